package nl.geboortepad.query.language;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.identity.Caregiver;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;

/** Pieces of sentences. */
public final class Phrases {
    static final Text NOTHING = new Text("", "");

    private static final DateTimeFormatter NL = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("nl"));
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Phrases() {}

    /** Both languages at once: each {@code %s} is filled with the same piece in either language. */
    public static Text text(String nl, String en, Text... pieces) {
        return new Text(nl.formatted(strings(Text::nl, pieces)), en.formatted(strings(Text::en, pieces)));
    }

    private static Object[] strings(Function<Text, String> language, Text... pieces) {
        return Arrays.stream(pieces).map(language).toArray();
    }

    public static Text same(Object piece) {
        return new Text(piece.toString(), piece.toString());
    }

    static Text when(boolean holds, String nl, String en) {
        return holds ? new Text(nl, en) : NOTHING;
    }

    static <T> Text when(Optional<T> value, String nl, String en, Function<T, Text> piece) {
        return value.map(v -> text(nl, en, piece.apply(v))).orElse(NOTHING);
    }

    public static <T> Text list(Collection<T> values, Function<T, Text> piece) {
        return values.isEmpty()
                ? new Text("niets", "nothing")
                : new Text(
                        values.stream().map(v -> piece.apply(v).nl()).collect(Collectors.joining(", ")),
                        values.stream().map(v -> piece.apply(v).en()).collect(Collectors.joining(", ")));
    }

    /** A list in its frame, or nothing where there is nothing to list. */
    static <T> Text some(Collection<T> values, String nl, String en, Function<T, Text> piece) {
        return values.isEmpty() ? NOTHING : text(nl, en, list(values, piece));
    }

    static Text by(Caregiver caregiver) {
        return text("%s (%s)", "%s (%s)", CareTerms.of(caregiver.role()), same(caregiver.organisation()));
    }

    public static Text day(LocalDate day) {
        return new Text(NL.format(day), EN.format(day));
    }

    /** The days of an interval, its last one included. */
    static Text days(Interval days) {
        if (days.from().equals(LocalDate.MIN) && days.to().equals(LocalDate.MAX)) {
            return new Text("altijd", "always");
        }
        if (days.from().equals(LocalDate.MIN)) {
            return text("tot en met %s", "up to and including %s", day(days.lastDay()));
        }
        if (days.to().equals(LocalDate.MAX)) {
            return text("vanaf %s", "from %s", day(days.from()));
        }
        return days.from().equals(days.lastDay())
                ? text("op %s", "on %s", day(days.from()))
                : text("van %s tot en met %s", "from %s to %s", day(days.from()), day(days.lastDay()));
    }

    static Text agrees(Optional<Boolean> woman) {
        return woman.map(w -> w
                        ? new Text(", met haar instemming", ", with her agreement")
                        : new Text(", zonder haar instemming", ", without her agreement"))
                .orElse(new Text("; of zij instemde is niet bekend", "; whether she agreed is not known"));
    }

    static Text atHome(Optional<Boolean> home) {
        return home.map(h -> h ? new Text(", thuis", ", at home") : new Text(", niet thuis", ", not at home"))
                .orElse(NOTHING);
    }
}
