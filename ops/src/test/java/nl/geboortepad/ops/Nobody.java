package nl.geboortepad.ops;

/** Whoever is in a test. */
public final class Nobody {
    private Nobody() {}

    /** Numbers that pass the eleven-test and are given to nobody: they begin with 99. */
    public static String bsn(int number) {
        for (int digits = 990_000_000 + number * 100; ; digits++) {
            int sum = -(digits % 10);
            for (int place = 2, left = digits / 10; left > 0; place++, left /= 10) {
                sum += place * (left % 10);
            }
            if (sum % 11 == 0) {
                return Integer.toString(digits);
            }
        }
    }
}
