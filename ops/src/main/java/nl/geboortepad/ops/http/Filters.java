package nl.geboortepad.ops.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What every request passes first and last. */
@Configuration(proxyBeanMethods = false)
class Filters {
    /** Just inside the metrics, which count an answer by its status. */
    @Bean
    FilterRegistrationBean<Filter> lastResort() {
        var registration = at(Ordered.HIGHEST_PRECEDENCE + 2, new LastResort());
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return registration;
    }

    private static FilterRegistrationBean<Filter> at(int order, Filter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
