package nl.geboortepad.ops.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Which doors stand open that a production engine keeps shut.
 *
 * @param demo whether tokens are given to the demo identities, whose secret is known to all; on this machine only
 * @param plainHttpBehindTlsProxy whether we may listen without TLS beyond this machine, since a proxy that nobody can pass
 *     ends TLS for us
 */
@ConfigurationProperties("geboortepad")
public record DoorSettings(boolean demo, boolean plainHttpBehindTlsProxy) {
    /** For whoever decides by it which parts of the engine there will be, before any is made. */
    public static DoorSettings in(Environment environment) {
        return Binder.get(environment)
                .bindOrCreate(SettingNames.prefix(DoorSettings.class), Bindable.of(DoorSettings.class));
    }
}
