package nl.geboortepad.query.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.query.rows.JudgedCases;
import nl.geboortepad.query.rows.JudgedCases.LookNoticed;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What those who care for her, and the steward, are told about who looked or wants to. */
@RestController
final class NoticesHttp {
    private static final int DAYS = 30;

    private static final Text LOOKED = new Text(
            "Deze organisatie keek in een noodgeval in het dossier; de reden staat op de tijdlijn.",
            "This organisation looked into the record in an emergency; the reason is on the timeline.");
    private static final Text GIVEN_BACK = new Text(
            "De beheerder van registraties gaf deze organisatie het dossier terug.",
            "The steward gave the record back to this organisation.");
    private static final Text NOBODY_NAMED = new Text(
            "Deze organisatie legde iets vast, maar niemand die voor haar zorgt noemde haar; wat zij zegt over VSV en"
                    + " uitgerekende datum telt niet mee.",
            "This organisation recorded something, but nobody who cares for her named it; what it says of VSV and due"
                    + " date is not counted.");

    private final JudgedCases cases;
    private final Clock clock;

    NoticesHttp(JudgedCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Says(nl = "wat over toegang te weten valt", en = "what there is to know about access")
    @Shape(example = """
            {"notices": [{
              "pregnancy": "pregnancy-7b0e8d3c-6f6f-4e0a-9f0e-2b8f6c1d2e3f", "kind": "emergency",
              "organisation": "agb:06011234", "since": "2026-09-20",
              "sentence": {"nl": "Deze organisatie keek in een noodgeval in het dossier; de reden staat op de tijdlijn.",
                "en": "This organisation looked into the record in an emergency; the reason is on the timeline."}}]}
            """)
    record Notices(List<Notice> notices) {}

    /** @param kind {@code emergency}, {@code given-back} or {@code beside} */
    record Notice(PregnancyId pregnancy, String kind, String organisation, LocalDate since, Text sentence) {}

    @Says(
            nl = "Wie keek, wie een dossier terugkreeg, en wie iets vastlegde zonder genoemd te zijn",
            en = "Who looked, who got a record back, and who recorded something without being named",
            moreNl =
                    "Noodtoegang en teruggegeven dossiers van de laatste 30 dagen: voor wie voor haar zorgt en voor de beheerder van"
                            + " registraties. Voor die laatste ook organisaties die niemand noemde.",
            moreEn =
                    "Emergency access and records given back of the last 30 days: for those who care for her and for the steward. For the"
                            + " latter organisations that nobody named as well.")
    @GetMapping(path = "/api/notices", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Notices> notices(Caller caller) {
        caller.mustBe(AccessRole.CAREGIVER, AccessRole.STEWARD);
        var since = LocalDate.ofInstant(clock.instant(), When.ZONE).minusDays(DAYS);
        var noticed = cases.noticed(caller, since).stream()
                .map(one -> new Notice(one.pregnancy(), one.kind(), one.organisation(), one.since(), sentence(one)))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Notices(noticed));
    }

    private static Text sentence(LookNoticed one) {
        if (one.inEmergency()) {
            return LOOKED;
        }
        return one.givenBack() ? GIVEN_BACK : NOBODY_NAMED;
    }
}
