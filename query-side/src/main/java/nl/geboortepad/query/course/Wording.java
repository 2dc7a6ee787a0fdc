package nl.geboortepad.query.course;

import static nl.geboortepad.query.language.Phrases.text;

import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.geboortepad.kernel.identity.VilCode;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.situation.Possibly;
import nl.geboortepad.pathways.situation.Testimony;
import nl.geboortepad.query.answer.Entry;

/**
 * How an answer about one thing is told.
 *
 * @param about in the words of files
 * @param none what is said where nothing is known
 */
record Wording<V>(
        String about,
        Text subject,
        Text none,
        Function<V, String> code,
        Function<V, Text> words,
        Function<V, Optional<SortedSet<VilCode>>> vilCodes) {

    static <V> Wording<V> about(
            String about, Text subject, Text none, Function<V, String> code, Function<V, Text> words) {
        return new Wording<>(about, subject, none, code, words, value -> Optional.empty());
    }

    static String code(Enum<?> code) {
        return KebabCase.of(code);
    }

    CourseOnDay.AnswerThen answer(Possibly<V> held) {
        return new CourseOnDay.AnswerThen(
                about,
                text("%s: %s.", "%s: %s.", subject, said(held)),
                held.certain(),
                held.perhapsNone(),
                held.words().stream().map(this::word).toList());
    }

    private Text said(Possibly<V> held) {
        var values = Stream.concat(held.values().map(words), held.perhapsNone() ? Stream.of(none) : Stream.empty());
        var either = values.reduce((a, b) -> text("%s of %s", "%s or %s", a, b)).orElse(none);
        return held.certain() ? either : text("niet zeker: %s", "not certain: %s", either);
    }

    CourseOnDay.WordThen word(Testimony<V> word) {
        return new CourseOnDay.WordThen(
                code.apply(word.says()),
                words.apply(word.says()),
                vilCodes.apply(word.says()),
                word.when().first(),
                word.when().last(),
                word.certain(),
                word.id(),
                Entry.Submitter.of(word.fact().actor()),
                word.fact().recordedAt());
    }
}
