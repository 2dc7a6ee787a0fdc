package nl.geboortepad.command.vsv;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.command.vsv.VsvCommand.AdoptPathway;
import nl.geboortepad.command.vsv.VsvCommand.CorrectEntry;
import nl.geboortepad.command.vsv.VsvCommand.MergeVsvs;
import nl.geboortepad.command.vsv.VsvCommand.Report;
import nl.geboortepad.command.vsv.VsvCommand.RetractEntry;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvEvent.MdoMeetingHeld;
import nl.geboortepad.kernel.event.VsvEvent.MemberJoined;
import nl.geboortepad.kernel.event.VsvEvent.MemberKind;
import nl.geboortepad.kernel.event.VsvEvent.MemberLeft;
import nl.geboortepad.kernel.event.VsvEvent.VsvFounded;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.When;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;

/** A partnership that was founded in 2012; it is 1 July 2026, noon. */
final class Given {
    static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");
    static final When TODAY = When.day(LocalDate.of(2026, 7, 1));
    static final Vsv MIDDEN = new Vsv("vsv:midden");
    static final Vsv OOST = new Vsv("vsv:oost");
    static final Organisation MIDWIVES = new Organisation("agb:08000001");
    static final LocalDate VERSION = LocalDate.of(2026, 6, 1);

    private Given() {}

    /** Proven is every file but the one that says that it is weaker. */
    static VsvChecks rules() {
        return new VsvChecks(
                Clock.fixed(NOW, ZoneOffset.UTC),
                text -> text.contains("weaker")
                        ? new Adoptable.Unproven(Problem.of(Problem.Code.REFUSED, new Text("Zwakker.", "Weaker."))
                                .with("counterExample", "a course"))
                        : new Adoptable.Proven(new Reference("midden"), VERSION));
    }

    static When day(String day) {
        return When.parse(day);
    }

    // ---- who asks

    static Request quality(String key) {
        return request("quality", MIDDEN, key);
    }

    static Request steward(String key) {
        return request("steward", MIDDEN, key);
    }

    static Request request(String role, Vsv vsv, String key) {
        var actor = new Actor(
                "system", "cg-00000000000000000001", role, Optional.empty(), Request.INTERACTIVE, Optional.empty());
        return new Request(actor, Optional.of(vsv), key, key, Optional.empty());
    }

    /** An identical request is the same one: it has no key of its own. */
    static Request unnamed(String body) {
        var request = quality(body);
        return new Request(request.actor(), request.vsv(), Request.BY_CONTENT + body, body, Optional.empty());
    }

    static Request expecting(long version) {
        var request = quality("now");
        return new Request(request.actor(), request.vsv(), "now", "now", Optional.of(version));
    }

    // ---- what happened

    static VsvFounded founded() {
        return new VsvFounded(day("2012-05-01"), LocalDate.of(2026, 1, 1));
    }

    static MemberJoined joined(String day) {
        return new MemberJoined(day(day), MIDWIVES, MemberKind.MIDWIVES, true);
    }

    static MemberLeft left(String day) {
        return new MemberLeft(day(day), MIDWIVES, MemberKind.MIDWIVES);
    }

    static MdoMeetingHeld mdo(String day) {
        return new MdoMeetingHeld(day(day), new TreeSet<>(List.of(Role.MIDWIFE, Role.GYNAECOLOGIST)));
    }

    /** As its quality staff recorded it after the founding, under the ids e0, e1, … */
    static List<EventMessage<?>> record(VsvEvent... more) {
        var events = new ArrayList<VsvEvent>(List.of(founded()));
        events.addAll(Arrays.asList(more));
        var messages = new ArrayList<EventMessage<?>>();
        for (int i = 0; i < events.size(); i++) {
            messages.add(message("e" + i, events.get(i), quality("earlier-" + i)));
        }
        return messages;
    }

    static EventMessage<?> message(String id, VsvEvent event, Request request) {
        return new GenericEventMessage<>(id, event, request.asMap(), NOW.minusSeconds(3600));
    }

    static EventId entry(int number) {
        return new EventId("e" + number);
    }

    // ---- what is asked

    static Report report(VsvEvent event) {
        return new Report(MIDDEN, quality("now"), event);
    }

    static AdoptPathway adopt(String pathway) {
        return new AdoptPathway(MIDDEN, quality("now"), day("2026-06-15"), pathway);
    }

    static MergeVsvs merge(Vsv absorbed) {
        return new MergeVsvs(MIDDEN, steward("merge"), TODAY, absorbed);
    }

    static CorrectEntry correct(int entry, VsvEvent replacement) {
        return new CorrectEntry(
                MIDDEN, quality("now"), TODAY, entry(entry), replacement, CorrectionReason.TYPING_ERROR);
    }

    static RetractEntry retract(int entry) {
        return new RetractEntry(MIDDEN, quality("retract"), TODAY, entry(entry), CorrectionReason.OTHER);
    }
}
