package nl.geboortepad.query.question;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.reading.QueryParameters;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A parameter that an address does not have is an error: whoever misspells {@code knownAt} must not get today's answer. A
 * controller that reads values tells it together with what is wrong with those.
 */
@Component
public final class UnknownParameters implements HandlerInterceptor, HandlerMethodArgumentResolver, WebMvcConfigurer {
    /** Every address for questions and for requests lives in a package below one of these. */
    private static final List<String> OURS = List.of("nl.geboortepad.query.", "nl.geboortepad.command.");

    private static final String FAULTS = UnknownParameters.class.getName();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod question
                && OURS.stream().anyMatch(question.getBeanType().getPackageName()::startsWith)) {
            var faults = faults(request, known(question));
            if (Arrays.stream(question.getMethodParameters()).anyMatch(this::supportsParameter)) {
                request.setAttribute(FAULTS, faults);
            } else {
                WrongFields.throwAny(faults);
            }
        }
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asked.class;
    }

    @Override
    @SuppressWarnings("unchecked") // nobody else keeps anything under this name
    public Asked resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return new Asked((List<Problem>) request.getAttribute(FAULTS, RequestAttributes.SCOPE_REQUEST));
    }

    private static List<Problem> faults(HttpServletRequest request, TreeMap<String, MethodParameter> known) {
        var faults = new ArrayList<Problem>();
        for (var name : new TreeSet<>(request.getParameterMap().keySet())) {
            if (!known.containsKey(name)) {
                faults.add(WrongFields.as(WrongFields.Code.UNKNOWN, QueryParameters.unknown(known.keySet())));
            } else if (request.getParameterValues(name).length > 1) {
                faults.add(WrongFields.as(
                        WrongFields.Code.DUPLICATE,
                        QueryParameters.wrong(name, new Text("Dit mag één keer.", "This may be given once."))));
            }
        }
        known.forEach((name, parameter) -> {
            if (parameter.hasParameterAnnotation(Needed.class) && request.getParameter(name) == null) {
                faults.add(WrongFields.as(
                        WrongFields.Code.MISSING,
                        QueryParameters.wrong(
                                name, new Text("Deze parameter ontbreekt.", "This parameter is missing."))));
            }
        });
        return faults;
    }

    private static TreeMap<String, MethodParameter> known(HandlerMethod question) {
        var known = new TreeMap<String, MethodParameter>();
        Arrays.stream(question.getMethodParameters())
                .filter(p -> p.hasParameterAnnotation(RequestParam.class))
                .forEach(p -> known.put(name(p), p));
        return known;
    }

    private static String name(MethodParameter parameter) {
        var given = parameter.getParameterAnnotation(RequestParam.class).name();
        return given.isEmpty() ? parameter.getParameter().getName() : given;
    }
}
