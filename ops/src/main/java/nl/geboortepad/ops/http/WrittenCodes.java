package nl.geboortepad.ops.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Collection;
import java.util.Locale;
import nl.geboortepad.kernel.time.When;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;

/** Describes values as {@link StrictJson} writes them, which the maker of the description cannot know. */
@Component
class WrittenCodes implements GlobalOpenApiCustomizer {
    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        When.class,
                        new StringSchema()
                                .description("2026-03-01, 2026-03-01T06:30:00+01:00, 2026-03-01/2026-04-01")
                                .example("2026-03-01"));
    }

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents().getSchemas() != null) {
            all(api.getComponents().getSchemas().values());
        }
        if (api.getPaths() != null) {
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .filter(operation -> operation.getParameters() != null)
                    .flatMap(operation -> operation.getParameters().stream())
                    .forEach(parameter -> codes(parameter.getSchema()));
        }
    }

    /** Codes are written in lower case with dashes, however deep they lie. */
    private static void codes(Schema<?> schema) {
        if (schema == null) {
            return;
        }
        spell(schema);
        codes(schema.getItems());
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            codes(values);
        }
        if (schema.getProperties() != null) {
            all(schema.getProperties().values());
        }
        all(schema.getAllOf());
        all(schema.getOneOf());
        all(schema.getAnyOf());
    }

    private static void all(Collection<?> parts) {
        if (parts != null) {
            for (var part : parts) {
                if (part instanceof Schema<?> schema) {
                    codes(schema);
                }
            }
        }
    }

    private static <T> void spell(Schema<T> schema) {
        if (schema.getEnum() != null) {
            schema.setEnum(schema.getEnum().stream().map(WrittenCodes::code).toList());
        }
    }

    @SuppressWarnings("unchecked") // a text stays a text
    private static <T> T code(T constant) {
        return constant instanceof String text && text.matches("[A-Z][A-Z0-9_]*")
                ? (T) text.toLowerCase(Locale.ROOT).replace('_', '-')
                : constant;
    }
}
