package nl.geboortepad.ops.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import nl.geboortepad.ops.settings.RequestSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.util.pattern.PathPatternParser;

/** The order in which a request passes: last resort, metrics, security, rate, size. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestSettings.class)
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
    FilterRegistrationBean<Filter> rateLimit(RequestSettings settings) {
        var rate = settings.rate();
        return at(AFTER_SECURITY, new RateLimit(rate.perSecond(), rate.burst(), System::nanoTime));
    }

    @Bean
    FilterRegistrationBean<Filter> bodyLimit(RequestSettings settings) {
        var patterns = settings.bulkPaths().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        return at(AFTER_SECURITY + 1, new BodyLimit(settings.maxCommand(), settings.maxBody(), patterns));
    }

    private static FilterRegistrationBean<Filter> at(int order, Filter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
