package nl.geboortepad.ops.settings;

import java.time.Duration;
import java.util.function.Predicate;
import nl.geboortepad.kernel.text.Text;
import org.springframework.util.unit.DataSize;

/** What values of settings must be, each told by the name of its setting when it is not. */
final class Require {
    static final Text DURATION = new Text(
            "een duur met een eenheid, zoals 15s, 1m of 72h", "a duration with its unit, such as 15s, 1m or 72h");
    static final Text SIZE = new Text("een omvang met een eenheid, zoals 20MB", "a size with its unit, such as 20MB");

    private Require() {}

    static void longerThanNothing(String setting, Duration value) {
        that(setting, value, v -> v.isPositive(), DURATION);
    }

    static void noNegative(String setting, Duration value) {
        that(setting, value, v -> !v.isNegative(), DURATION);
    }

    static void atLeastOne(String setting, double value) {
        that(setting, value, v -> v >= 1, new Text("een getal vanaf 1", "a number from 1"));
    }

    static void positive(String setting, double value) {
        that(setting, value, v -> v > 0, new Text("een getal boven 0", "a number above 0"));
    }

    static void positive(String setting, DataSize value) {
        that(setting, value, v -> v.toBytes() > 0, SIZE);
    }

    static void isSet(String setting, Object value, Text expected) {
        that(setting, value, v -> true, expected);
    }

    static <T> void that(String setting, T value, Predicate<T> right, Text expected) {
        if (value == null || !right.test(value)) {
            throw RefusedSetting.found(setting, value, expected);
        }
    }
}
