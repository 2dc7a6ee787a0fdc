package nl.geboortepad.ops.http;

import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** In an address our own types are written as they are in JSON. */
@Component
class AddressFormats implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, PregnancyId.class, PregnancyId::parse);
        registry.addConverter(String.class, WomanId.class, WomanId::parse);
        registry.addConverter(String.class, Vsv.class, Vsv::new);
        registry.addConverter(String.class, When.class, When::parse);
        registry.addConverter(String.class, Interval.class, Interval::parse);
        registry.addConverter(String.class, GestationalAge.class, GestationalAge::parse);
    }
}
