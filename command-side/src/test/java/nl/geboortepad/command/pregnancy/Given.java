package nl.geboortepad.command.pregnancy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.pregnancy.PregnancyCommand.CorrectEntry;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Register;
import nl.geboortepad.command.pregnancy.PregnancyCommand.Report;
import nl.geboortepad.command.pregnancy.PregnancyCommand.ReportRegistration;
import nl.geboortepad.command.pregnancy.PregnancyCommand.RetractEntry;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.CareEvent.BirthMode;
import nl.geboortepad.kernel.event.CareEvent.BirthPlace;
import nl.geboortepad.kernel.event.CareEvent.CheckupHeld;
import nl.geboortepad.kernel.event.CareEvent.ChildBorn;
import nl.geboortepad.kernel.event.CareEvent.DueDateBasis;
import nl.geboortepad.kernel.event.CareEvent.DueDateEstablished;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.RecordEvent.RegistrationReceived;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;

/** A woman due on 1 October, in care with the midwives since 1 March; it is 1 July, noon. */
final class Given {
    static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    static final LocalDate DUE = LocalDate.of(2026, 10, 1);
    static final LocalDate DAY_ZERO = DUE.minusDays(280);
    static final LocalDate CARE_FROM = LocalDate.of(2026, 3, 1);

    static final PregnancyId HERS = pregnancy(1);
    static final PregnancyId SECOND = pregnancy(2);
    static final WomanId WOMAN = new WomanId(new UUID(0, 1));
    static final WomanId ANOTHER_WOMAN = new WomanId(new UUID(0, 2));
    static final Organisation MIDWIVES = new Organisation("agb:08000001");
    static final Organisation HOSPITAL = new Organisation("agb:06000001");
    static final Vsv MIDDEN = new Vsv("vsv:midden");

    private Given() {}

    static PregnancyId pregnancy(int number) {
        return new PregnancyId(new UUID(0, number));
    }

    static PregnancyChecks checks() {
        return new PregnancyChecks(
                Clock.fixed(NOW, ZoneOffset.UTC),
                (norm, partnerships) ->
                        norm.equals("care-plan") || norm.equals("only-in-midden") && partnerships.contains(MIDDEN));
    }

    static When day(String day) {
        return When.parse(day);
    }

    // ---- who asks

    static Request midwives(String key) {
        return caregiver(MIDWIVES, key, key);
    }

    static Request hospital(String key) {
        return caregiver(HOSPITAL, key, key);
    }

    static Request caregiver(Organisation organisation, String key, String body) {
        var actor = new Actor(
                "system-" + organisation,
                "cg-00000000000000000001",
                "caregiver",
                Optional.of(organisation),
                "interactive",
                Optional.empty());
        return new Request(actor, Optional.empty(), key, body, Optional.empty());
    }

    static Request steward(String key) {
        var actor = new Actor(
                "steward-system",
                "cg-00000000000000000002",
                "steward",
                Optional.of(HOSPITAL),
                "kernset",
                Optional.empty());
        return new Request(actor, Optional.of(MIDDEN), key, key, Optional.empty());
    }

    static Request herself(String key) {
        var actor = new Actor(
                "her-portal", "cg-00000000000000000003", "client", Optional.empty(), "interactive", Optional.empty());
        return new Request(actor, Optional.empty(), key, key, Optional.empty()).by(WOMAN);
    }

    /** An identical request is the same one: it has no key of its own. */
    static Request unnamed(Request request) {
        return new Request(
                request.actor(), request.vsv(), Request.BY_CONTENT + request.body(), request.body(), Optional.empty());
    }

    static Request expecting(long version, Request request) {
        return new Request(request.actor(), request.vsv(), request.key(), request.body(), Optional.of(version));
    }

    // ---- what happened

    static PregnancyRegistered registered() {
        return registered(WOMAN);
    }

    static PregnancyRegistered registered(WomanId woman) {
        return new PregnancyRegistered(When.day(CARE_FROM), woman, Optional.of(MIDDEN), Optional.of(2), Optional.of(1));
    }

    static RegistrationReceived received(Organisation organisation) {
        return new RegistrationReceived(
                When.day(CARE_FROM),
                organisation,
                "interactive",
                new TreeSet<>(Set.of("everything-2")),
                Interval.from(CARE_FROM),
                true);
    }

    static DueDateEstablished due() {
        return new DueDateEstablished(When.day(CARE_FROM), DUE, DueDateBasis.ULTRASOUND);
    }

    static CheckupHeld checkup(String day) {
        return new CheckupHeld(day(day), MIDWIVES, Optional.empty());
    }

    static ChildBorn born(String day) {
        return new ChildBorn(
                day(day),
                1,
                Optional.of(true),
                BirthPlace.HOME,
                Optional.empty(),
                BirthMode.SPONTANEOUS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static List<EventMessage<?>> record(PregnancyEvent... more) {
        return inCare(events(more));
    }

    static PregnancyEvent[] events(PregnancyEvent... more) {
        var events = new ArrayList<PregnancyEvent>(List.of(registered(), received(MIDWIVES), due()));
        events.addAll(Arrays.asList(more));
        return events.toArray(PregnancyEvent[]::new);
    }

    /** As the midwives recorded it, under the ids e0, e1, … */
    static List<EventMessage<?>> inCare(PregnancyEvent... events) {
        var messages = new ArrayList<EventMessage<?>>();
        for (int i = 0; i < events.length; i++) {
            messages.add(message("e" + i, events[i], midwives("earlier-" + i)));
        }
        return messages;
    }

    static EventMessage<?> message(String id, PregnancyEvent event, Request request) {
        return new GenericEventMessage<>(id, event, request.asMap(), NOW.minusSeconds(3600));
    }

    static EventId entry(int number) {
        return new EventId("e" + number);
    }

    // ---- what is asked

    static Register register(Request request, Organisation organisation) {
        return register(request, organisation, DUE, CARE_FROM);
    }

    static Register register(Request request, Organisation organisation, LocalDate dueDate, LocalDate careFrom) {
        return new Register(
                HERS,
                request,
                When.day(CARE_FROM),
                WOMAN,
                organisation,
                Optional.of(MIDDEN),
                dueDate,
                DueDateBasis.ULTRASOUND,
                Optional.of(2),
                Optional.of(1),
                careFrom,
                true);
    }

    static Report report(CareEvent event) {
        return new Report(HERS, midwives("now"), event);
    }

    static ReportRegistration registration(String key, CareEvent... facts) {
        var received = new RegistrationReceived(
                When.day(TODAY),
                HOSPITAL,
                "kernset",
                new TreeSet<>(Set.of("ChildBorn")),
                new Interval(CARE_FROM, TODAY),
                false);
        return new ReportRegistration(
                HERS, steward(key), WOMAN, Optional.of(2), Optional.of(1), received, List.of(facts));
    }

    static CorrectEntry correct(int entry, PregnancyEvent replacement) {
        return new CorrectEntry(
                HERS,
                midwives("now"),
                When.day(TODAY),
                entry(entry),
                replacement,
                CorrectionReason.WRONG_DAY,
                Optional.empty());
    }

    static RetractEntry retract(int entry) {
        return new RetractEntry(
                HERS, midwives("now"), When.day(TODAY), entry(entry), CorrectionReason.WRONG_WOMAN, Optional.empty());
    }
}
