package nl.geboortepad.command.pregnancy.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.command.pregnancy.PregnancyDossier;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.command.vault.ChildElsewhere;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only somebody who may look into more than one record can settle. */
@RestController
class StewardReportHttp {
    private final Vault vault;
    private final Registry registry;
    private final FactStreams streams;

    StewardReportHttp(Vault vault, Registry registry, FactStreams streams) {
        this.vault = vault;
        this.registry = registry;
        this.streams = streams;
    }

    /**
     * @param childrenWithOneBsn two children that were reported with the same BSN, oldest first; at least one of them of
     *     the steward's VSV
     * @param womenWithOneBsn one BSN that was told with two birth dates, or with due dates that cannot all be of one record:
     *     registered apart until a steward knows which is right; twice the same where one record tells two birth dates
     */
    @Shape(example = """
            {"childrenWithOneBsn": [{
              "first": {"pregnancy": "pregnancy-7b0e8d3c-6f6f-4e0a-9f0e-2b8f6c1d2e3f", "child": 1},
              "second": {"pregnancy": "pregnancy-0d5c0f5a-7a0e-4f6e-8a53-2f1c9be0a101", "child": 1},
              "noticed": "2026-11-01T09:30:00Z"}],
             "womenWithOneBsn": [{
              "first": ["pregnancy-7b0e8d3c-6f6f-4e0a-9f0e-2b8f6c1d2e3f"],
              "second": ["pregnancy-5c1b8f9e-0a4d-4c7b-8f1e-3d2a6b9c7e55"],
              "noticed": "2026-11-02T10:00:00Z"}]}
            """)
    record ToSettle(List<TwoChildren> childrenWithOneBsn, List<TwoWomen> womenWithOneBsn) {}

    /** Pregnancies of the steward's VSV; none of a woman elsewhere, of whom another steward can tell more. */
    record TwoWomen(List<PregnancyId> first, List<PregnancyId> second, Instant noticed) {}

    /** Empty is a child elsewhere, of which another steward can tell more. */
    record TwoChildren(Optional<OneChild> first, Optional<OneChild> second, Instant noticed) {}

    record OneChild(PregnancyId pregnancy, int child) {
        static OneChild of(ChildElsewhere where) {
            return new OneChild(where.pregnancy(), where.number());
        }
    }

    @Says(
            nl = "Wat de beheerder van registraties moet uitzoeken",
            en = "What the steward of registrations has to settle",
            moreNl =
                    "Kinderen die met hetzelfde BSN zijn gemeld, en vrouwen van wie bij één BSN twee geboortedata zijn gemeld,"
                            + " of uitgerekende data die niet samen in één dossier passen.",
            moreEn =
                    "Children that were reported with the same BSN, and women of whom one BSN was told with two birth dates,"
                            + " or with due dates that cannot all be of one record.")
    @GetMapping(path = "/api/steward/report", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ToSettle> report(Caller caller) {
        caller.mustBe(AccessRole.STEWARD);
        var children = vault.childConflicts().stream()
                .map(c -> new TwoChildren(own(c.first(), caller), own(c.second(), caller), c.noticed()))
                .filter(two -> two.first().isPresent() || two.second().isPresent())
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ToSettle(children, women(caller)));
    }

    private List<TwoWomen> women(Caller caller) {
        return vault.namesakes().stream()
                .map(two -> new TwoWomen(own(two.known(), caller), own(two.other(), caller), two.noticed()))
                .filter(two -> !two.first().isEmpty() || !two.second().isEmpty())
                .toList();
    }

    private List<PregnancyId> own(WomanId woman, Caller caller) {
        return registry.pregnancies(woman).stream()
                .map(known -> known.id())
                .filter(id -> PregnancyDossier.of(id, streams)
                        .vsv()
                        .filter(caller::worksFor)
                        .isPresent())
                .toList();
    }

    private Optional<OneChild> own(ChildElsewhere where, Caller caller) {
        return PregnancyDossier.of(where.pregnancy(), streams)
                .vsv()
                .filter(caller::worksFor)
                .map(hers -> OneChild.of(where));
    }
}
