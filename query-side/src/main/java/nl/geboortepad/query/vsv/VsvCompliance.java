package nl.geboortepad.query.vsv;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.pathways.Judge;
import nl.geboortepad.pathways.Judgement;
import nl.geboortepad.pathways.Pathway;
import nl.geboortepad.pathways.Verdict.Kind;
import nl.geboortepad.query.Asked;
import nl.geboortepad.query.Explained;
import nl.geboortepad.query.PartnershipNorms;
import nl.geboortepad.query.Verdicts;
import nl.geboortepad.query.VsvRecord;
import nl.geboortepad.query.VsvRecords;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every verdict on a partnership, each explaining itself. */
@RestController
final class VsvCompliance {
    private final VsvRecords records;
    private final Pathway pathway;
    private final Clock clock;

    VsvCompliance(VsvRecords records, PartnershipNorms norms, Clock clock) {
        this.records = records;
        this.pathway = norms.pathway();
        this.clock = clock;
    }

    @GetMapping(path = "/api/vsvs/{vsv}/compliance", produces = MediaType.APPLICATION_JSON_VALUE)
    JudgedVsv compliance(
            @PathVariable String vsv,
            @RequestParam Optional<String> knownAt,
            @RequestParam Optional<String> on,
            @RequestParam Optional<String> norm,
            @RequestParam Optional<String> status,
            Caller caller) {
        var wanted = Asked.norm(norm, pathway);
        var kinds = Asked.status(status);
        var known = records.of(vsv, Asked.of(knownAt, on, clock), caller);
        var judgements = judgements(known).stream()
                .filter(j -> wanted.map(j.norm().id()::equals).orElse(true))
                .toList();
        var told = judgements.stream()
                .filter(j -> Fold.begun(j, known.asked().on()))
                .toList();
        return new JudgedVsv(
                known.vsv(),
                known.knownAt(),
                known.asked().on(),
                known.version(),
                known.mergedInto(),
                pathway.id(),
                judgements.size() - told.size(),
                Fold.of(told, known.asked().on(), wanted.isEmpty()).stream()
                        .filter(fold -> asked(fold, known, kinds))
                        .map(fold -> said(fold, known))
                        .toList());
    }

    private List<Judgement> judgements(VsvRecord known) {
        return known.history().recorded().isEmpty() ? List.of() : Judge.judge(known.course(), pathway);
    }

    private static boolean asked(Fold fold, VsvRecord known, Optional<List<Kind>> kinds) {
        return kinds.map(k -> k.contains(
                        fold.newest().on(known.asked().on()).verdict().kind()))
                .orElse(true);
    }

    private JudgedVsv.VsvVerdict said(Fold fold, VsvRecord known) {
        var newest = fold.newest();
        return new JudgedVsv.VsvVerdict(
                Explained.of(newest, known.asked().on(), Optional.empty(), known::because, Verdicts::ofPartnership),
                fold.older());
    }
}
