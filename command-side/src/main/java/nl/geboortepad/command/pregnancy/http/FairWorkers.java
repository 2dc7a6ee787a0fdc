package nl.geboortepad.command.pregnancy.http;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A few threads that do the lines of bulk requests, one of each sender in turn: one alone has them all. */
final class FairWorkers implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Queue<String> turns = new ArrayDeque<>();
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
    private boolean closed;

    FairWorkers(int number) {
        var threads = Thread.ofPlatform().daemon().name("bulk-", 1);
        for (var i = 0; i < number; i++) {
            threads.start(this::work);
        }
    }

    /** Does what one sender wants done. */
    Executor of(String sender) {
        return task -> {
            lock.lock();
            try {
                var queue = waiting.computeIfAbsent(sender, s -> new ArrayDeque<>());
                if (queue.isEmpty()) {
                    turns.add(sender);
                }
                queue.add(task);
                work.signal();
            } finally {
                lock.unlock();
            }
        };
    }

    private void work() {
        for (var task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException | Error failed) {
                // Whoever waits for it was told: a future tells of all that is thrown in it.
            }
        }
    }

    private Runnable next() {
        lock.lock();
        try {
            while (turns.isEmpty() && !closed) {
                work.await();
            }
            if (turns.isEmpty()) {
                return null;
            }
            var sender = turns.remove();
            var queue = waiting.get(sender);
            var task = queue.remove();
            if (queue.isEmpty()) {
                waiting.remove(sender);
            } else {
                turns.add(sender);
            }
            return task;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** What was taken is done still. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            work.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
