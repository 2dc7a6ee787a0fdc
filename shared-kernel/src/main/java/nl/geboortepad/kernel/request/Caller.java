package nl.geboortepad.kernel.request;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.kernel.text.Text;

/**
 * Who is asking, as the token says it.
 *
 * @param client the system that asks
 * @param person the person on whose behalf, by the number that her own organisation knows her by
 * @param role in which role she asks
 * @param organisation the organisation she works for
 * @param vsv the VSV for which she works, whose figures she may see
 * @param bsn the number of the woman herself, when it is she who asks
 */
public record Caller(
        String client,
        String person,
        AccessRole role,
        Optional<Organisation> organisation,
        Optional<Vsv> vsv,
        Optional<String> bsn) {
    public Caller {
        Objects.requireNonNull(client);
        Objects.requireNonNull(person);
        Objects.requireNonNull(role);
        Objects.requireNonNull(organisation);
        Objects.requireNonNull(vsv);
        Objects.requireNonNull(bsn);
    }

    /**
     * The organisation that a token names; eight digits alone are an AGB code.
     *
     * @throws IllegalArgumentException when it is no code of an organisation
     */
    public static Organisation organisation(String code) {
        return new Organisation(code.indexOf(':') < 0 ? "agb:" + code : code);
    }

    /** Whether this is her own VSV. Who works for none has none of her own. */
    public boolean worksFor(Vsv other) {
        return vsv.equals(Optional.of(other));
    }

    /** Her number, when it is the woman herself who asks; none where it is no BSN. */
    public Optional<Bsn> herself() {
        try {
            return bsn.filter(number -> role == AccessRole.CLIENT).map(Bsn::parse);
        } catch (IllegalArgumentException noBsn) {
            return Optional.empty();
        }
    }

    public boolean is(AccessRole one, AccessRole... others) {
        return EnumSet.of(one, others).contains(role);
    }

    /** Stops the request of anyone who asks in another role. */
    public void mustBe(AccessRole one, AccessRole... others) {
        if (!is(one, others)) {
            throw Problem.of(
                    Problem.Code.FORBIDDEN,
                    new Text("Met de rol " + role + " mag dit niet.", "The role " + role + " may not do this."));
        }
    }

    /** Without the persons: a caller ends up in logs. */
    @Override
    public String toString() {
        return client + " (" + role + ")";
    }

    /** In what role somebody asks; which profession a caregiver has is said by each fact. */
    public enum AccessRole {
        /** Gives care, within an organisation. */
        CAREGIVER,
        /** Quality staff of a VSV: sees figures and courses, never a BSN. */
        QUALITY,
        /** Takes part in an audit of perinatal care. */
        AUDITOR,
        /** Keeps the engine running; sees no care. */
        OPERATOR,
        /** Data steward: brings in registrations and settles who is who. */
        STEWARD,
        /** The woman herself. */
        CLIENT;

        private final String code = KebabCase.of(this);

        /** As in the token: {@code caregiver}. */
        @Override
        public String toString() {
            return code;
        }

        public static Optional<AccessRole> named(String name) {
            return Arrays.stream(values())
                    .filter(role -> role.toString().equals(name))
                    .findFirst();
        }
    }
}
