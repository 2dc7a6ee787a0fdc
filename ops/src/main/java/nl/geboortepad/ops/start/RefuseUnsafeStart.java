package nl.geboortepad.ops.start;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.settings.DoorSettings;
import nl.geboortepad.ops.settings.RefusedSetting;
import nl.geboortepad.ops.settings.TokenSettings;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Looks at the settings together before anything else is made of them. */
class RefuseUnsafeStart implements EnvironmentPostProcessor, Ordered {
    private static final String ISSUER = "geboortepad.issuer";
    private static final String AUDIENCE = "geboortepad.audience";
    private static final String DEMO = "geboortepad.demo";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (application.getWebApplicationType() != WebApplicationType.NONE) {
            var tokens = TokenSettings.in(environment);
            var doors = DoorSettings.in(environment);
            if (doors.demo()) {
                demoIsDemo(tokens, environment);
            } else {
                someoneSaysWhoAsks(tokens);
                nobodyListensIn(doors, environment);
            }
        }
        new FilesOfOurs(environment).mustBeOurs();
    }

    private static void demoIsDemo(TokenSettings tokens, Environment environment) {
        if (!tokens.issuer().isBlank()) {
            throw new RefusedSetting(
                    DEMO,
                    new Text("is true naast een geboortepad.issuer.", "is true beside a geboortepad.issuer."),
                    new Text("Kies een van beide.", "Choose one of the two."));
        }
        if (environment.acceptsProfiles(Profiles.of("postgres | axonserver"))) {
            throw new RefusedSetting(
                    DEMO,
                    new Text(
                            "is true met een eigen database of Axon Server; als demo kan iedereen daar bij.",
                            "is true with a database of your own or Axon Server; as a demo anyone can reach it."),
                    new Text(
                            "Zet " + ISSUER + " en " + AUDIENCE + ", of laat de profielen weg.",
                            "Set " + ISSUER + " and " + AUDIENCE + ", or leave the profiles out."));
        }
        if (!"none".equalsIgnoreCase(environment.getProperty("server.forward-headers-strategy"))) {
            throw new RefusedSetting(
                    "server.forward-headers-strategy",
                    new Text("laat een proxy toe bij een demo.", "lets a proxy in at a demo."),
                    new Text("Zet het op none.", "Set it to none."));
        }
        addresses(environment).forEach(setting -> {
            if (!isLoopback(environment.getProperty(setting))) {
                throw new RefusedSetting(
                        setting,
                        found(
                                environment.getProperty(setting),
                                "Als demo kan iedereen binnen, dus alleen op dit apparaat zelf.",
                                "As a demo anyone can enter, so only on this machine itself."),
                        new Text(
                                "Zet " + setting + " op 127.0.0.1, of zet in plaats van " + DEMO + " " + ISSUER + " en "
                                        + AUDIENCE + ".",
                                "Set " + setting + " to 127.0.0.1, or set " + ISSUER + " and " + AUDIENCE
                                        + " in the place of " + DEMO + "."));
            }
        });
    }

    private static void someoneSaysWhoAsks(TokenSettings tokens) {
        if (tokens.issuer().isBlank()) {
            throw new RefusedSetting(
                    ISSUER,
                    new Text("is niet gezet.", "is not set."),
                    new Text(
                            "Zet " + ISSUER + " en " + AUDIENCE
                                    + " op de uitgever van uw tokens en op uw naam daarin; om te"
                                    + " proberen, op dit apparaat alleen: --" + DEMO + "=true.",
                            "Set " + ISSUER + " and " + AUDIENCE + " to the issuer of your tokens and to your name in"
                                    + " them; to try, on this machine only: --" + DEMO + "=true."));
        }
        if (tokens.audience().isBlank()) {
            throw new RefusedSetting(
                    AUDIENCE,
                    new Text(
                            "is niet gezet; een token voor een ander zou hier ook gelden.",
                            "is not set; a token meant for somebody else would count here too."),
                    new Text(
                            "Zet het op de naam die de uitgever voor deze engine in aud zet.",
                            "Set it to the name that the issuer writes into aud for this engine."));
        }
    }

    private static void nobodyListensIn(DoorSettings doors, Environment environment) {
        addresses(environment).forEach(setting -> {
            var ssl = setting.replaceFirst("address$", "ssl.");
            if (!doors.plainHttpBehindTlsProxy()
                    && !isLoopback(environment.getProperty(setting))
                    && !Tls.isSet(ssl, environment)) {
                throw new RefusedSetting(
                        setting,
                        found(
                                environment.getProperty(setting),
                                "Zonder TLS kan onderweg ieder meelezen.",
                                "Without TLS anyone on the way can read along."),
                        new Text(
                                "Zet " + ssl + "bundle of " + ssl + "certificate, of " + setting
                                        + " op 127.0.0.1; of geboortepad.plain-http-behind-tls-proxy op true als alleen"
                                        + " uw proxy met TLS hier kan komen.",
                                "Set " + ssl + "bundle or " + ssl + "certificate, or " + setting
                                        + " to 127.0.0.1; or geboortepad.plain-http-behind-tls-proxy to true when only"
                                        + " your proxy with TLS can reach it."));
            }
        });
    }

    /** A port of its own has an address of its own, and not set means every address of the machine. */
    private static Stream<String> addresses(Environment environment) {
        return environment.containsProperty("management.server.port")
                ? Stream.of("server.address", "management.server.address")
                : Stream.of("server.address");
    }

    private static Text found(String address, String nl, String en) {
        return address == null || address.isBlank()
                ? new Text("is niet gezet. " + nl, "is not set. " + en)
                : new Text("is " + address + ". " + nl, "is " + address + ". " + en);
    }

    private static boolean isLoopback(String address) {
        try {
            return address != null
                    && !address.isBlank()
                    && InetAddress.getByName(address).isLoopbackAddress();
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
