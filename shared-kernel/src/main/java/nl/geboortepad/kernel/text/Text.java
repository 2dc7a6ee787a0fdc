package nl.geboortepad.kernel.text;

import java.util.Optional;

/** What a person reads: Dutch, with English beside it. */
public record Text(String nl, String en) {
    /** Where there is place for one text only. */
    public String inOneLine() {
        return nl + " / " + en;
    }

    /** Both, one after the other; what is said twice is said once. */
    public static Optional<Text> both(Optional<Text> one, Optional<Text> other) {
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return one.or(() -> other);
        }
        return Optional.of(new Text(
                one.get().nl() + "; " + other.get().nl(),
                one.get().en() + "; " + other.get().en()));
    }
}
