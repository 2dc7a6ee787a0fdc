package nl.geboortepad.query.course;

import static nl.geboortepad.query.course.Wording.code;
import static nl.geboortepad.query.language.Phrases.list;
import static nl.geboortepad.query.language.Phrases.same;
import static nl.geboortepad.query.language.Phrases.text;

import java.util.List;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent.ReferralMade;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.situation.Births;
import nl.geboortepad.pathways.situation.InCharge;
import nl.geboortepad.pathways.situation.OpenRequests;
import nl.geboortepad.pathways.situation.Situation;
import nl.geboortepad.pathways.situation.Testimony;
import nl.geboortepad.query.language.CareTerms;

/** The answers of one situation, as they are told. */
record SituationInWords(Situation situation) {
    private static final Text COORDINATOR = new Text("Coördinerend zorgverlener", "Coordinator");
    private static final Text ACCOUNTABLE = new Text("Eindverantwoordelijk", "Accountable");

    List<CourseOnDay.AnswerThen> team() {
        return situation.team().members().entrySet().stream()
                .map(m -> Wordings.member(m.getKey()).answer(m.getValue()))
                .toList();
    }

    List<CourseOnDay.AnswerThen> consents() {
        return situation.consents().answers().entrySet().stream()
                .map(c -> Wordings.consent(c.getKey()).answer(c.getValue()))
                .toList();
    }

    List<CourseOnDay.RiskThen> risks() {
        return situation.risks().risks().stream()
                .map(r -> new CourseOnDay.RiskThen(
                        Wordings.domain(r.domain()),
                        Wordings.risk(r.domain(), false).answer(r.before()),
                        Wordings.risk(r.domain(), true).answer(r.after())))
                .toList();
    }

    List<CourseOnDay.AnswerThen> vulnerabilities() {
        return situation.vulnerabilities().recognised().entrySet().stream()
                .map(v -> Wordings.vulnerability(v.getKey()).answer(v.getValue()))
                .toList();
    }

    List<CourseOnDay.SupportThen> support() {
        return situation.supports().offers().stream()
                .map(o -> new CourseOnDay.SupportThen(
                        code(o.support()),
                        Wordings.support(o.support(), false).answer(o.offered()),
                        Wordings.support(o.support(), true).answer(o.answered())))
                .toList();
    }

    List<CourseOnDay.AnswerThen> plans() {
        return situation.plans().plans().entrySet().stream()
                .map(p -> Wordings.plan(p.getKey()).answer(p.getValue().latest()))
                .toList();
    }

    CourseOnDay.BirthPlaces birthLocation() {
        var locations = situation.birthLocations();
        return new CourseOnDay.BirthPlaces(
                Wordings.birthLocation(false).answer(locations.chosen()),
                Wordings.birthLocation(true).answer(locations.indicated()));
    }

    List<CourseOnDay.AnswerThen> pathways() {
        return situation.pathways().pathways().entrySet().stream()
                .map(p -> Wordings.pathway(p.getKey()).answer(p.getValue()))
                .toList();
    }

    /** One for each entry that told of the referral, so that sources that differ stand beside each other. */
    List<CourseOnDay.OpenReferral> openReferrals() {
        return situation.referrals().open().stream()
                .flatMap(open -> open.asked().stream().map(made -> referred(open, made)))
                .toList();
    }

    private static CourseOnDay.OpenReferral referred(OpenRequests open, Testimony<OpenRequests.Step> testimony) {
        var made = (ReferralMade) testimony.fact().event();
        return new CourseOnDay.OpenReferral(
                open.about().code(),
                text(
                        "Verwijzing %s naar %s (%s, %s, %s) staat open%s.",
                        "Referral %s to %s (%s, %s, %s) is open%s.",
                        same(open.about()),
                        same(made.to()),
                        CareTerms.of(made.line()),
                        CareTerms.of(made.kind()),
                        CareTerms.of(made.urgency()),
                        doubt(open)),
                made.from(),
                made.to(),
                code(made.line()),
                code(made.kind()),
                code(made.urgency()),
                made.vilCodes(),
                open.accepted(),
                testimony.when().first(),
                testimony.when().last(),
                open.certain(),
                open.because());
    }

    List<CourseOnDay.OpenWish> openWishes() {
        return situation.wishes().open().stream()
                .map(open -> {
                    var first = open.asked().getFirst().when();
                    return new CourseOnDay.OpenWish(
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

    private static Text doubt(OpenRequests open) {
        return open.certain() ? new Text("", "") : new Text(", niet zeker", ", not certain");
    }

    List<CourseOnDay.ChildThen> children() {
        return situation.births().children().stream().map(this::child).toList();
    }

    private CourseOnDay.ChildThen child(Births.Child child) {
        var number = same(child.number());
        return new CourseOnDay.ChildThen(
                child.number(),
                Wordings.once(
                                "born",
                                new Text("Kind " + child.number() + " geboren", "Child " + child.number() + " born"))
                        .answer(child.born()),
                Wordings.once(
                                "died",
                                new Text("Kind " + child.number() + " overleden", "Child " + child.number() + " died"))
                        .answer(child.died()),
                holders(
                        text("%s voor kind %s", "%s for child %s", ACCOUNTABLE, number),
                        situation.accountable(child.number())));
    }

    CourseOnDay.HoldersThen coordinators() {
        return holders(COORDINATOR, situation.coordinators());
    }

    CourseOnDay.HoldersThen accountable() {
        return holders(ACCOUNTABLE, situation.accountable());
    }

    private static CourseOnDay.HoldersThen holders(Text what, InCharge inCharge) {
        var holders = inCharge.holders().stream()
                .map(h -> new CourseOnDay.HolderThen(
                        h.who(),
                        h.since().day(),
                        h.since().event().when().last(),
                        h.certain(),
                        h.since().id()))
                .toList();
        return new CourseOnDay.HoldersThen(
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

    List<CourseOnDay.ConflictThen> conflicts() {
        return situation.conflicts().stream()
                .map(c -> new CourseOnDay.ConflictThen(c.about(), c.statements()))
                .toList();
    }
}
