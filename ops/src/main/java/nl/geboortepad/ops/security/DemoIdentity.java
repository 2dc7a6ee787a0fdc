package nl.geboortepad.ops.security;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.text.Text;

/** Somebody to try the engine as. Made up, all of them; the BSN is one that is given to nobody. */
public enum DemoIdentity {
    MIDWIFE(AccessRole.CAREGIVER, "08001234", new Text("verloskundigenpraktijk", "midwifery practice")),
    HOSPITAL(AccessRole.CAREGIVER, "06010234", new Text("ziekenhuis", "hospital")),
    KRAAMZORG(AccessRole.CAREGIVER, "41411234", new Text("kraamzorg", "maternity care")),
    JGZ(AccessRole.CAREGIVER, "23001234", new Text("jeugdgezondheidszorg", "child health care")),
    QUALITY(AccessRole.QUALITY, null, new Text("kwaliteit van het VSV", "quality staff of the VSV")),
    AUDITOR(AccessRole.AUDITOR, null, new Text("perinatale audit", "perinatal audit")),
    OPERATOR(AccessRole.OPERATOR, null, new Text("beheer", "operations")),
    STEWARD(AccessRole.STEWARD, null, new Text("registraties en identiteit", "registrations and identity")),
    CLIENT(AccessRole.CLIENT, null, new Text("de vrouw zelf", "the woman herself"));

    /** The VSV of the demo region. */
    public static final String VSV = "vsv:midden";

    static final String SECRET = "demo";
    private static final String BSN_OF_NOBODY = "999990019";

    private final AccessRole role;
    private final String organisation;
    private final Text description;

    DemoIdentity(AccessRole role, String organisation, Text description) {
        this.role = role;
        this.organisation = organisation;
        this.description = description;
    }

    /** The id that asks for a token; the secret is {@code demo}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT) + "-demo";
    }

    public Text description() {
        return description;
    }

    static Optional<DemoIdentity> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("client_id", id());
        claims.put("person", "demo-" + name().toLowerCase(Locale.ROOT));
        claims.put("role", role.toString());
        if (organisation != null) {
            claims.put("organisation", organisation);
        }
        if (role == AccessRole.CLIENT) {
            claims.put("bsn", BSN_OF_NOBODY);
        } else if (role != AccessRole.OPERATOR) {
            claims.put("vsv", VSV);
        }
        return claims;
    }
}
