package nl.geboortepad.ops.audits;

import nl.geboortepad.command.audit.WhenCaseBroughtThenPregnancyKnows;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.settings.AuditSettings;
import nl.geboortepad.ops.time.NowAndThen;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every now and then whether a pregnancy may be told that it was brought to an audit. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class TellPregnancies {
    @Bean
    NowAndThen tellingPregnancies(WhenCaseBroughtThenPregnancyKnows policy, AuditSettings settings) {
        return new NowAndThen(
                "tell-pregnancies",
                settings.lookEvery(),
                new Text(
                        "een zwangerschap vertellen dat zij is ingebracht",
                        "telling a pregnancy that it was brought to an audit"),
                policy::tellAll);
    }
}
