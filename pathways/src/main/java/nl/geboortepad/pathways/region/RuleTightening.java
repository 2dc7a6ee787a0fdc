package nl.geboortepad.pathways.region;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.clause.RuleTerms;
import nl.geboortepad.pathways.clause.Waiver;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.rule.Accountability;
import nl.geboortepad.pathways.rule.Agreement;
import nl.geboortepad.pathways.rule.Board;
import nl.geboortepad.pathways.rule.Coordination;
import nl.geboortepad.pathways.rule.Precedence;
import nl.geboortepad.pathways.rule.Recurrence;
import nl.geboortepad.pathways.rule.Response;
import nl.geboortepad.pathways.rule.Rule;
import nl.geboortepad.pathways.rule.Unbroken;

/**
 * Why it is not certain that whoever meets one rule meets another, for what is anchored on a day on which both are in
 * force. Certain means: whatever happens and on whatever day, if the parent's rule is missed, met late or broken in some
 * occurrence, the region's is so too, as long as every source could have spoken. A reason is no proof of the contrary.
 */
final class RuleTightening {
    private static final Text KIND = new Text("het zijn twee soorten regels", "these are rules of two different kinds");
    private static final Text BEFORE = new Text(
            "het venster van de regio kan opengaan voor de zwangerschap, waarin bewijs bij de ouder niet telt",
            "the window of the region may open before the pregnancy, where evidence does not count with the parent");
    private static final Text STOPPED =
            new Text("de regio houdt op waar de ouder nog doorgaat", "the region stops where the parent still goes on");
    private static final Text WAIVED = new Text(
            "de regio laat de tijd stilstaan waar de ouder dat niet doet",
            "the region lets the clock stand still where the parent does not");
    private static final Text BEGUN = new Text(
            "de regio laat het beginnen door iets dat bij de ouder niet telt",
            "the region lets it begin by what does not count with the parent");
    private static final Text ENDED = new Text(
            "de regio laat gelden wat bij de ouder is geëindigd", "the region holds on to what the parent holds ended");
    private static final Text OTHER_OFFICE =
            new Text("het gaat over een andere reeks van houders", "it is about another series of holders");
    private static final Text AGREES =
            new Text("de regio vraagt haar instemming niet", "the region does not ask for her agreement");
    private static final Text SEATS =
            new Text("de regio vraagt niet alle zetels", "the region does not ask for all seats");
    private static final Text COMPARED =
            new Text("de regio vergelijkt iets anders met elkaar", "the region compares other things with each other");
    private static final Text UNKNOWN =
            new Text("de regio noemt meer uitkomsten onbekend", "the region calls more outcomes unknown");

    private RuleTightening() {}

    /** @param forGood whether no later version follows the region's */
    static Optional<Text> whyNot(Rule parent, Rule region, boolean forGood) {
        return switch (parent) {
            case Response p -> region instanceof Response r ? response(p, r) : Optional.of(KIND);
            case Precedence p -> region instanceof Precedence r ? precedence(p, r) : Optional.of(KIND);
            case Unbroken p -> region instanceof Unbroken r ? unbroken(p, r) : Optional.of(KIND);
            case Recurrence p -> region instanceof Recurrence r ? recurrence(p, r, forGood) : Optional.of(KIND);
            case Agreement p -> region instanceof Agreement r ? agreement(p, r) : Optional.of(KIND);
        };
    }

    private static Optional<Text> response(Response parent, Response region) {
        return TriggerTightening.whyNot(parent.each(), region.each())
                .or(() -> parent.each().none()
                        ? WindowTightening.whyNot(
                                parent.cases().getFirst().window(),
                                region.cases().getFirst().window())
                        : WindowTightening.whyNot(parent.each(), parent.cases(), region.cases()))
                .or(() -> unless(!parent.each().none() || withinCare(parent, region), BEFORE))
                .or(() -> EvidenceTightening.whyNot(parent.evidence(), region.evidence()))
                .or(() -> terms(parent.terms(), region.terms()));
    }

    /**
     * With a window that opens at once only what was done in this pregnancy counts; with one that opens after a time all
     * that was done since, so that what it counts from must lie within the pregnancy.
     */
    private static boolean withinCare(Response parent, Response region) {
        var theirs = parent.cases().getFirst().window();
        var own = region.cases().getFirst().window();
        return theirs.opensLater() || !own.opensLater() || own.patterns().allMatch(p -> Course.begins(p.type()));
    }

    private static Optional<Text> precedence(Precedence parent, Precedence region) {
        return TriggerTightening.whyNot(parent.each(), region.each())
                .or(() -> unless(PatternInclusion.all(region.from(), parent.from()), BEGUN))
                .or(() -> unless(PatternInclusion.all(parent.until(), region.until()), ENDED))
                .or(() -> terms(parent.terms(), region.terms()));
    }

    private static Optional<Text> unbroken(Unbroken parent, Unbroken region) {
        return office(parent.office(), region.office()).or(() -> terms(parent.terms(), region.terms()));
    }

    private static Optional<Text> office(Unbroken.Office parent, Unbroken.Office region) {
        return switch (parent) {
            case Coordination p ->
                region instanceof Coordination r
                        ? unless(r.withHerAgreement() || !p.withHerAgreement(), AGREES)
                        : Optional.of(OTHER_OFFICE);
            case Accountability p -> unless(region instanceof Accountability, OTHER_OFFICE);
            case Board p -> unless(region instanceof Board r && r.seats().containsAll(p.seats()), SEATS);
        };
    }

    private static Optional<Text> recurrence(Recurrence parent, Recurrence region, boolean forGood) {
        return PeriodTightening.whyNot(parent, region, forGood)
                .or(() -> EvidenceTightening.whyNot(parent.evidence(), region.evidence()))
                .or(() -> terms(parent.terms(), region.terms()));
    }

    private static Optional<Text> agreement(Agreement parent, Agreement region) {
        var compared = Objects.equals(parent.actual(), region.actual())
                && Objects.equals(parent.choice(), region.choice())
                && PatternInclusion.alike(List.of(parent.chosen()), List.of(region.chosen()));
        return TriggerTightening.whyNot(parent.each(), region.each())
                .or(() -> unless(compared, COMPARED))
                .or(() -> unless(parent.unknown().containsAll(region.unknown()), UNKNOWN))
                .or(() -> EvidenceTightening.whyNot(parent.explained(), region.explained()))
                .or(() -> WindowTightening.whyNot(parent.window(), region.window()))
                .or(() -> terms(parent.terms(), region.terms()));
    }

    private static Optional<Text> terms(RuleTerms parent, RuleTerms region) {
        return unless(PatternInclusion.all(region.stoppedBy(), parent.stoppedBy()), STOPPED)
                .or(() -> unless(stillNoLonger(parent.waiver(), region.waiver()), WAIVED));
    }

    /**
     * Whether the region's clock stands still on no other days: begun by no more, ended by no less, and nothing both begins
     * and ends it, or the two would be out of step.
     */
    private static boolean stillNoLonger(Waiver parent, Waiver region) {
        return parent.from().equals(region.from()) && parent.until().equals(region.until())
                || region.from().isEmpty()
                || PatternInclusion.all(region.from(), parent.from())
                        && PatternInclusion.all(parent.until(), region.until())
                        && parent.from().stream()
                                .noneMatch(
                                        from -> parent.until().stream().anyMatch(u -> PatternInclusion.touch(from, u)));
    }

    static Optional<Text> unless(boolean holds, Text why) {
        return Stream.of(why).filter(w -> !holds).findFirst();
    }
}
