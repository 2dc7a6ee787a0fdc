package nl.geboortepad.ops.openapi;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operations refer to, and by which name each is known. */
@Configuration(proxyBeanMethods = false)
class SharedDescription {
    /** Here and not in the description of an operation: what nothing refers to yet is cleared away in between. */
    @Bean
    GlobalOpenApiCustomizer sharedParts() {
        return api -> {
            SentSchemas.all().forEach(api.getComponents()::addSchemas);
            ProblemDescription.all().forEach(api.getComponents()::addResponses);
            unused(api).forEach(api.getComponents().getSchemas()::remove);
            WordsOfFields.describe(api);
            name(api);
        };
    }

    /** Texts of which nothing that is sent has one. */
    private static List<String> unused(OpenAPI api) {
        var told = Json31.pretty(api);
        return TextTypes.schemas().keySet().stream()
                .filter(name -> !told.contains("\"" + Shapes.named(name).get$ref() + "\""))
                .toList();
    }

    /** By its address: methods of several controllers have the same name. */
    private static void name(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.setOperationId(operationId(method, path));
                    operation.setTags(List.of(tag(path)));
                    AnswerExamples.show(operation);
                }));
    }

    /** Operations on the same are found together, such as {@code pregnancies}. */
    private static String tag(String path) {
        return path.replaceFirst("^/api/", "").replaceFirst("/.*", "");
    }

    /** Such as {@code getPregnanciesByIdTimeline}. */
    static String operationId(HttpMethod method, String path) {
        return method.name().toLowerCase(Locale.ROOT)
                + Arrays.stream(path.replaceFirst("^/api", "")
                                .replace("{", "by-")
                                .split("[^A-Za-z0-9]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
