package nl.geboortepad.kernel.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
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
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.GestationalAge;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;

/** How a value of a Java type is written in JSON, for whoever wrote it otherwise. */
final class ExpectedJson {
    private static final Text DATE = new Text("een datum zoals 2026-03-01", "a date such as 2026-03-01");
    private static final Text MOMENT =
            new Text("een tijdstip zoals 2026-03-01T06:30:00+01:00", "a moment such as 2026-03-01T06:30:00+01:00");
    private static final Text WHOLE = new Text("een geheel getal", "a whole number");
    private static final Text NUMBER = new Text("een getal", "a number");
    private static final Text YES_OR_NO = new Text("true of false", "true or false");
    private static final Text TEXT = new Text("een tekst", "a text");
    private static final Text ONE_OF = new Text("een van de genoemde waarden", "one of the values listed");
    private static final Text LIST = new Text("een lijst", "a list");
    private static final Text OBJECT = new Text("een object", "an object");
    private static final Text OTHER = new Text("iets anders", "something else");

    private static final Map<Class<?>, Text> KNOWN = Map.ofEntries(
            Map.entry(LocalDate.class, DATE),
            Map.entry(Instant.class, MOMENT),
            Map.entry(OffsetDateTime.class, MOMENT),
            Map.entry(
                    LocalDateTime.class,
                    new Text("datum en tijd zoals 2026-03-01T06:30", "date and time such as 2026-03-01T06:30")),
            Map.entry(YearMonth.class, new Text("een maand zoals 2026-03", "a month such as 2026-03")),
            Map.entry(UUID.class, new Text("een UUID", "a UUID")),
            Map.entry(String.class, TEXT),
            Map.entry(Boolean.class, YES_OR_NO),
            Map.entry(boolean.class, YES_OR_NO),
            Map.entry(Integer.class, WHOLE),
            Map.entry(int.class, WHOLE),
            Map.entry(Long.class, WHOLE),
            Map.entry(long.class, WHOLE));

    /** Our own types, each written as one text. */
    private static final Map<Class<?>, Text> OURS = Map.ofEntries(
            Map.entry(
                    When.class,
                    new Text(
                            "een dag, tijdstip of reeks dagen: 2026-03-01, 2026-03-01T06:30:00+01:00 of 2026-03-01/2026-04-01",
                            "a day, moment or range of days: 2026-03-01, 2026-03-01T06:30:00+01:00 or 2026-03-01/2026-04-01")),
            Map.entry(
                    Interval.class,
                    new Text(
                            "een reeks dagen zoals 2026-03-01/2026-04-01",
                            "a range of days such as 2026-03-01/2026-04-01")),
            Map.entry(GestationalAge.class, new Text("weken en dagen zoals 9w0d", "weeks and days such as 9w0d")),
            Map.entry(
                    Organisation.class,
                    new Text(
                            "agb: of ura: en 8 cijfers, of lvr: en 4 cijfers",
                            "agb: or ura: and 8 digits, or lvr: and 4 digits")),
            Map.entry(Person.class, new Text("het nummer van een zorgverlener", "the number of a caregiver")),
            Map.entry(
                    VilCode.class,
                    new Text(
                            "vier cijfers van de verloskundige indicatielijst",
                            "four digits of the obstetric indication list")),
            Map.entry(
                    Reference.class,
                    new Text(
                            "ten hoogste 64 letters, cijfers, punten of streepjes",
                            "at most 64 letters, digits, dots, dashes or underscores")),
            Map.entry(
                    Bsn.class,
                    new Text(
                            "een burgerservicenummer: negen cijfers die aan de elfproef voldoen",
                            "a citizen service number: nine digits that pass the eleven-test")),
            Map.entry(
                    Words.class,
                    new Text("een tekst van hooguit 10.000 tekens", "a text of at most 10,000 characters")),
            Map.entry(AuditId.class, new Text("audit- en een UUID", "audit- and a UUID")),
            Map.entry(Vsv.class, new Text("vsv: en een korte naam", "vsv: and a short name")),
            Map.entry(EventId.class, new Text("het id van een gebeurtenis", "the id of an event")),
            Map.entry(PregnancyId.class, new Text("pregnancy- en een UUID", "pregnancy- and a UUID")),
            Map.entry(WomanId.class, new Text("woman- en een UUID", "woman- and a UUID")));

    private ExpectedJson() {}

    static Text of(Class<?> type) {
        if (type == null) {
            return OTHER;
        }
        if (OURS.containsKey(type)) {
            return OURS.get(type);
        }
        if (type.isEnum()) {
            return ONE_OF;
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return LIST;
        }
        if (Number.class.isAssignableFrom(type) || type == double.class) {
            return KNOWN.getOrDefault(type, NUMBER);
        }
        return KNOWN.getOrDefault(type, type.isRecord() || type.isSealed() || type == Map.class ? OBJECT : OTHER);
    }
}
