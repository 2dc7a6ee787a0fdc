package nl.geboortepad.query.course;

import static nl.geboortepad.query.Said.list;
import static nl.geboortepad.query.Said.same;
import static nl.geboortepad.query.Said.text;
import static nl.geboortepad.query.course.Question.code;

import java.util.List;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.pathways.Text;
import nl.geboortepad.pathways.situation.Births;
import nl.geboortepad.pathways.situation.InCharge;
import nl.geboortepad.pathways.situation.Open;
import nl.geboortepad.pathways.situation.Situation;
import nl.geboortepad.pathways.situation.Word;
import nl.geboortepad.query.Terms;

/** The answers of one situation, as they are told. */
record Telling(Situation situation) {
    private static final Text COORDINATOR = new Text("Coördinerend zorgverlener", "Coordinator");
    private static final Text ACCOUNTABLE = new Text("Eindverantwoordelijk", "Accountable");

    List<Stood.AnswerThen> team() {
        return situation.team().members().entrySet().stream()
                .map(m -> Questions.member(m.getKey()).answer(m.getValue()))
                .toList();
    }

    List<Stood.AnswerThen> consents() {
        return situation.consents().answers().entrySet().stream()
                .map(c -> Questions.consent(c.getKey()).answer(c.getValue()))
                .toList();
    }

    List<Stood.Reviewed> risks() {
        return situation.risks().risks().stream()
                .map(r -> new Stood.Reviewed(
                        Questions.domain(r.domain()),
                        Questions.risk(r.domain(), false).answer(r.before()),
                        Questions.risk(r.domain(), true).answer(r.after())))
                .toList();
    }

    List<Stood.AnswerThen> vulnerabilities() {
        return situation.vulnerabilities().recognised().entrySet().stream()
                .map(v -> Questions.vulnerability(v.getKey()).answer(v.getValue()))
                .toList();
    }

    List<Stood.Offered> support() {
        return situation.supports().offers().stream()
                .map(o -> new Stood.Offered(
                        code(o.support()),
                        Questions.support(o.support(), false).answer(o.offered()),
                        Questions.support(o.support(), true).answer(o.answered())))
                .toList();
    }

    List<Stood.AnswerThen> plans() {
        return situation.plans().plans().entrySet().stream()
                .map(p -> Questions.plan(p.getKey()).answer(p.getValue().latest()))
                .toList();
    }

    Stood.BirthPlaces birthLocation() {
        var locations = situation.birthLocations();
        return new Stood.BirthPlaces(
                Questions.birthLocation(false).answer(locations.chosen()),
                Questions.birthLocation(true).answer(locations.indicated()));
    }

    List<Stood.AnswerThen> pathways() {
        return situation.pathways().pathways().entrySet().stream()
                .map(p -> Questions.pathway(p.getKey()).answer(p.getValue()))
                .toList();
    }

    /** Once for each time that it was told, so that sources that differ stand beside each other. */
    List<Stood.Referred> openReferrals() {
        return situation.referrals().open().stream()
                .flatMap(open -> open.asked().stream().map(made -> referred(open, made)))
                .toList();
    }

    private static Stood.Referred referred(Open open, Word<Open.Step> asked) {
        var made = (ReferralMade) asked.fact().event();
        return new Stood.Referred(
                open.about().code(),
                text(
                        "Verwijzing %s naar %s (%s, %s, %s) staat open%s.",
                        "Referral %s to %s (%s, %s, %s) is open%s.",
                        same(open.about()),
                        same(made.to()),
                        Terms.of(made.line()),
                        Terms.of(made.kind()),
                        Terms.of(made.urgency()),
                        doubt(open)),
                made.from(),
                made.to(),
                code(made.line()),
                code(made.kind()),
                code(made.urgency()),
                made.vilCodes(),
                open.accepted(),
                asked.when().first(),
                asked.when().last(),
                open.certain(),
                open.because());
    }

    List<Stood.Wished> openWishes() {
        return situation.wishes().open().stream()
                .map(open -> {
                    var first = open.asked().getFirst().when();
                    return new Stood.Wished(
                            open.about().code(),
                            text(
                                    "Wens %s buiten de richtlijnen: nog niets afgesproken%s.",
                                    "Wish %s outside the guidelines: nothing agreed yet%s.",
                                    same(open.about()),
                                    doubt(open)),
                            first.first(),
                            first.last(),
                            open.certain(),
                            open.because());
                })
                .toList();
    }

    private static Text doubt(Open open) {
        return open.certain() ? new Text("", "") : new Text(", niet zeker", ", not certain");
    }

    List<Stood.ChildThen> children() {
        return situation.births().children().stream().map(this::child).toList();
    }

    private Stood.ChildThen child(Births.Child child) {
        var number = same(child.number());
        return new Stood.ChildThen(
                child.number(),
                Questions.once("born", "Kind " + child.number() + " geboren", "Child " + child.number() + " born")
                        .answer(child.born()),
                Questions.once("died", "Kind " + child.number() + " overleden", "Child " + child.number() + " died")
                        .answer(child.died()),
                holders(
                        text("%s voor kind %s", "%s for child %s", ACCOUNTABLE, number),
                        situation.accountable(child.number())));
    }

    Stood.HoldersThen coordinators() {
        return holders(COORDINATOR, situation.coordinators());
    }

    Stood.HoldersThen accountable() {
        return holders(ACCOUNTABLE, situation.accountable());
    }

    private static Stood.HoldersThen holders(Text what, InCharge inCharge) {
        var holders = inCharge.holders().stream()
                .map(h -> new Stood.HolderThen(
                        h.who(),
                        h.since().event().when().first(),
                        h.since().event().when().last(),
                        h.certain(),
                        h.since().id()))
                .toList();
        return new Stood.HoldersThen(
                text("%s: %s%s.", "%s: %s%s.", what, who(inCharge), doubt(inCharge)),
                inCharge.certain(),
                inCharge.perhapsNobody(),
                holders,
                because(inCharge));
    }

    private static Text who(InCharge inCharge) {
        return inCharge.names().isEmpty()
                ? new Text("niemand, voor zover bekend", "nobody, as far as is known")
                : list(inCharge.names(), name -> same(name));
    }

    private static Text doubt(InCharge inCharge) {
        return inCharge.certain() ? new Text("", "") : new Text(" (niet zeker)", " (not certain)");
    }

    private static List<EventId> because(InCharge inCharge) {
        return Stream.concat(
                        inCharge.holders().stream().map(h -> h.since().id()),
                        inCharge.ended().stream().map(Statement::id))
                .distinct()
                .toList();
    }

    List<Stood.ConflictThen> conflicts() {
        return situation.conflicts().stream()
                .map(c -> new Stood.ConflictThen(c.about(), c.statements()))
                .toList();
    }
}
