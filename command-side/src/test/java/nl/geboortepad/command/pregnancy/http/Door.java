package nl.geboortepad.command.pregnancy.http;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.command.http.Sender;
import nl.geboortepad.command.pregnancy.Records;
import nl.geboortepad.command.pregnancy.RegistryInMemory;
import nl.geboortepad.command.registration.kernset.Kernset;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.ProblemJson;
import nl.geboortepad.kernel.text.Text;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.core.MethodParameter;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The addresses of this package over a store, a vault and a registry in memory; it is 1 July 2026. */
final class Door {
    static final Caller MIDWIFE = caller("midwife-demo", Caller.AccessRole.CAREGIVER, "08000001");
    static final Caller HOSPITAL = caller("hospital-demo", Caller.AccessRole.CAREGIVER, "06000001");
    static final Caller STEWARD = caller("steward-demo", Caller.AccessRole.STEWARD, null);
    static final Caller QUALITY = caller("quality-demo", Caller.AccessRole.QUALITY, null);

    final VaultInMemory vault = new VaultInMemory();
    final RegistryInMemory registry = new RegistryInMemory();
    final Records records = new Records().claiming(registry);
    final PregnancyDesk desk;
    final WomanRegistration registrations;
    final Recognition recognition;
    final BulkHttp bulk;
    final MockMvc http;
    private Caller caller = MIDWIFE;

    Door() {
        this(Optional.empty());
    }

    /** @param instead of the records */
    Door(Optional<CommandGateway> instead) {
        registry.begun = pregnancy -> !records.events(pregnancy).isEmpty();
        vault.recorded = registry::knows;
        var clock = Clock.fixed(Instant.parse("2026-07-01T10:00:00Z"), ZoneOffset.UTC);
        desk = new PregnancyDesk(instead.orElse(records.gateway()), vault, registry, records.streams(), clock);
        recognition = new Recognition(vault, registry, records.streams(), clock);
        registrations = new WomanRegistration(desk, recognition, records.checks());
        bulk = new BulkHttp(desk, registrations, vault, Door::told, new BulkWorkers(4));
        var types = new DefaultFormattingConversionService();
        types.addConverter(String.class, PregnancyId.class, PregnancyId::parse);
        http = MockMvcBuilders.standaloneSetup(
                        new PregnanciesHttp(desk, registrations, vault),
                        bulk,
                        new RegistrationsHttp(
                                List.of(new Kernset(), new OtherFormat()),
                                new RegistrationImport(desk, recognition),
                                desk,
                                vault),
                        new StewardReportHttp(vault, registry, records.streams()))
                .setControllerAdvice(new Problems())
                .setCustomArgumentResolvers(new Asking())
                .setConversionService(types)
                .build();
    }

    Door as(Caller caller) {
        this.caller = caller;
        return this;
    }

    Sender sender() {
        return Sender.of(caller, vault, Caller.AccessRole.CAREGIVER, Caller.AccessRole.STEWARD);
    }

    List<PregnancyEvent> events(JsonNode answer) {
        return records.events(PregnancyId.parse(answer.path("pregnancy").stringValue()));
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    static Problem told(Throwable failure) {
        return failure instanceof Problem problem
                ? problem
                : Problem.of(Problem.Code.INCIDENT, new Text("incident", failure.toString()));
    }

    private static Caller caller(String client, Caller.AccessRole role, String organisation) {
        return new Caller(
                client,
                "900001234",
                role,
                Optional.ofNullable(organisation).map(Caller::organisation),
                Optional.empty(),
                Optional.empty());
    }

    @RestControllerAdvice
    static class Problems {
        @ExceptionHandler
        ResponseEntity<Map<String, Object>> answer(Problem problem) {
            return ResponseEntity.status(problem.code().status()).body(ProblemJson.of(problem));
        }
    }

    private final class Asking implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class || parameter.getParameterType() == Asked.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return parameter.getParameterType() == Asked.class ? new Asked() : caller;
        }
    }
}
