package nl.geboortepad.query.reading;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.course.VsvCourse;
import nl.geboortepad.pathways.judging.Partnerships;
import nl.geboortepad.pathways.record.VsvHistory;
import org.springframework.stereotype.Component;

/** Reads the record of a partnership. */
@Component
public final class VsvRecords {
    private final FactStreams streams;
    private final CaseSettings settings;
    private final SettledTime time;

    public VsvRecords(FactStreams streams, CaseSettings settings, SettledTime time) {
        this.streams = streams;
        this.settings = settings;
        this.time = time;
    }

    /**
     * For a caller who works on the quality of this partnership.
     *
     * @throws Problem 404 when there is no such partnership, and the same 404 when it is neither the caller's own nor, as
     *     far as is known now, went on in hers; 403 for other roles, whatever they ask for
     */
    public VsvRecord ofOwn(String text, Viewpoint viewpoint, Caller caller) {
        var vsv = requireOwn(text, caller);
        var settled = SettledTime.of(viewpoint, time);
        return read(vsv, viewpoint, settled, facts(vsv, VsvRecords::notHers));
    }

    /** For who asks more of it: whether she may ask is told before what is wrong with her question. */
    public Vsv requireOwn(String text, Caller caller) {
        caller.mustBe(AccessRole.QUALITY, AccessRole.AUDITOR, AccessRole.STEWARD);
        var vsv = vsv(text, VsvRecords::notHers);
        facts(vsv, VsvRecords::notHers);
        if (!caller.worksFor(vsv) && !caller.worksFor(now(vsv))) {
            throw notHers();
        }
        return vsv;
    }

    /**
     * For a caller who may read about any partnership.
     *
     * @throws Problem 404 when there is no such partnership
     */
    public VsvRecord of(String text, Viewpoint viewpoint) {
        var vsv = vsv(text, VsvRecords::unknown);
        var settled = SettledTime.of(viewpoint, time);
        return read(vsv, viewpoint, settled, facts(vsv, VsvRecords::unknown));
    }

    private static VsvRecord read(Vsv vsv, Viewpoint asked, SettledTime.Settled settled, List<VsvFact> all) {
        settled.requireAll(all);
        var viewpoint = asked.at(settled.moment());
        var history = VsvHistory.of(all, viewpoint.upTo());
        return new VsvRecord(vsv, viewpoint, history, VsvCourse.of(history.standing()));
    }

    private List<VsvFact> facts(Vsv vsv, Supplier<Problem> otherwise) {
        var all = streams.facts(vsv);
        if (all.isEmpty()) {
            throw otherwise.get();
        }
        return all;
    }

    /** As which partnership it goes on. */
    private Vsv now(Vsv vsv) {
        return settings.at(Partnerships.of(List.of(vsv), streams::facts), Instant.MAX)
                .now(vsv);
    }

    private static Vsv vsv(String text, Supplier<Problem> otherwise) {
        try {
            return new Vsv(text);
        } catch (IllegalArgumentException none) {
            throw otherwise.get();
        }
    }

    private static Problem unknown() {
        return Problem.of(Problem.Code.UNKNOWN, new Text("Dit VSV kennen wij niet.", "This VSV is not known."));
    }

    /** The same whether there is none or it is another's. */
    private static Problem notHers() {
        return Problem.of(
                Problem.Code.UNKNOWN,
                new Text(
                        "Dit VSV kennen wij niet, of het is niet het uwe.",
                        "This VSV is not known, or it is not yours."));
    }
}
