package nl.geboortepad.ops.start;

import java.net.InetAddress;
import java.net.UnknownHostException;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.settings.RefusedSetting;
import nl.geboortepad.ops.settings.TokenSettings;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/** Looks at the settings before anything else is made of them. */
class RefuseUnsafeStart implements EnvironmentPostProcessor, Ordered {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (TokenSettings.in(environment).withoutIssuer()) {
            mustBeLoopback("server.address", environment);
            if (environment.containsProperty("management.server.port")) {
                mustBeLoopback("management.server.address", environment);
            }
        }
    }

    /** Not set means every address of the machine. */
    private static void mustBeLoopback(String setting, Environment environment) {
        var address = environment.getProperty(setting, "");
        if (!isLoopback(address)) {
            throw new RefusedSetting(
                    setting,
                    new Text(
                            "is " + (address.isBlank() ? "niet gezet" : address)
                                    + ". Zonder geboortepad.issuer kan iedereen als demo-identiteit binnen, dus alleen op"
                                    + " dit apparaat zelf.",
                            "is " + (address.isBlank() ? "not set" : address)
                                    + ". Without geboortepad.issuer anyone can enter as a demo identity, so only on this"
                                    + " machine itself."),
                    new Text(
                            "Zet geboortepad.issuer op de uitgever van uw tokens, of " + setting + " op 127.0.0.1.",
                            "Set geboortepad.issuer to the issuer of your tokens, or " + setting + " to 127.0.0.1."));
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** After all settings are in. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
