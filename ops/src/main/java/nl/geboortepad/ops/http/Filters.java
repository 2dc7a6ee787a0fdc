package nl.geboortepad.ops.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPatternParser;

/** The order in which a request passes: last resort, metrics, security, rate, size. */
@Configuration(proxyBeanMethods = false)
class Filters {
    private static final int AFTER_SECURITY = 0;

    /** Just inside the metrics, which count an answer by its status. */
    @Bean
    FilterRegistrationBean<Filter> lastResort() {
        var registration = at(Ordered.HIGHEST_PRECEDENCE + 2, new LastResort());
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> rateLimit(
            @Value("${geboortepad.rate.per-second}") double perSecond,
            @Value("${geboortepad.rate.burst}") double burst) {
        return at(AFTER_SECURITY, new RateLimit(perSecond, burst, System::nanoTime));
    }

    @Bean
    FilterRegistrationBean<Filter> bodyLimit(
            @Value("${geboortepad.max-command}") DataSize single,
            @Value("${geboortepad.max-body}") DataSize bulk,
            @Value("${geboortepad.bulk-paths}") List<String> bulkPaths) {
        var patterns =
                bulkPaths.stream().map(PathPatternParser.defaultInstance::parse).toList();
        return at(AFTER_SECURITY + 1, new BodyLimit(single, bulk, patterns));
    }

    private static FilterRegistrationBean<Filter> at(int order, Filter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
