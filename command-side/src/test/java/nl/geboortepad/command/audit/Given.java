package nl.geboortepad.command.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.geboortepad.command.audit.AuditCommand.CloseAudit;
import nl.geboortepad.command.audit.AuditCommand.OpenAudit;
import nl.geboortepad.command.audit.AuditCommand.ReportInAudit;
import nl.geboortepad.command.handling.Request;
import nl.geboortepad.kernel.event.AuditEvent;
import nl.geboortepad.kernel.event.AuditEvent.AuditClosed;
import nl.geboortepad.kernel.event.AuditEvent.AuditMeetingHeld;
import nl.geboortepad.kernel.event.AuditEvent.AuditOpened;
import nl.geboortepad.kernel.event.AuditEvent.ChronologyAgreed;
import nl.geboortepad.kernel.event.AuditEvent.FollowUp;
import nl.geboortepad.kernel.event.AuditEvent.RecommendationFollowedUp;
import nl.geboortepad.kernel.event.AuditEvent.RecommendationMade;
import nl.geboortepad.kernel.event.AuditEvent.Relation;
import nl.geboortepad.kernel.event.AuditEvent.SubstandardFactorFound;
import nl.geboortepad.kernel.event.VsvEvent.MemberKind;
import nl.geboortepad.kernel.identity.Actor;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.files.Shipped;

/** An audit of vsv:midden under term asphyxia; it is 1 July 2026, noon. */
public final class Given {
    static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final AuditId AUDIT = new AuditId(new UUID(0, 7));
    static final Vsv MIDDEN = new Vsv("vsv:midden");
    public static final Reference ASPHYXIA = new Reference("term-asphyxia");

    private Given() {}

    public static AuditChecks rules() {
        return new AuditChecks(CLOCK, Shipped.themes());
    }

    // ---- who asks

    static Request auditor(String key) {
        return asking("auditor", "vsv:midden", key);
    }

    static Request asking(String role, String vsv, String key) {
        var actor = new Actor(
                role + "-system", "cg-00000000000000000001", role, Optional.empty(), "interactive", Optional.empty());
        return new Request(actor, Optional.of(new Vsv(vsv)), key, key, Optional.empty());
    }

    // ---- what happened

    static AuditOpened opened() {
        return new AuditOpened(When.parse("2026-04-01/2026-07-01"), MIDDEN, ASPHYXIA);
    }

    static ChronologyAgreed chronology(int lines) {
        return new ChronologyAgreed(
                day("2026-06-01"),
                IntStream.range(0, lines).mapToObj(i -> words()).toList());
    }

    static AuditMeetingHeld meeting() {
        return new AuditMeetingHeld(day("2026-06-10"), new TreeSet<>(List.of(Role.MIDWIFE, Role.GYNAECOLOGIST)));
    }

    static SubstandardFactorFound factor(int number, Integer... lines) {
        return new SubstandardFactorFound(
                day("2026-06-10"), number, numbers(lines), Role.MIDWIFE, Relation.PROBABLE, words());
    }

    static RecommendationMade recommendation(String name, Integer... factors) {
        return recommendation(name, LocalDate.of(2026, 12, 1), factors);
    }

    static RecommendationMade recommendation(String name, LocalDate due, Integer... factors) {
        return new RecommendationMade(
                day("2026-06-10"), new Reference(name), numbers(factors), MemberKind.MIDWIVES, due, words());
    }

    static RecommendationFollowedUp followedUp(String name, FollowUp result) {
        return new RecommendationFollowedUp(day("2026-06-20"), new Reference(name), result, Optional.empty());
    }

    static AuditClosed closed() {
        return new AuditClosed(day("2026-06-30"));
    }

    static Words words() {
        return new Words(new UUID(0, 9), "digest");
    }

    static When day(String day) {
        return When.parse(day);
    }

    private static SortedSet<Integer> numbers(Integer... numbers) {
        return new TreeSet<>(List.of(numbers));
    }

    // ---- what is asked

    static OpenAudit open() {
        return new OpenAudit(AUDIT, auditor("open"), day("2026-05-20"), MIDDEN, ASPHYXIA);
    }

    static ReportInAudit report(AuditEvent event) {
        return report(event, auditor("now"));
    }

    static ReportInAudit report(AuditEvent event, Request request) {
        return new ReportInAudit(AUDIT, request, event);
    }

    static CloseAudit close() {
        return new CloseAudit(AUDIT, auditor("close"), day("2026-06-30"));
    }
}
