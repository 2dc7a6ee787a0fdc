package nl.geboortepad.query.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import nl.geboortepad.kernel.text.Text;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A parameter that an address does not have is an error: whoever misspells {@code knownAt} must not get today's answer. */
@Component
public final class UnknownParameters implements HandlerInterceptor, WebMvcConfigurer {
    /** Every address for questions and for requests lives in a package below one of these. */
    private static final List<String> OURS = List.of("nl.geboortepad.query.", "nl.geboortepad.command.");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod question
                && OURS.stream().anyMatch(question.getBeanType().getPackageName()::startsWith)) {
            var known = known(question);
            for (var name : new TreeSet<>(request.getParameterMap().keySet())) {
                if (!known.contains(name)) {
                    throw QueryParameters.unknown(known);
                }
                if (request.getParameterValues(name).length > 1) {
                    throw QueryParameters.wrong(name, new Text("Dit mag één keer.", "This may be given once."));
                }
            }
        }
        return true;
    }

    private static TreeSet<String> known(HandlerMethod question) {
        var known = new TreeSet<String>();
        Arrays.stream(question.getMethodParameters())
                .filter(p -> p.hasParameterAnnotation(RequestParam.class))
                .map(UnknownParameters::name)
                .forEach(known::add);
        return known;
    }

    private static String name(MethodParameter parameter) {
        var given = parameter.getParameterAnnotation(RequestParam.class).name();
        return given.isEmpty() ? parameter.getParameter().getName() : given;
    }
}
