package nl.geboortepad.query.reading;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.geboortepad.kernel.identity.PregnancyId;
import org.springframework.stereotype.Component;

/** Goes over many cases on all cores: some at a time, of which whoever works on them reads the facts in one go. */
@Component
public final class CasePass {
    private static final int AT_ONCE = 50;

    /** Each may hold a connection to the database, of which others need some too. */
    private static final int MOST_CORES = 8;

    private final int cores = Math.min(MOST_CORES, Runtime.getRuntime().availableProcessors());
    private final ExecutorService workers = Executors.newFixedThreadPool(
            cores, Thread.ofPlatform().daemon().name("cases-", 0).factory());

    /**
     * How far a pass is.
     *
     * @param of how many there are, as far as is known
     * @param worked how long it took to come this far, without the time in which it stood still
     */
    public record Progress(long done, long of, Duration worked) {
        public Optional<Long> perSecond() {
            return worked.isZero() ? Optional.empty() : Optional.of(Math.round(done * 1000.0 / worked.toMillis()));
        }

        /** As long as the rest takes at the rate of what is done. */
        public Optional<Long> secondsLeft() {
            return done == 0
                    ? Optional.empty()
                    : Optional.of(Math.round(worked.toMillis() / 1000.0 / done * (of - done)));
        }
    }

    /**
     * Only so many are under way as there are cores, and as many wait to be taken up; so however many cases there are, few are held
     * in memory.
     *
     * @param work on a worker's thread, in no transaction of the caller
     * @param next takes up what became of them on the caller's thread, in the order of the cases
     */
    public <A> void over(Iterator<PregnancyId> cases, Function<List<PregnancyId>, A> work, Consumer<A> next) {
        var underWay = new ArrayDeque<Future<A>>();
        try {
            while (cases.hasNext() || !underWay.isEmpty()) {
                while (cases.hasNext() && underWay.size() < 2 * cores) {
                    var some = some(cases);
                    underWay.add(workers.submit(() -> work.apply(some)));
                }
                next.accept(done(underWay.remove()));
            }
        } finally {
            underWay.forEach(one -> one.cancel(false));
        }
    }

    private static List<PregnancyId> some(Iterator<PregnancyId> cases) {
        var some = new ArrayList<PregnancyId>();
        while (cases.hasNext() && some.size() < AT_ONCE) {
            some.add(cases.next());
        }
        return some;
    }

    private static <A> A done(Future<A> work) {
        try {
            return work.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while going over cases", stopping);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }
}
