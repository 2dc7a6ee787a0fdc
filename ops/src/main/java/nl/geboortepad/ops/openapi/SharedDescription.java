package nl.geboortepad.ops.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What operations refer to, and names that stand for one thing only. */
@Configuration(proxyBeanMethods = false)
class SharedDescription {
    /** The first of those that know types: it knows any type, so what comes before it is heard and what comes after is not. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver answerSchemas(ObjectMapperProvider mapper, SpringDocConfigProperties settings) {
        var names = new TypeNameResolver() {
            @Override
            protected String getNameOfClass(Class<?> type) {
                return schemaName(type);
            }
        };
        return new ModelResolver(mapper.jsonMapper(), names).openapi31(settings.isOpenapi31());
    }

    /** A nested record has the name of the whole before its own: the entries of two answers may both be called Line. */
    static String schemaName(Class<?> type) {
        return type.isMemberClass()
                ? schemaName(type.getEnclosingClass()).replaceFirst("Http$", "") + type.getSimpleName()
                : type.getSimpleName();
    }

    /** Here and not in the description of an operation: what nothing refers to yet is cleared away in between. */
    @Bean
    GlobalOpenApiCustomizer sharedParts() {
        return api -> {
            SentSchemas.all().forEach(api.getComponents()::addSchemas);
            ProblemDescription.all().forEach(api.getComponents()::addResponses);
            name(api);
        };
    }

    /** By its address: methods of several controllers have the same name. */
    private static void name(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> operation.setOperationId(operationId(method, path))));
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
