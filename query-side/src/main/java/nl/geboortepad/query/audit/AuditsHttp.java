package nl.geboortepad.query.audit;

import java.time.Clock;
import java.util.Optional;
import nl.geboortepad.kernel.event.AuditEvent.AuditOpened;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.AuditId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.Problem.Code;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.norm.AuditThemes;
import nl.geboortepad.query.answer.SharedParameters.KnownAt;
import nl.geboortepad.query.answer.SharedParameters.OfAudit;
import nl.geboortepad.query.answer.SharedParameters.OnDay;
import nl.geboortepad.query.reading.Cases;
import nl.geboortepad.query.reading.ReadableTexts;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.reading.Workplace;
import nl.geboortepad.query.rows.RowsView;
import nl.geboortepad.query.settled.SettledViews;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For the auditors of a partnership: its audits. To all others there are none. */
@RestController
@RequestMapping(path = "/api/audits", produces = MediaType.APPLICATION_JSON_VALUE)
final class AuditsHttp {
    private final AuditRows rows;
    private final FactStreams audits;
    private final AuditTexts texts;
    private final AuditInWords inWords;
    private final Cases cases;
    private final ReadableTexts words;
    private final SettledViews views;
    private final Clock clock;

    AuditsHttp(
            AuditRows rows,
            FactStreams audits,
            AuditTexts texts,
            AuditThemes themes,
            Cases cases,
            ReadableTexts words,
            SettledViews views,
            Clock clock) {
        this.rows = rows;
        this.audits = audits;
        this.texts = texts;
        this.inWords = new AuditInWords(texts, themes);
        this.cases = cases;
        this.words = words;
        this.views = views;
        this.clock = clock;
    }

    @Says(
            nl = "De audits van het eigen VSV",
            en = "The audits of one's own VSV",
            moreNl = "Voor auditoren: thema, stand en aantallen.",
            moreEn = "For auditors: theme, state and counts.")
    @Shape(example = """
            {"knownAt": "2026-11-02T08:15:00.123Z", "behind": 0, "audits": [{
              "audit": "audit-5d2f7c11-4a3e-4c2b-9a57-0e6f1b8c9d20",
              "theme": {"id": "term-asphyxia", "title": {"nl": "Asfyxie bij een voldragen kind", "en": "Asphyxia of a child born at term"}},
              "state": "open", "opened": "2026-10-01/2027-01-01",
              "lines": 24, "meetings": 1, "factors": 3, "recommendations": 2, "followedUp": 0}]}
            """)
    @GetMapping
    ResponseEntity<AuditList.Audits> all(Caller caller) {
        var vsv = vsv(caller);
        var read = views.of(AuditsView.NAME, Viewpoint.of(Optional.empty(), Optional.empty(), clock));
        return notKept(new AuditList.Audits(
                read.knownTo(),
                read.behind(),
                rows.audits(vsv).stream()
                        .map(row -> new AuditList.AuditSummary(
                                row.audit(),
                                inWords.theme(row.theme()),
                                row.closed() ? AuditState.CLOSED : AuditState.OPEN,
                                row.opened(),
                                row.lines(),
                                row.meetings(),
                                row.factors(),
                                row.recommendations(),
                                row.followedUp()))
                        .toList()));
    }

    /** A case that was brought a moment ago is no longer proposed, though its pregnancy is yet to be told. */
    @Says(
            nl = "Casussen die nog in een audit moeten worden ingebracht",
            en = "Cases that are yet to be brought to an audit",
            moreNl = "Vanzelf: uit de norm audit-case, onder de thema's die golden toen het gebeurde.",
            moreEn = "By themselves: from the norm audit-case, under the themes in force when it happened.")
    @GetMapping("/proposed")
    ResponseEntity<AuditList.Proposals> proposed(@OnDay @RequestParam Optional<String> on, Asked asked, Caller caller) {
        var vsv = vsv(caller);
        var viewpoint = asked.last(() -> Viewpoint.of(Optional.empty(), on, clock));
        var read = views.of(RowsView.NAME, viewpoint);
        return notKept(new AuditList.Proposals(
                read.knownTo(),
                read.behind(),
                read.viewpoint().on(),
                rows.due(vsv, read.viewpoint()).stream()
                        .filter(due -> !texts.isOpen(
                                due.what().theme(), due.pregnancy(), due.what().child()))
                        .map(due -> new AuditList.ProposedCase(
                                due.pregnancy(),
                                inWords.theme(due.what().theme()),
                                due.what().child(),
                                due.kind(),
                                due.due()))
                        .toList()));
    }

    @Says(
            nl = "Een audit, met verslag, factoren en aanbevelingen",
            en = "An audit, with report, factors and recommendations",
            moreNl = "Zolang zij open is ook welke casus het is.",
            moreEn = "While it is open, which case it is too.")
    @GetMapping("/{audit}")
    ResponseEntity<PerinatalAudit> one(@OfAudit @PathVariable String audit, Caller caller) {
        var held = held(audit, caller);
        return notKept(inWords.tell(held, held.opened().orElseThrow()));
    }

    /** @throws Problem 404 too when it was closed: then nobody knows any more which case it was about */
    @Says(
            nl = "De feiten van de casus, zolang de audit open is",
            en = "The facts of the case, while the audit is open",
            moreNl = "Als een tijdlijn, zonder vrije teksten en namen van zorgverleners. Na het sluiten: 404.",
            moreEn = "As a timeline, without free texts and names of caregivers. After closing: 404.")
    @GetMapping("/{audit}/case")
    ResponseEntity<AuditList.CaseTimeline> theCase(
            @OfAudit @PathVariable String audit,
            @KnownAt @RequestParam Optional<String> knownAt,
            @OnDay @RequestParam Optional<String> on,
            Asked asked,
            Caller caller) {
        var held = held(audit, caller);
        var viewpoint = asked.last(() -> Viewpoint.of(knownAt, on, clock));
        var brought = texts.caseOf(held.audit()).filter(c -> !held.isClosed()).orElseThrow(AuditsHttp::closed);
        var theCase = cases.of(brought.pregnancy(), viewpoint, caller);
        return notKept(new AuditList.CaseTimeline(
                held.audit(),
                brought.theme(),
                brought.pregnancy(),
                brought.child(),
                brought.brought().toString(),
                theCase.knownAt(),
                theCase.on(),
                theCase.course().dueDate(),
                theCase.entries(caller, words)));
    }

    private AuditState held(String audit, Caller caller) {
        var vsv = vsv(caller);
        var id = id(audit);
        var held = new AuditState(id, audits.facts(id));
        if (!held.opened().map(AuditOpened::vsv).equals(Optional.of(vsv))) {
            throw unknown();
        }
        return held;
    }

    private static Vsv vsv(Caller caller) {
        caller.mustBe(AccessRole.AUDITOR);
        return Workplace.vsv(caller);
    }

    private static AuditId id(String text) {
        try {
            return AuditId.parse(text);
        } catch (IllegalArgumentException notAnId) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return Problem.of(
                Code.UNKNOWN,
                new Text(
                        "Deze audit is er niet, of u hebt er geen deel aan.",
                        "There is no such audit, or you have no part in it."));
    }

    private static Problem closed() {
        return Problem.of(
                Code.UNKNOWN,
                new Text(
                        "Deze audit is gesloten; over welke casus hij ging, weet niemand meer.",
                        "This audit is closed; nobody knows any more which case it was about."));
    }

    /** No store on the way may keep the answer: it leads to a woman. */
    private static <T> ResponseEntity<T> notKept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
