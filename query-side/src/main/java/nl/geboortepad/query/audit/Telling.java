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
import nl.geboortepad.pathways.AuditTheme;
import nl.geboortepad.pathways.AuditThemes;
import nl.geboortepad.pathways.Text;
import nl.geboortepad.query.AuditSentences;
import nl.geboortepad.query.AuditTexts;
import nl.geboortepad.query.Terms;
import nl.geboortepad.query.VsvTerms;

/** Tells an audit with its words, as far as they are still there. */
final class Telling {
    private final AuditTexts texts;
    private final AuditThemes themes;

    Telling(AuditTexts texts, AuditThemes themes) {
        this.texts = texts;
        this.themes = themes;
    }

    Told tell(Held held, AuditOpened opened) {
        return new Told(
                held.audit(),
                held.facts().getLast().version(),
                theme(opened.theme()),
                held.isClosed() ? Held.CLOSED : Held.OPEN,
                opened.when().toString(),
                held.isClosed()
                        ? Optional.empty()
                        : texts.caseOf(held.audit()).map(c -> new Told.TheCase(c.pregnancy(), c.child())),
                lines(held),
                held.meetings().stream().map(Telling::meeting).toList(),
                held.factors().stream().map(factor -> factor(held, factor)).toList(),
                held.recommendations().stream()
                        .map(made -> recommendation(held, made))
                        .toList(),
                held.facts().stream().map(Telling::fact).toList());
    }

    Told.Theme theme(Reference id) {
        return new Told.Theme(id, themes.theme(id).map(AuditTheme::title).orElse(new Text(id.code(), id.code())));
    }

    private List<Told.Line> lines(Held held) {
        return IntStream.range(0, held.lines().size())
                .mapToObj(i -> new Told.Line(i + 1, text(held, held.lines().get(i))))
                .toList();
    }

    private static Told.Meeting meeting(AuditMeetingHeld meeting) {
        return new Told.Meeting(
                meeting.when().toString(),
                meeting.attended().stream().map(Telling::attended).toList());
    }

    private Told.Factor factor(Held held, SubstandardFactorFound factor) {
        return new Told.Factor(
                factor.factor(),
                factor.when().toString(),
                List.copyOf(factor.lines()),
                attended(factor.category()),
                factor.relation(),
                AuditSentences.of(factor.relation()),
                text(held, factor.what()));
    }

    private Told.Recommendation recommendation(Held held, RecommendationMade made) {
        return new Told.Recommendation(
                made.recommendation(),
                made.when().toString(),
                List.copyOf(made.factors()),
                made.owner(),
                VsvTerms.of(made.owner()),
                made.due(),
                text(held, made.what()),
                held.followUps(made.recommendation()).stream()
                        .map(f -> new Told.Followed(
                                f.when().toString(),
                                f.result(),
                                AuditSentences.of(f.result()),
                                f.note().flatMap(note -> text(held, note))))
                        .toList());
    }

    private static Told.Attended attended(Role role) {
        return new Told.Attended(role, Terms.of(role));
    }

    private static Told.Fact fact(AuditFact fact) {
        var event = fact.event();
        return new Told.Fact(fact.version(), event.type(), event.when().toString(), AuditSentences.of(event));
    }

    private Optional<String> text(Held held, Words words) {
        return texts.read(held.audit(), words);
    }
}
