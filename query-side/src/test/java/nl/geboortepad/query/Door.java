package nl.geboortepad.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.ProblemJson;
import nl.geboortepad.query.question.UnknownParameters;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a controller over HTTP, as whoever the test says. */
public final class Door {
    public static final Caller MIDWIFE = caregiver("08001234");
    public static final Caller STRANGER = caregiver("08009999");
    public static final Caller QUALITY = ofVsv(Caller.AccessRole.QUALITY, "vsv:midden");
    public static final Caller AUDITOR = ofVsv(Caller.AccessRole.AUDITOR, "vsv:midden");
    public static final Caller OTHER_AUDITOR = ofVsv(Caller.AccessRole.AUDITOR, "vsv:noord");
    public static final Caller OPERATOR = new Caller(
            "system", "op", Caller.AccessRole.OPERATOR, Optional.empty(), Optional.empty(), Optional.empty());

    private final MockMvc http;
    private Caller caller = MIDWIFE;

    @SafeVarargs
    @SuppressWarnings("varargs")
    public Door(Object controller, HttpMessageConverter<?>... converters) {
        var all = new java.util.ArrayList<HttpMessageConverter<?>>(List.of(converters));
        all.add(new JacksonJsonHttpMessageConverter());
        var parameters = new UnknownParameters();
        this.http = MockMvcBuilders.standaloneSetup(controller)
                .setControllerAdvice(new Problems())
                .addInterceptors(parameters)
                .setCustomArgumentResolvers(new AsCaller(), parameters)
                .setMessageConverters(all.toArray(HttpMessageConverter<?>[]::new))
                .build();
    }

    public static Caller caregiver(String organisation) {
        return new Caller(
                "system",
                "900001234",
                Caller.AccessRole.CAREGIVER,
                Optional.of(Caller.organisation(organisation)),
                Optional.of(new Vsv("vsv:midden")),
                Optional.empty());
    }

    public static Caller ofVsv(Caller.AccessRole role, String vsv) {
        return new Caller("system", "p", role, Optional.empty(), Optional.of(new Vsv(vsv)), Optional.empty());
    }

    public static Caller herself(String bsn) {
        return new Caller("app", "she", Caller.AccessRole.CLIENT, Optional.empty(), Optional.empty(), Optional.of(bsn));
    }

    public Door as(Caller other) {
        caller = other;
        return this;
    }

    public MockHttpServletResponse get(String uri, Object... variables) {
        return get(Optional.empty(), uri, variables);
    }

    public MockHttpServletResponse get(Optional<String> accept, String uri, Object... variables) {
        var request = MockMvcRequestBuilders.get(uri, variables);
        accept.ifPresent(type -> request.header("Accept", type));
        return answer(request);
    }

    public MockHttpServletResponse post(String uri, String type, String body) {
        return answer(MockMvcRequestBuilders.post(uri).contentType(type).content(body));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
        try {
            var answer = http.perform(request).andReturn().getResponse();
            answer.setDefaultCharacterEncoding("UTF-8");
            return answer;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonNode json(String uri, Object... variables) {
        var answer = get(uri, variables);
        if (answer.getStatus() != 200) {
            throw new AssertionError(answer.getStatus() + " " + text(answer));
        }
        return tree(answer);
    }

    public static JsonNode tree(MockHttpServletResponse answer) {
        return JsonMapper.shared().readTree(text(answer));
    }

    public static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private final class AsCaller implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return caller;
        }
    }

    @RestControllerAdvice
    static final class Problems {
        @ExceptionHandler
        ResponseEntity<Map<String, Object>> answer(Problem problem, HttpServletRequest request) {
            return ResponseEntity.status(problem.code().status())
                    .contentType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemJson.of(problem));
        }
    }
}
