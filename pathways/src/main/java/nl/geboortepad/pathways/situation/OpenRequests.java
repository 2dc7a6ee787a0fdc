package nl.geboortepad.pathways.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Reference;

/**
 * A request that somebody made and nobody closed. A fact that closes it counts also where it is dated before the request:
 * an answer of 3 March closes a referral that its source dates on 4 March.
 *
 * @param words all facts about the request, in the order in which they were true
 */
public record OpenRequests(Reference about, List<Testimony<Step>> words) {
    public enum Step {
        ASKED,
        HEARD,
        CLOSED
    }

    static List<OpenRequests> among(Map<Reference, List<Testimony<Step>>> told) {
        var open = new ArrayList<OpenRequests>();
        told.forEach((about, words) -> {
            var asked = words.stream().anyMatch(w -> w.says() == Step.ASKED);
            var closed = words.stream().anyMatch(w -> w.certain() && w.says() == Step.CLOSED);
            if (asked && !closed) {
                open.add(new OpenRequests(about, words));
            }
        });
        return open;
    }

    /** Each time that it was asked. */
    public List<Testimony<Step>> asked() {
        return words.stream().filter(w -> w.says() == Step.ASKED).toList();
    }

    /** Whether it was asked in whatever way the days are read. */
    public boolean askedForCertain() {
        return asked().stream().anyMatch(Testimony::certain);
    }

    public boolean certain() {
        return askedForCertain() && words.stream().noneMatch(w -> w.says() == Step.CLOSED);
    }

    public boolean accepted() {
        return words.stream().anyMatch(w -> w.certain() && w.says() == Step.HEARD);
    }

    public List<EventId> because() {
        return words.stream().map(Testimony::id).toList();
    }
}
