package nl.geboortepad.query.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.json.UnreadableJson;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.Problem.Code;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.verdict.Verdict.Kind;
import nl.geboortepad.query.answer.Page;

/** Reads the parameters of questions. What cannot be read becomes a problem that names the parameter and what was expected. */
public final class QueryParameters {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private QueryParameters() {}

    public static PregnancyId pregnancy(String text) {
        try {
            return PregnancyId.parse(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.unknownPregnancy();
        }
    }

    static Instant moment(String parameter, String text) {
        return read(
                parameter,
                text,
                t -> years(OffsetDateTime.parse(t).toLocalDate())
                        .map(day -> OffsetDateTime.parse(t).toInstant().truncatedTo(ChronoUnit.MILLIS))
                        .orElseThrow(),
                new Text("een moment, zoals 2026-03-01T06:30:00Z", "a moment, such as 2026-03-01T06:30:00Z"));
    }

    public static LocalDate day(String parameter, String text) {
        return read(
                parameter,
                text,
                t -> years(LocalDate.parse(t)).orElseThrow(),
                new Text("een dag, zoals 2026-03-01", "a day, such as 2026-03-01"));
    }

    private static Optional<LocalDate> years(LocalDate day) {
        return Optional.of(day).filter(d -> d.getYear() >= FIRST_YEAR && d.getYear() <= LAST_YEAR);
    }

    private static int number(String parameter, Optional<String> text, int otherwise, int least, int most) {
        return text.map(t -> read(
                        parameter,
                        t,
                        n -> Optional.of(Integer.valueOf(n))
                                .filter(i -> i >= least && i <= most)
                                .orElseThrow(),
                        new Text(
                                "een getal van " + least + " tot en met " + most,
                                "a number from " + least + " to " + most)))
                .orElse(otherwise);
    }

    public static Page page(Optional<String> page, Optional<String> size, Page.Limits limits) {
        var faults = new ArrayList<Problem>();
        var number = Problem.orFault(() -> number("page", page, 0, 0, limits.last()), faults);
        var most = Problem.orFault(() -> number("size", size, limits.usual(), 1, limits.most()), faults);
        WrongFields.throwAny(faults);
        return new Page(number, most);
    }

    /** Reads a parameter; whatever the reading throws becomes a problem that names the parameter and what was expected. */
    public static <T> T read(String parameter, String text, Function<String, T> reading, Text expected) {
        try {
            return reading.apply(text);
        } catch (RuntimeException unreadable) {
            throw wrong(
                    parameter, new Text("Hier hoort " + expected.nl() + ".", "Expected here: " + expected.en() + "."));
        }
    }

    /**
     * @param name told where it looks like one; otherwise it was sent to us and may be anything, so the place is the address
     *     as a whole
     */
    public static Problem unknown(String name, Collection<String> allowed) {
        return wrong(
                        UnreadableJson.isRepeatable(name) ? name : "",
                        new Text(
                                "Dit adres heeft een parameter die wij niet kennen.",
                                "This address has a parameter that is not known."))
                .with("allowed", List.copyOf(allowed));
    }

    /** The norm that is asked about, when one is. */
    public static Optional<String> norm(Optional<String> text, CaseSettings settings) {
        return text.map(t -> read(
                "norm",
                t,
                id -> settings.norm(id).orElseThrow().id(),
                new Text(
                        "een norm van zorgpad " + settings.national().id() + " of van een regio",
                        "a norm of pathway " + settings.national().id() + " or of a region")));
    }

    /** The norm for partnerships that is asked about, when one is. */
    public static Optional<String> norm(Optional<String> text, Pathway pathway) {
        return text.map(t -> read(
                "norm",
                t,
                id -> pathway.norm(id).orElseThrow().id(),
                new Text(
                        "een norm voor een VSV (zorgpad " + pathway.id() + ")",
                        "a norm for a VSV (pathway " + pathway.id() + ")")));
    }

    /** The partnership that is asked about, when one is. */
    public static Optional<Vsv> vsv(Optional<String> text) {
        return text.map(t -> read(
                "vsv",
                t,
                Vsv::new,
                new Text(
                        "de korte naam van een VSV, zoals vsv:midden", "the short name of a VSV, such as vsv:midden")));
    }

    /** The verdicts that are asked about, when some are. */
    public static Optional<List<Kind>> status(Optional<String> text) {
        var all = String.join(
                ", ", Arrays.stream(Kind.values()).map(Kind::toString).toList());
        return text.map(t -> read(
                "status",
                t,
                list -> Arrays.stream(list.split(",", -1))
                        .map(String::strip)
                        .map(QueryParameters::kind)
                        .distinct()
                        .toList(),
                new Text(
                        "één of meer, met komma's ertussen, van " + all,
                        "one or more, with commas between, of " + all)));
    }

    private static Kind kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.toString().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /**
     * @return nothing
     * @throws Problem 400 when something is asked that is nothing to this caller
     */
    public static <T> Optional<T> absent(String parameter, Optional<String> text) {
        if (text.isPresent()) {
            throw wrong(
                    parameter,
                    new Text(
                            "Dit hoort niet bij een vraag naar totalen.", "This is no part of a question for totals."));
        }
        return Optional.empty();
    }

    public static Problem wrong(String parameter, Text words) {
        return Problem.of(Code.INVALID, words).with("parameter", parameter);
    }
}
