package nl.geboortepad.query.rows;

import static nl.geboortepad.query.Given.DAY_ZERO;
import static nl.geboortepad.query.Given.DUE;
import static nl.geboortepad.query.Given.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.MergeUndone;
import nl.geboortepad.kernel.event.RecordEvent.PregnanciesMerged;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.query.Given;
import org.axonframework.eventhandling.DomainEventMessage;

/** Pregnancies as they come in by chance: late, corrected, retracted, several facts at one moment, merged and parted. */
final class Region {
    private final Given given;
    private final Random random;
    private final int mergeOnceIn;
    private final List<PregnancyId> pregnancies = new ArrayList<>();
    private Instant now = Given.noon(DAY_ZERO.plusDays(45));

    Region(Given given, long seed) {
        this(given, seed, 12);
    }

    /** @param mergeOnceIn how seldom two pregnancies turn out to be one */
    Region(Given given, long seed, int mergeOnceIn) {
        this.given = given;
        this.mergeOnceIn = mergeOnceIn;
        this.random = new Random(seed);
    }

    List<PregnancyId> pregnancies() {
        return pregnancies;
    }

    Instant now() {
        return now;
    }

    /** All that is recorded, in the order of the store. */
    List<DomainEventMessage<?>> lives(int cases, int facts) {
        for (var i = 0; i < cases; i++) {
            var pregnancy = new PregnancyId(new UUID(random.nextLong(), random.nextLong()));
            pregnancies.add(pregnancy);
            says(pregnancy, Given.registered(new WomanId(new UUID(7, i))));
            if (random.nextInt(3) > 0) {
                says(pregnancy, Given.sourceSpeaks());
            }
        }
        var said = new ArrayList<EventId>();
        var of = new ArrayList<PregnancyId>();
        for (var i = 0; i < facts; i++) {
            var pregnancy = pregnancies.get(random.nextInt(cases));
            if (random.nextInt(mergeOnceIn) == 0 && cases > 1) {
                merges();
            } else if (random.nextInt(6) == 0 && !said.isEmpty()) {
                var which = random.nextInt(said.size());
                says(of.get(which), changes(said.get(which)));
            } else {
                said.add(says(pregnancy, care()));
                of.add(pregnancy);
            }
        }
        return given.waiting();
    }

    private EventId says(PregnancyId pregnancy, PregnancyEvent event) {
        // Often the same moment again: one command can record several facts, and two clients can be as quick.
        now = now.plusMillis(random.nextInt(3) == 0 ? 0 : random.nextInt(3_000_000_00));
        return given.happens(pregnancy, now, event);
    }

    private void merges() {
        var survivor = random.nextInt(pregnancies.size() - 1);
        var absorbed = survivor + 1 + random.nextInt(pregnancies.size() - survivor - 1);
        var one = pregnancies.get(survivor);
        var other = pregnancies.get(absorbed);
        PregnancyEvent event = random.nextInt(3) == 0
                ? new MergeUndone(today(), one, other)
                : new PregnanciesMerged(today(), one, other);
        says(one, event);
        given.happens(other, now, event);
    }

    private When today() {
        return When.day(java.time.LocalDate.ofInstant(now, When.ZONE));
    }

    private PregnancyEvent changes(EventId entry) {
        return random.nextBoolean()
                ? Given.retracted(entry, 100)
                : Given.corrected(entry, Given.intake(30 + random.nextInt(60)), 100);
    }

    private CareEvent care() {
        var day = 30 + random.nextInt(200);
        return switch (random.nextInt(8)) {
            case 0 -> Given.firstContact(30 + random.nextInt(50));
            case 1 -> Given.dueDate(DUE.plusDays(random.nextInt(15) - 7), DueDateBasis.ULTRASOUND, day);
            case 2 -> Given.intake(30 + random.nextInt(60));
            case 3 -> Given.coordinator(day);
            case 4 -> Given.transferred(day);
            case 5 -> new CareEvent.CheckupHeld(at(day), Given.PRACTICE, Optional.empty());
            case 6 -> new CareEvent.TeamMemberJoined(at(day), Given.GYNAECOLOGIST);
            default -> new CareEvent.CareClosed(at(day), Given.PRACTICE, CareEvent.CareKind.OBSTETRIC);
        };
    }
}
