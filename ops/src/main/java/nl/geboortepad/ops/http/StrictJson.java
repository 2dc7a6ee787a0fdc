package nl.geboortepad.ops.http;

import nl.geboortepad.kernel.json.EventJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Messages are read and written as strictly as facts are stored. */
@Configuration(proxyBeanMethods = false)
class StrictJson {
    @Bean
    JsonMapper messages() {
        return EventJson.builder().build();
    }
}
