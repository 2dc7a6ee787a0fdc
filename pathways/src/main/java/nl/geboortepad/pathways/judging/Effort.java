package nl.geboortepad.pathways.judging;

/**
 * How much work may be spent on judging, in facts that are looked at: the same for the same story on every machine. A
 * pregnancy of a hundred facts that can be read in one way costs some hundreds; each further reading as much as it has facts.
 */
public final class Effort {
    /** What all norms together look at in a story that can be read in one way, for each of its facts. */
    private static final int ONE_READING = 2;

    private long left;

    private Effort(long most) {
        this.left = most;
    }

    public static Effort atMost(long facts) {
        return new Effort(facts);
    }

    static Effort unbounded() {
        return new Effort(Long.MAX_VALUE);
    }

    /** @throws Exceeded when there is not so much left */
    public void spend(long facts) {
        left -= facts;
        if (left < 0) {
            throw new Exceeded();
        }
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
