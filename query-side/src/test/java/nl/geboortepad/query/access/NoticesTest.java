package nl.geboortepad.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geboortepad.kernel.event.CareEvent.CareClosed;
import nl.geboortepad.kernel.event.CareEvent.CareKind;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.EmergencyAccessTaken;
import nl.geboortepad.kernel.event.RecordEvent.PartGivenBack;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.query.Database;
import nl.geboortepad.query.Door;
import nl.geboortepad.query.Given;
import nl.geboortepad.query.rows.JudgedCases;
import nl.geboortepad.query.rows.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final LocalDate TODAY = Given.DAY_ZERO.plusDays(70);
    private static final Clock CLOCK = Clock.fixed(Given.noon(TODAY), ZoneOffset.UTC);
    private static final Caller STEWARD = Door.ofVsv(Caller.AccessRole.STEWARD, "vsv:midden");
    private static final Caller OTHER_STEWARD = Door.ofVsv(Caller.AccessRole.STEWARD, "vsv:noord");

    private final Given given = new Given();
    private final Reader reader = new Reader(given, Database.fresh(), course -> Judge.judge(course, Shipped.zig()));
    private final Door notices = new Door(new NoticesHttp(new JudgedCases(reader.source), CLOCK));
    private final PregnancyId hers = PregnancyId.random();
    private Instant now = Given.noon(Given.DAY_ZERO.plusDays(40));

    @BeforeEach
    void she_is_in_care() {
        says("caregiver", Given.PRACTICE, Given.registered(WomanId.random()));
        says("caregiver", Given.PRACTICE, Given.sourceSpeaks());
        says("caregiver", Given.PRACTICE, Given.dueDate(Given.DUE, DueDateBasis.ULTRASOUND, 41));
    }

    private void says(String role, Organisation organisation, PregnancyEvent event) {
        given.withMetadata("role", role).withMetadata("organisation", organisation.code());
        now = now.plusSeconds(3600);
        given.happens(hers, now, event);
        var batch = given.waiting();
        given.publish(batch);
        reader.reads(batch);
    }

    private List<String> told(Caller caller) {
        return notices.as(caller)
                .json("/api/notices")
                .get("notices")
                .valueStream()
                .map(one -> one.get("kind").asString() + " "
                        + one.get("organisation").asString() + " "
                        + one.get("since").asString() + " "
                        + one.at("/sentence/en").asString())
                .toList();
    }

    @Test
    void an_emergency_is_told_to_who_cares_for_her_and_to_the_steward_and_to_nobody_else() {
        var reason = new Words(new UUID(0, 1), "digest");
        says("caregiver", Given.ELSEWHERE, new EmergencyAccessTaken(Given.at(69), Given.ELSEWHERE, 4, reason));

        for (var caller : List.of(Door.MIDWIFE, STEWARD)) {
            assertThat(told(caller))
                    .anyMatch(notice -> notice.startsWith("emergency agb:08009999 2026-03-15")
                            && notice.endsWith("the reason is on the timeline."));
        }
        assertThat(told(Door.STRANGER)).as("of its own look").isEmpty();
        assertThat(told(Door.caregiver("06010234"))).isEmpty();
        assertThat(told(OTHER_STEWARD)).isEmpty();
    }

    @Test
    void who_went_is_not_told_of_who_looks_later_and_the_steward_is() {
        says("caregiver", Given.PRACTICE, new CareClosed(Given.at(60), Given.PRACTICE, CareKind.OBSTETRIC));
        var reason = new Words(new UUID(0, 1), "digest");
        says("caregiver", Given.ELSEWHERE, new EmergencyAccessTaken(Given.at(69), Given.ELSEWHERE, 4, reason));

        assertThat(told(Door.MIDWIFE)).isEmpty();
        assertThat(told(STEWARD)).anyMatch(notice -> notice.startsWith("emergency agb:08009999 2026-03-15"));
    }

    @Test
    void a_record_that_was_given_back_is_told_to_who_cares_for_her_and_to_the_steward() {
        says("steward", Given.PRACTICE, new PartGivenBack(Given.at(69), Given.ELSEWHERE, Optional.empty()));

        for (var caller : List.of(Door.MIDWIFE, STEWARD)) {
            assertThat(told(caller))
                    .containsExactly(
                            "given-back agb:08009999 2026-03-15 The steward gave the record back to this organisation.");
        }
        assertThat(told(Door.caregiver("06010234"))).isEmpty();
        assertThat(told(OTHER_STEWARD)).isEmpty();
    }

    @Test
    void who_recorded_something_though_nobody_named_it_is_told_to_the_steward_alone() {
        says("caregiver", Given.ELSEWHERE, Given.intake(50));

        assertThat(told(STEWARD)).singleElement().asString().startsWith("beside agb:08009999");
        assertThat(told(Door.MIDWIFE)).isEmpty();
        assertThat(told(Door.STRANGER)).isEmpty();
    }
}
