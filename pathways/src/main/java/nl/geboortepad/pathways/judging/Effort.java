package nl.geboortepad.pathways.judging;

/**
 * How much work may be spent on judging, in facts that are looked at: the same for the same story on every machine. A
 * pregnancy of a hundred facts that can be read in one way costs some hundreds; each further reading as much as it has facts.
 */
public final class Effort {
    /** What all norms together look at in a story that can be read in one way, for each of its facts. */
    private static final int ONE_READING = 2;

    private final boolean goesOn;
    private long left;

    private Effort(long most, boolean goesOn) {
        this.left = most;
        this.goesOn = goesOn;
    }

    public static Effort atMost(long facts) {
        return new Effort(facts, false);
    }

    /** The same, but where there is more to judge nothing is told of the norms for which there are readings left to try. */
    public static Effort asFarAs(long facts) {
        return new Effort(facts, true);
    }

    static Effort unbounded() {
        return new Effort(Long.MAX_VALUE, false);
    }

    /** @throws Exceeded when there is not so much left */
    public void spend(long facts) {
        left -= facts;
        if (left < 0 && !goesOn) {
            throw new Exceeded();
        }
    }

    /**
     * Whether so many more may be looked at.
     *
     * @throws Exceeded when not, and nothing is to be told without it
     */
    boolean mayTry(long facts) {
        spend(facts);
        return left >= 0;
    }

    void spendOnOneReading(int facts) {
        spend((long) ONE_READING * facts);
    }

    /** There is more to judge than was allowed for. */
    public static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Exceeded() {
            super("more work than is spent on one case", null, false, false);
        }
    }
}
