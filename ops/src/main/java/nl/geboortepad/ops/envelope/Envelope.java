package nl.geboortepad.ops.envelope;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where the envelope of a request is looked at: after security, so that strangers learn nothing, and before its body is read. */
@Configuration(proxyBeanMethods = false)
class Envelope implements WebMvcConfigurer {
    private static final String DOORS = "/api/*";
    private static final int AFTER_SECURITY = 0;

    @Bean
    FilterRegistrationBean<Filter> singleHeaders() {
        return at(new SingleHeaders());
    }

    @Bean
    FilterRegistrationBean<Filter> bodyForm() {
        return at(new BodyForm());
    }

    @Bean
    FilterRegistrationBean<Filter> answerForm() {
        return at(new AnswerForm());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Conditions());
    }

    private static FilterRegistrationBean<Filter> at(Filter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(AFTER_SECURITY);
        registration.addUrlPatterns(DOORS);
        return registration;
    }
}
