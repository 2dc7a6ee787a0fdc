package nl.geboortepad.query.reading;

import java.time.Instant;
import java.util.List;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.Role;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.pathways.course.VsvCourse;
import nl.geboortepad.pathways.judging.Partnerships;
import nl.geboortepad.pathways.record.VsvHistory;
import org.springframework.stereotype.Component;

/** Reads the record of a partnership for those who work on its quality. */
@Component
public final class VsvRecords {
    private final FactStreams streams;
    private final CaseSettings settings;

    public VsvRecords(FactStreams streams, CaseSettings settings) {
        this.streams = streams;
        this.settings = settings;
    }

    /**
     * @throws Problem 404 when there is no such partnership, and the same 404 when it is neither the caller's own nor, as
     *     far as is known now, went on in hers; 403 for other roles, whatever they ask for
     */
    public VsvRecord of(String text, Viewpoint asked, Caller caller) {
        caller.mustBe(Role.QUALITY, Role.AUDITOR, Role.STEWARD);
        var vsv = vsv(text);
        var all = streams.facts(vsv);
        if (all.isEmpty() || !own(vsv, caller)) {
            throw unknown();
        }
        var history = VsvHistory.of(all, asked.upTo());
        return new VsvRecord(vsv, asked, history, VsvCourse.of(history.standing()));
    }

    private boolean own(Vsv vsv, Caller caller) {
        var now = settings.at(Partnerships.of(List.of(vsv), streams::facts), Instant.MAX)
                .now(vsv);
        return caller.worksFor(vsv) || caller.worksFor(now);
    }

    private static Vsv vsv(String text) {
        try {
            return new Vsv(text);
        } catch (IllegalArgumentException none) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return Problem.of(
                Problem.Code.UNKNOWN,
                "Dit VSV kennen wij niet, of het is niet het uwe.",
                "This VSV is not known, or it is not yours.");
    }
}
