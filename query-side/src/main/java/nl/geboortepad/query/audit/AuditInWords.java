package nl.geboortepad.query.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.geboortepad.kernel.event.AuditEvent.AuditMeetingHeld;
import nl.geboortepad.kernel.event.AuditEvent.AuditOpened;
import nl.geboortepad.kernel.event.AuditEvent.RecommendationMade;
import nl.geboortepad.kernel.event.AuditEvent.SubstandardFactorFound;
import nl.geboortepad.kernel.event.AuditFact;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.norm.AuditTheme;
import nl.geboortepad.pathways.norm.AuditThemes;
import nl.geboortepad.query.language.AuditSentences;
import nl.geboortepad.query.language.CareTerms;
import nl.geboortepad.query.language.VsvTerms;

/** Tells an audit with its words, as far as they are still there. */
final class AuditInWords {
    private final AuditTexts texts;
    private final AuditThemes themes;

    AuditInWords(AuditTexts texts, AuditThemes themes) {
        this.texts = texts;
        this.themes = themes;
    }

    PerinatalAudit tell(AuditState held, AuditOpened opened) {
        return new PerinatalAudit(
                held.audit(),
                held.facts().getLast().version(),
                theme(opened.theme()),
                held.isClosed() ? AuditState.CLOSED : AuditState.OPEN,
                opened.when().toString(),
                held.isClosed()
                        ? Optional.empty()
                        : texts.caseOf(held.audit()).map(c -> new PerinatalAudit.CaseOfAudit(c.pregnancy(), c.child())),
                lines(held),
                held.meetings().stream().map(AuditInWords::meeting).toList(),
                held.factors().stream().map(factor -> factor(held, factor)).toList(),
                held.recommendations().stream()
                        .map(made -> recommendation(held, made))
                        .toList(),
                held.facts().stream().map(AuditInWords::fact).toList());
    }

    PerinatalAudit.Theme theme(Reference id) {
        return new PerinatalAudit.Theme(
                id, themes.theme(id).map(AuditTheme::title).orElse(new Text(id.code(), id.code())));
    }

    private List<PerinatalAudit.ChronologyLine> lines(AuditState held) {
        return IntStream.range(0, held.lines().size())
                .mapToObj(i -> new PerinatalAudit.ChronologyLine(
                        i + 1, text(held, held.lines().get(i))))
                .toList();
    }

    private static PerinatalAudit.Meeting meeting(AuditMeetingHeld meeting) {
        return new PerinatalAudit.Meeting(
                meeting.when().toString(),
                meeting.attended().stream().map(AuditInWords::attended).toList());
    }

    private PerinatalAudit.Factor factor(AuditState held, SubstandardFactorFound factor) {
        return new PerinatalAudit.Factor(
                factor.factor(),
                factor.when().toString(),
                List.copyOf(factor.lines()),
                attended(factor.category()),
                factor.relation(),
                AuditSentences.of(factor.relation()),
                text(held, factor.what()));
    }

    private PerinatalAudit.Recommendation recommendation(AuditState held, RecommendationMade made) {
        return new PerinatalAudit.Recommendation(
                made.recommendation(),
                made.when().toString(),
                List.copyOf(made.factors()),
                made.owner(),
                VsvTerms.of(made.owner()),
                made.due(),
                text(held, made.what()),
                held.followUps(made.recommendation()).stream()
                        .map(f -> new PerinatalAudit.FollowUpInWords(
                                f.when().toString(),
                                f.result(),
                                AuditSentences.of(f.result()),
                                f.note().flatMap(note -> text(held, note))))
                        .toList());
    }

    private static PerinatalAudit.RoleInWords attended(Role role) {
        return new PerinatalAudit.RoleInWords(role, CareTerms.of(role));
    }

    private static PerinatalAudit.FactInWords fact(AuditFact fact) {
        var event = fact.event();
        return new PerinatalAudit.FactInWords(
                fact.version(), event.type(), event.when().toString(), AuditSentences.of(event));
    }

    private Optional<String> text(AuditState held, Words words) {
        return texts.read(held.audit(), words);
    }
}
