package nl.geboortepad.ops.openapi;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
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
import nl.geboortepad.kernel.text.Shape;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;

/** The types whose values are sent as one text each, described by what stands on them. */
final class TextTypes {
    private static final List<Class<?>> NAMED = List.of(
            When.class,
            Interval.class,
            GestationalAge.class,
            Organisation.class,
            Person.class,
            Reference.class,
            VilCode.class,
            Vsv.class,
            EventId.class,
            PregnancyId.class,
            AuditId.class,
            WomanId.class,
            Bsn.class);

    private TextTypes() {}

    static List<Class<?>> all() {
        return NAMED;
    }

    static SequencedMap<String, Schema<?>> schemas() {
        var schemas = new LinkedHashMap<String, Schema<?>>();
        NAMED.forEach(type -> schemas.put(name(type), schema(type)));
        return schemas;
    }

    /** What is sent of a caregiver is a number, of which the pseudonym is made. */
    static String name(Class<?> type) {
        return type == Person.class ? "CaregiverNumber" : type.getSimpleName();
    }

    static Shape shape(Class<?> type) {
        return Annotated.shape(type).orElseThrow();
    }

    private static Schema<?> schema(Class<?> type) {
        return new StringSchema()
                .pattern("^(" + shape(type).pattern() + ")$")
                .example(shape(type).example())
                .description(Annotated.says(type).orElseThrow());
    }

    /** Texts that need no name of their own; null when the type is no text. */
    static Schema<?> plain(Class<?> type) {
        if (type == Words.class) {
            return new StringSchema()
                    .minLength(1)
                    .maxLength(10_000)
                    .description(Annotated.says(type).orElseThrow());
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
