package nl.geboortepad.ops.start;

import java.util.ArrayList;
import java.util.List;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.ops.security.DemoIdentity;
import nl.geboortepad.ops.settings.DoorSettings;
import nl.geboortepad.ops.settings.TokenSettings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started us where we are and how to try us. */
@Component
class StartBanner {
    private final Environment environment;
    private final TokenSettings tokens;
    private final DoorSettings doors;

    StartBanner(Environment environment, TokenSettings tokens, DoorSettings doors) {
        this.tokens = tokens;
        this.doors = doors;
        this.environment = environment;
    }

    @EventListener
    void show(ApplicationReadyEvent ready) {
        if (environment.containsProperty("local.server.port")) {
            System.out.println(String.join(System.lineSeparator(), lines()));
        }
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("%-39s".formatted(both("Geboortepad draait", "is running")) + url("/"));
        lines.add(item(both("beschrijving", "description"), url("/v3/api-docs")));
        lines.add(item(both("gezondheid", "health"), url("/actuator/health")));
        if (doors.demo()) {
            lines.add(item("tokens", url("/oauth2/token")));
            lines.add("");
            lines.add(both("Demo-identiteiten, geheim \"demo\"", "demo identities, secret \"demo\""));
            for (var identity : DemoIdentity.values()) {
                lines.add("  %-15s %s"
                        .formatted(identity.id(), identity.description().inOneLine()));
            }
        } else {
            lines.add(item(both("tokens van", "tokens of"), tokens.issuer()));
        }
        lines.add("");
        lines.add(both("Probeer", "try"));
        lines.add("  " + curl());
        lines.add("");
        lines.add(both(
                "Een instelling geeft u zo mee (README.md noemt ze alle)", "pass a setting so (README.md names all)"));
        lines.add("  java -jar ops-….jar --server.port=9090");
        lines.add("  mvn -q spring-boot:run -Dspring-boot.run.arguments=--server.port=9090");
        lines.add("");
        return lines;
    }

    /** Works as pasted into a shell; with an issuer of your own, put your token into TOKEN first. */
    String curl() {
        var token = doors.demo()
                ? "$(curl -sS -u " + DemoIdentity.MIDWIFE.id() + ":demo -d grant_type=client_credentials "
                        + url("/oauth2/token") + " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')"
                : "$TOKEN";
        return "curl -sS -H \"Authorization: Bearer " + token + "\" \"" + url("/api/worklist") + "\"";
    }

    private static String item(String name, String at) {
        return "  %-37s".formatted(name) + at;
    }

    private static String both(String nl, String en) {
        return new Text(nl, en).inOneLine();
    }

    private String url(String path) {
        return (Tls.isSet("server.ssl.", environment) ? "https://" : "http://")
                + environment.getProperty("server.address", "localhost") + ":"
                + environment.getProperty("local.server.port") + path;
    }
}
