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
import nl.geboortepad.kernel.request.Asked;
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
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Asked.class);
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
                .description(said("waarom iets niet is gedaan (RFC 9457)", "why something was not done (RFC 9457)"))
                .addProperty(
                        "type",
                        said(new StringSchema(), "het soort probleem als URN", "the kind of problem as a URN")
                                .example("urn:geboortepad:problem:refused"))
                .addProperty(
                        "title",
                        said(
                                new StringSchema(),
                                "het soort probleem, in het Nederlands",
                                "the kind of problem, in Dutch"))
                .addProperty("titleEn", said(new StringSchema(), "hetzelfde in het Engels", "the same in English"))
                .addProperty(
                        "status",
                        said(
                                new IntegerSchema(),
                                "de HTTP-status, ook voor een regel in een antwoord van vele",
                                "the HTTP status, also of a line in an answer of many"))
                .addProperty(
                        "code",
                        said(
                                code,
                                "de vaste naam van het soort probleem, waarop systemen kunnen rekenen",
                                "the stable name of the kind of problem, on which systems may rely"))
                .addProperty("detail", detail())
                .addProperty("detailEn", detailEn())
                .addProperty(
                        "pointer",
                        said(
                                        new StringSchema(),
                                        "de plaats in het bericht, als JSON-pointer (RFC 6901)",
                                        "the place in the message, as a JSON pointer (RFC 6901)")
                                .example("/when"))
                .addProperty(
                        "rule",
                        said(
                                        new StringSchema(),
                                        "de regel die dit niet toelaat, als vaste code",
                                        "the rule that does not allow this, as a stable code")
                                .example("mdo-without-consent"))
                .addProperty(
                        "faults",
                        said(
                                new ArraySchema().items(new Schema<>().$ref("#/components/schemas/Fault")),
                                "alles wat er niet klopt, elk op zijn plaats, en het antwoord zelf zegt het eerste; van meer dan"
                                        + " honderd de eerste honderd",
                                "all that is wrong, each at its place, and the answer itself says the first; of more than"
                                        + " a hundred the first hundred"))
                .additionalProperties(true);
        return always(problem, "type", "title", "titleEn", "status", "code", "detail", "detailEn");
    }

    private static Schema<?> fault() {
        var code = new StringSchema();
        Arrays.stream(WrongFields.Code.values()).map(Object::toString).forEach(code::addEnumItem);
        var fault = new ObjectSchema()
                .description(new Text(
                                "alles wat er niet klopt aan wat een verzoek zegt, elk op zijn plaats",
                                "all that is wrong with what a request says, each at its place")
                        .inOneLine())
                .addProperty(
                        "pointer",
                        said(
                                        new StringSchema(),
                                        "de plaats in het bericht, als JSON-pointer; ontbreekt bij een kop, een parameter of een"
                                                + " regel",
                                        "the place in the message, as a JSON pointer; absent for a header, a parameter or a"
                                                + " line")
                                .example("/when"))
                .addProperty(
                        "code",
                        said(
                                code,
                                "wat er met deze plaats is: iets ontbreekt, is onbekend, staat er dubbel of klopt niet",
                                "what is the matter with this place: something is missing, unknown, there twice or not"
                                        + " valid"))
                .addProperty("detail", detail())
                .addProperty("detailEn", detailEn())
                .addProperty(
                        "parameter",
                        said(
                                        new StringSchema(),
                                        "de parameter van het adres, als het daarin zit; leeg als wij de naam niet herhalen",
                                        "the parameter of the address, where it is in one; empty where its name is not"
                                                + " repeated")
                                .example("on"))
                .addProperty(
                        "header",
                        said(
                                        new StringSchema(),
                                        "de kop van het verzoek, als het daarin zit",
                                        "the header of the request, where it is in one")
                                .example("If-Match"))
                .addProperty(
                        "line",
                        said(
                                        new IntegerSchema(),
                                        "de regel van het meegestuurde bestand, vanaf 1",
                                        "the line of the file that was sent along, counted from 1")
                                .example(7))
                .addProperty(
                        "column",
                        said(
                                        new IntegerSchema(),
                                        "de kolom in die regel, vanaf 1",
                                        "the column in that line, counted from 1")
                                .example(12))
                .addProperty(
                        "expected",
                        said(
                                        new StringSchema(),
                                        "wat op die plaats in het bestand hoort, in het Nederlands",
                                        "what belongs at that place in the file, in Dutch")
                                .example("een dag zoals 2018-01-01"))
                .addProperty(
                        "expectedEn",
                        said(new StringSchema(), "hetzelfde in het Engels", "the same in English")
                                .example("a day such as 2018-01-01"))
                .addProperty(
                        "rule",
                        said(
                                        new StringSchema(),
                                        "de regel die deze waarde niet toelaat, als vaste code",
                                        "the rule that does not allow this value, as a stable code")
                                .example("apgar-score"))
                .additionalProperties(true);
        return always(fault, "code", "detail", "detailEn");
    }

    private static Schema<?> detail() {
        return said(
                new StringSchema(),
                "wat er niet klopte of niet mocht, in het Nederlands",
                "what was wrong or not allowed, in Dutch");
    }

    private static Schema<?> detailEn() {
        return said(new StringSchema(), "hetzelfde in het Engels", "the same in English");
    }

    private static Schema<?> said(Schema<?> field, String nl, String en) {
        return field.description(said(nl, en));
    }

    private static String said(String nl, String en) {
        return new Text(nl, en).inOneLine();
    }

    private static Schema<?> always(Schema<?> object, String... fields) {
        List.of(fields).forEach(object::addRequiredItem);
        return object;
    }
}
