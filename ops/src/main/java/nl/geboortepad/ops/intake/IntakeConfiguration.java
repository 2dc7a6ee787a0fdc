package nl.geboortepad.ops.intake;

import jakarta.servlet.Filter;
import nl.geboortepad.ops.settings.RequestSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The order in which a request passes: pace of its body and unknown senders before security, its rate and size after. What
 * stands before security must be cheap.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestSettings.class)
class IntakeConfiguration {
    /** Inside the metrics and the last resort. */
    private static final int BEFORE_SECURITY = Ordered.HIGHEST_PRECEDENCE + 3;

    private static final int AFTER_SECURITY = 0;

    @Bean
    FilterRegistrationBean<Filter> bodyPace(RequestSettings settings) {
        var body = settings.body();
        return at(BEFORE_SECURITY, new BodyPace(body.grace(), body.perSecond()));
    }

    @Bean
    FilterRegistrationBean<Filter> unknownSenders(RequestSettings settings) {
        var rate = settings.rate();
        return at(
                BEFORE_SECURITY + 1,
                new UnknownSenders(
                        new Buckets(rate.unknownPerSecond(), rate.unknownBurst(), System::nanoTime),
                        new Buckets(rate.signaturesPerSecond(), rate.signaturesPerSecond(), System::nanoTime)));
    }

    @Bean
    FilterRegistrationBean<Filter> rateLimit(RequestSettings settings) {
        var rate = settings.rate();
        return at(AFTER_SECURITY, new RateLimit(rate.perSecond(), rate.burst(), rate.atOnce(), System::nanoTime));
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
