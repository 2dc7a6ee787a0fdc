package nl.geboortepad.ops.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.settings.DoorSettings;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds for every address in the OpenAPI description: who may enter, and what a problem looks like. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DoorSettings.class)
class CommonDescription {
    static {
        // Comes from the token and not from the sender.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    OpenAPI api(DoorSettings doors) {
        var components = new Components()
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        if (doors.demo()) {
            components.addSecuritySchemes("oauth2", demoTokens());
        }
        var description = new OpenAPI()
                .info(new Info()
                        .title("Geboortepad")
                        .version("1")
                        .description(new Text(
                                        "Zorgpaden in de integrale geboortezorg",
                                        "care pathways in integrated birth care")
                                .inOneLine()))
                .components(components)
                // Where it was fetched, whatever the sender calls that.
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
        return doors.demo() ? description.addSecurityItem(new SecurityRequirement().addList("oauth2")) : description;
    }

    @Bean
    GlobalOpenApiCustomizer problemsEverywhere() {
        var content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
        var answer = new ApiResponse()
                .description(new Text("Wat er niet klopte of niet mocht", "what was wrong or not allowed").inOneLine())
                .content(content);
        return api -> {
            // Here and not above, where it would be cleared away as long as nothing refers to it.
            api.getComponents().addSchemas("Problem", problem()).addSchemas("Fault", fault());
            if (api.getPaths() != null) {
                api.getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .forEach(operation -> operation.getResponses().addApiResponse("default", answer));
            }
        };
    }

    private static SecurityScheme demoTokens() {
        var flow = new OAuthFlow().tokenUrl("/oauth2/token").scopes(new Scopes());
        return new SecurityScheme().type(SecurityScheme.Type.OAUTH2).flows(new OAuthFlows().clientCredentials(flow));
    }

    private static Schema<?> problem() {
        var code = new StringSchema();
        Arrays.stream(Problem.Code.values()).map(Object::toString).forEach(code::addEnumItem);
        var problem = new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema().example("urn:geboortepad:problem:refused"))
                .addProperty("title", new StringSchema())
                .addProperty("titleEn", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("code", code)
                .addProperty("detail", new StringSchema())
                .addProperty("detailEn", new StringSchema())
                .addProperty("pointer", new StringSchema().example("/when"))
                .addProperty(
                        "rule",
                        new StringSchema()
                                .example("mdo-without-consent")
                                .description(new Text(
                                                "bij een weigering: de regel die dit niet toelaat",
                                                "of a refusal: the rule that does not allow this")
                                        .inOneLine()))
                .addProperty("faults", new ArraySchema().items(new Schema<>().$ref("#/components/schemas/Fault")))
                .additionalProperties(true);
        return always(problem, "type", "title", "titleEn", "status", "code", "detail", "detailEn");
    }

    private static Schema<?> fault() {
        var code = new StringSchema();
        Arrays.stream(WrongFields.Code.values()).map(Object::toString).forEach(code::addEnumItem);
        var fault = new ObjectSchema()
                .description(new Text(
                                "alles wat er niet klopt aan de velden van een verzoek, elk op zijn plaats",
                                "all that is wrong with the fields of a request, each at its place")
                        .inOneLine())
                .addProperty("pointer", new StringSchema().example("/when"))
                .addProperty("code", code)
                .addProperty("detail", new StringSchema())
                .addProperty("detailEn", new StringSchema())
                .additionalProperties(true);
        return always(fault, "pointer", "code", "detail", "detailEn");
    }

    private static Schema<?> always(Schema<?> object, String... fields) {
        List.of(fields).forEach(object::addRequiredItem);
        return object;
    }
}
