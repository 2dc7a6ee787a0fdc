package nl.geboortepad.ops.openapi;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.VilCode;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;

/** Everything that is sent as one text, by its type: what it looks like and an example. */
record AsText(String name, String pattern, String example, String dutch, String english) {
    /** The number that stands in the examples for any caregiver. */
    static final String CAREGIVER_NUMBER = "900001234";

    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String HOUR = "T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})";
    private static final String UUID = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    private static final Map<Class<?>, AsText> TYPES = types();

    private static Map<Class<?>, AsText> types() {
        var types = new LinkedHashMap<Class<?>, AsText>();
        types.put(
                When.class,
                new AsText(
                        "When",
                        DAY + "(" + HOUR + "|/" + DAY + ")?",
                        "2026-03-01",
                        "wanneer het was: een dag, een moment (2026-03-01T06:30:00+01:00) of een reeks dagen"
                                + " (2026-03-01/2026-04-01, einde niet inbegrepen)",
                        "when it was: a day, a moment (2026-03-01T06:30:00+01:00) or a range of days"
                                + " (2026-03-01/2026-04-01, end not included)"));
        types.put(
                Interval.class,
                new AsText(
                        "Interval",
                        "(" + DAY + "|[.][.])/(" + DAY + "|[.][.])",
                        "2026-03-01/2026-04-01",
                        "een reeks dagen, einde niet inbegrepen; .. waar begin of einde onbekend is",
                        "a range of days, end not included; .. where start or end is not known"));
        types.put(
                GestationalAge.class,
                new AsText(
                        "GestationalAge",
                        "-?[0-9]{1,2}w[0-6]d",
                        "23w4d",
                        "zwangerschapsduur in weken en dagen",
                        "gestational age in weeks and days"));
        types.put(
                Organisation.class,
                new AsText(
                        "Organisation",
                        "agb:[0-9]{8}|ura:[0-9]{8}|lvr:[0-9]{4,5}",
                        "agb:08001234",
                        "een organisatie naar haar AGB-code, URA of LVR-nummer",
                        "an organisation by its AGB code, URA or LVR number"));
        types.put(
                Person.class,
                new AsText(
                        "CaregiverNumber",
                        "[A-Za-z0-9]{1,32}",
                        CAREGIVER_NUMBER,
                        "het nummer waaronder de afzender de zorgverlener kent, zoals haar UZI-nummer; bewaard wordt een"
                                + " pseudoniem",
                        "the number by which the sender knows the caregiver, such as her UZI number; a pseudonym is"
                                + " kept"));
        types.put(
                Reference.class,
                new AsText(
                        "Reference",
                        "[A-Za-z0-9._-]{1,64}",
                        "R-17",
                        "hoe de afzenders deze verwijzing, dit MDO, deze norm of dit materiaal noemen",
                        "what the senders call this referral, MDO, norm or material"));
        types.put(
                VilCode.class,
                new AsText(
                        "VilCode",
                        "[0-9]{4}",
                        "1010",
                        "een indicatie van de verloskundige indicatielijst; een kopje is geen indicatie",
                        "an indication of the obstetric indication list; a heading is none"));
        types.put(
                Vsv.class,
                new AsText(
                        "Vsv",
                        "vsv:[a-z0-9-]{2,40}",
                        "vsv:midden",
                        "een verloskundig samenwerkingsverband",
                        "a regional partnership"));
        types.put(
                EventId.class,
                new AsText(
                        "EventId",
                        "\\S.{0,63}",
                        "8e1d9f4c-3a52-4b7c-9d0e-1f2a3b4c5d6e",
                        "een feit, zoals bij het vastleggen geantwoord",
                        "an entry, as answered when it was recorded"));
        types.put(
                PregnancyId.class,
                new AsText(
                        "PregnancyId",
                        "pregnancy-" + UUID,
                        "pregnancy-7b0e8d3c-6f6f-4e0a-9f0e-2b8f6c1d2e3f",
                        "een zwangerschap",
                        "a pregnancy"));
        types.put(
                AuditId.class,
                new AsText(
                        "AuditId",
                        "audit-" + UUID,
                        "audit-5d2f7c11-4a3e-4c2b-9a57-0e6f1b8c9d20",
                        "een perinatale audit, naar een willekeurig nummer",
                        "a perinatal audit, by a random number"));
        types.put(
                WomanId.class,
                new AsText(
                        "WomanId",
                        "woman-" + UUID,
                        "woman-3c1a4b5e-90f2-4f6e-b8b1-7d0d2c5fe333",
                        "een vrouw, naar een willekeurig nummer",
                        "a woman, by a random number"));
        types.put(
                Bsn.class,
                new AsText(
                        "Bsn",
                        "[0-9]{9}",
                        "999990019",
                        "burgerservicenummer; voldoet aan de elfproef",
                        "citizen service number; passes the eleven-test"));
        return types;
    }

    static Map<Class<?>, AsText> all() {
        return TYPES;
    }

    Schema<?> schema() {
        return new StringSchema()
                .pattern("^(" + pattern + ")$")
                .example(example)
                .description(Sentence.both(dutch, english));
    }

    /** Texts that need no name of their own; null when the type is no text. */
    static Schema<?> plain(Class<?> type) {
        if (type == Words.class) {
            return new StringSchema()
                    .minLength(1)
                    .maxLength(10_000)
                    .description(Sentence.both("vrije tekst", "free text"));
        }
        if (type == String.class) {
            return new StringSchema().minLength(1).maxLength(500);
        }
        if (type == LocalDate.class) {
            return new StringSchema().format("date").example("2026-03-01");
        }
        return type == Instant.class
                ? new StringSchema().format("date-time").example("2026-03-01T06:30:00+01:00")
                : null;
    }
}
