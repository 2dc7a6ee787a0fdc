package nl.geboortepad.query.question;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.reading.QueryParameters;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A parameter that an address does not have is an error: whoever misspells {@code knownAt} must not get today's answer. It
 * is told together with what is wrong with the headers, and by a controller that takes {@link Asked}, with what is wrong
 * with all that it reads.
 */
@Component
public final class UnknownParameters implements HandlerInterceptor, HandlerMethodArgumentResolver, WebMvcConfigurer {
    private static final String OURS = "nl.geboortepad.";
    private static final String DOORS = "/api/";
    private static final String FAULTS = UnknownParameters.class.getName();

    /** After whoever looks at the headers. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    /** Whether it is a request to one of our controllers, and not what the container made of one that failed. */
    public static boolean isOurs(HttpServletRequest request, Object handler) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod door
                && door.getBeanType().getName().startsWith(OURS);
    }

    /** What was found wrong before the parameters were looked at, to be told together with those. */
    public static void foundBefore(HttpServletRequest request, List<Problem> faults) {
        request.setAttribute(FAULTS, faults);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    /** What cannot be read or answered at all is told at once; else the controller first looks who asks. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isOurs(request, handler)) {
            var door = (HandlerMethod) handler;
            var faults = new ArrayList<>(found(request));
            if (request.getRequestURI().startsWith(DOORS)) {
                faults.addAll(faults(request, known(door)));
            }
            foundBefore(request, faults);
            if (Arrays.stream(door.getMethodParameters()).noneMatch(this::supportsParameter)
                    || faults.stream().anyMatch(fault -> fault.code() != Problem.Code.INVALID)) {
                WrongFields.throwAny(faults);
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked") // nobody else keeps anything under this name
    private static List<Problem> found(HttpServletRequest request) {
        return request.getAttribute(FAULTS) instanceof List<?> faults ? (List<Problem>) faults : List.of();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asked.class;
    }

    @Override
    public Asked resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return new Asked(found(request.getNativeRequest(HttpServletRequest.class)));
    }

    private static List<Problem> faults(HttpServletRequest request, TreeMap<String, MethodParameter> known) {
        var faults = new ArrayList<Problem>();
        for (var name : new TreeSet<>(request.getParameterMap().keySet())) {
            if (!known.containsKey(name)) {
                faults.add(WrongFields.as(WrongFields.Code.UNKNOWN, QueryParameters.unknown(name, known.keySet())));
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
