package nl.geboortepad.ops.envelope;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import nl.geboortepad.query.question.UnknownParameters;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Where the envelope of a request is looked at: after security, so that strangers learn nothing, and before its body is read.
 */
@Configuration(proxyBeanMethods = false)
class Envelope implements WebMvcConfigurer {
    private static final String DOORS = "/api/*";
    private static final int AFTER_SECURITY = 0;

    @Bean
    FilterRegistrationBean<Filter> answerForm() {
        var registration = new FilterRegistrationBean<Filter>(new AnswerForm());
        registration.setOrder(AFTER_SECURITY);
        registration.addUrlPatterns(DOORS);
        return registration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AllHeaders());
    }

    /** All that is wrong with the headers, told together with what is wrong with the rest of the address. */
    private static final class AllHeaders implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (UnknownParameters.isOurs(request, handler)) {
                var unread = BodyForm.faults(request).toList();
                if (!unread.isEmpty()) {
                    BodyForm.tellWhatIsTaken(response);
                }
                UnknownParameters.foundBefore(
                        request,
                        Stream.of(
                                        SingleHeaders.faults(request),
                                        unread.stream(),
                                        AnswerForm.faults(request),
                                        Conditions.faults(request, (HandlerMethod) handler))
                                .flatMap(faults -> faults)
                                .toList());
            }
            return true;
        }
    }
}
