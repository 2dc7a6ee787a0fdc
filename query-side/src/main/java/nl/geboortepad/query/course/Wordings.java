package nl.geboortepad.query.course;

import static nl.geboortepad.query.course.Wording.code;
import static nl.geboortepad.query.language.Phrases.day;
import static nl.geboortepad.query.language.Phrases.list;
import static nl.geboortepad.query.language.Phrases.same;
import static nl.geboortepad.query.language.Phrases.text;

import java.util.Optional;
import nl.geboortepad.kernel.event.CareEvent.BirthPlace;
import nl.geboortepad.kernel.event.CareEvent.Purpose;
import nl.geboortepad.kernel.event.CareEvent.RiskDomain;
import nl.geboortepad.kernel.event.CareEvent.Support;
import nl.geboortepad.kernel.event.CareEvent.Vulnerability;
import nl.geboortepad.kernel.identity.Caregiver;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.situation.Births;
import nl.geboortepad.pathways.situation.Consents;
import nl.geboortepad.pathways.situation.PathwaysFollowed;
import nl.geboortepad.pathways.situation.Plans;
import nl.geboortepad.pathways.situation.Risks;
import nl.geboortepad.pathways.situation.Supports;
import nl.geboortepad.pathways.situation.Term;
import nl.geboortepad.pathways.situation.Vulnerabilities;
import nl.geboortepad.query.language.CareTerms;

/** What is asked of a day, and how the answers are said. */
final class Wordings {
    private static final Text UNKNOWN = new Text("niet bekend", "not known");
    private static final Text NO = new Text("nee", "no");

    private Wordings() {}

    static Wording<Vsv> partnership() {
        return Wording.about("vsv", new Text("VSV", "VSV"), UNKNOWN, Vsv::code, vsv -> same(vsv.code()));
    }

    static Wording<Term.Due> dueDate() {
        return Wording.about(
                "due-date",
                new Text("Uitgerekende datum", "Due date"),
                UNKNOWN,
                due -> due.date().toString(),
                due -> text("%s (%s)", "%s (%s)", day(due.date()), CareTerms.of(due.basis())));
    }

    static Wording<Optional<Caregiver>> member(String person) {
        return Wording.about(
                person,
                text("Teamlid %s", "Team member %s", same(person)),
                new Text("nog niet", "not yet"),
                member -> member.isPresent() ? "member" : "left",
                member -> member.map(m -> text("%s (%s)", "%s (%s)", CareTerms.of(m.role()), same(m.organisation())))
                        .orElse(new Text("vertrokken", "left")));
    }

    static Wording<Consents.ConsentAnswer> consent(Purpose purpose) {
        return Wording.about(
                code(purpose),
                text("Toestemming voor %s", "Consent to %s", CareTerms.of(purpose)),
                new Text("niet gevraagd, voor zover bekend", "never asked, as far as is known"),
                Wording::code,
                answer -> switch (answer) {
                    case GIVEN -> new Text("gegeven", "given");
                    case REFUSED -> new Text("geweigerd", "refused");
                    case WITHDRAWN -> new Text("ingetrokken", "withdrawn");
                });
    }

    static Wording<Risks.Assessed> risk(Optional<RiskDomain> domain, boolean reviewed) {
        var name = domain.map(CareTerms::of).orElse(new Text("soort niet genoemd", "kind not told"));
        var when = reviewed
                ? new Text("na multidisciplinaire beoordeling", "after multidisciplinary review")
                : new Text("voor multidisciplinaire beoordeling", "before multidisciplinary review");
        return new Wording<>(
                domain(domain),
                text("Risico (%s) %s", "Risk (%s) %s", name, when),
                new Text("niet ingeschat, voor zover bekend", "not assessed, as far as is known"),
                assessed -> code(assessed.outcome()),
                assessed -> CareTerms.of(assessed.outcome()),
                assessed -> Optional.of(assessed.vilCodes()));
    }

    static String domain(Optional<RiskDomain> domain) {
        return domain.map(Wording::code).orElse("unspecified");
    }

    static Wording<Vulnerabilities.Step> vulnerability(Vulnerability vulnerability) {
        return Wording.about(
                code(vulnerability),
                new Text("Kwetsbaar door", "Vulnerable by"),
                NO,
                Wording::code,
                step -> switch (step) {
                    case RECOGNISED -> CareTerms.of(vulnerability);
                    case RESOLVED -> text("%s, niet meer", "%s, no longer", CareTerms.of(vulnerability));
                });
    }

    static Wording<Supports.Step> support(Support support, boolean answered) {
        return Wording.about(
                code(support),
                answered
                        ? text("Antwoord op %s", "Answer to %s", CareTerms.of(support))
                        : text("Aanbod van %s", "Offer of %s", CareTerms.of(support)),
                answered ? new Text("geen antwoord bekend", "no answer known") : UNKNOWN,
                Wording::code,
                step -> switch (step) {
                    case OFFERED -> new Text("gedaan", "made");
                    case ACCEPTED -> new Text("aanvaard", "accepted");
                    case DECLINED -> new Text("afgeslagen", "declined");
                });
    }

    static Wording<Plans.Version> plan(Plans.Kind kind) {
        return Wording.about(
                code(kind),
                switch (kind) {
                    case CARE_PLAN -> new Text("Geboortezorgplan", "Birth care plan");
                    case BIRTH_PLAN -> new Text("Bevalplan", "Birth plan");
                    case KRAAM_PLAN -> new Text("Kraamplan", "Plan for the days after birth");
                },
                new Text("niet vastgelegd, voor zover bekend", "not recorded, as far as is known"),
                version -> version.revision() ? "revised" : "established",
                Wordings::version);
    }

    private static Text version(Plans.Version version) {
        var made = version.revision() ? new Text("herzien", "revised") : new Text("vastgelegd", "recorded");
        var together = version.madeTogether()
                .map(with ->
                        with ? new Text(", met haar", ", with her") : new Text(", niet met haar", ", not with her"))
                .orElse(new Text("", ""));
        var contents = version.contents().isEmpty()
                ? new Text("", "")
                : text(": %s", ": %s", list(version.contents(), CareTerms::of));
        return text("%s%s%s", "%s%s%s", made, together, contents);
    }

    static Wording<BirthPlace> birthLocation(boolean indicated) {
        return Wording.about(
                indicated ? "indicated" : "chosen",
                indicated
                        ? new Text("Geïndiceerde plaats van bevallen", "Indicated place of birth")
                        : new Text("Gekozen plaats van bevallen", "Chosen place of birth"),
                UNKNOWN,
                Wording::code,
                CareTerms::of);
    }

    static Wording<PathwaysFollowed.Step> pathway(Reference pathway) {
        return Wording.about(
                pathway.code(),
                text("Zorgpad %s", "Pathway %s", same(pathway)),
                new Text("nog niet", "not yet"),
                Wording::code,
                step -> switch (step) {
                    case FOLLOWED -> new Text("volgt zij", "she follows it");
                    case LEFT -> new Text("verlaten", "left");
                });
    }

    static Wording<Births.Days> once(String about, Text words) {
        return Wording.about(
                about,
                words,
                NO,
                days -> days.first().toString(),
                days -> days.first().equals(days.last())
                        ? day(days.first())
                        : text("van %s tot en met %s", "from %s to %s", day(days.first()), day(days.last())));
    }
}
