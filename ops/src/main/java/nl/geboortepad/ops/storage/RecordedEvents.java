package nl.geboortepad.ops.storage;

import java.util.Map;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.json.EventJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The events that the store may hold, each in the revision of its present shape. */
@Configuration(proxyBeanMethods = false)
class RecordedEvents {
    @Bean
    EventTypes eventTypes() {
        return new EventTypes(EventJson.mapper(), Map.copyOf(EventNames.all()), Map.of());
    }
}
