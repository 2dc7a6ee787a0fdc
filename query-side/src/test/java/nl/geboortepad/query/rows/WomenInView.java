package nl.geboortepad.query.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.query.Database;
import nl.geboortepad.query.Given;

/** Women of one partnership, of whom something is recorded each minute, and a view that reads it. */
public final class WomenInView {
    public final Given given = new Given();
    public final Reader reader = new Reader(given, Database.fresh(), course -> Judge.judge(course, Shipped.zig()));
    public final JudgedCases judged = new JudgedCases(reader.source);
    public final List<PregnancyId> all = new ArrayList<>();
    private Instant now;

    public WomenInView(Instant from) {
        this.now = from;
    }

    public Instant now() {
        return now;
    }

    public void recorded(PregnancyId woman, PregnancyEvent event) {
        now = now.plusSeconds(60);
        given.happens(woman, now, event);
    }

    public PregnancyId registered() {
        var woman = PregnancyId.random();
        all.add(woman);
        recorded(woman, Given.registered(WomanId.random()));
        recorded(woman, Given.sourceSpeaks());
        recorded(woman, Given.dueDate(Given.DUE, DueDateBasis.ULTRASOUND, 45));
        return woman;
    }

    /** The view has all that was recorded. */
    public void read() {
        var messages = given.waiting();
        given.publish(messages);
        reader.reads(messages);
    }
}
