package nl.geboortepad.command.pregnancy.http;

import java.util.List;
import nl.geboortepad.command.registration.Format;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The formats in which this engine takes over registrations. */
@Configuration(proxyBeanMethods = false)
class Formats {
    @Bean
    List<Format> shippedFormats() {
        return Format.shipped();
    }
}
