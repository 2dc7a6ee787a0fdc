package nl.geboortepad.query.vsv;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.verdict.Verdict.Kind;
import nl.geboortepad.query.answer.ExplainedVerdict;
import nl.geboortepad.query.language.VerdictSentences;
import nl.geboortepad.query.reading.PartnershipNorms;
import nl.geboortepad.query.reading.QueryParameters;
import nl.geboortepad.query.reading.Viewpoint;
import nl.geboortepad.query.reading.VsvRecord;
import nl.geboortepad.query.reading.VsvRecords;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every verdict on a partnership, each explaining itself. */
@RestController
final class VsvComplianceHttp {
    private final VsvRecords records;
    private final Pathway pathway;
    private final Clock clock;

    VsvComplianceHttp(VsvRecords records, PartnershipNorms norms, Clock clock) {
        this.records = records;
        this.pathway = norms.pathway();
        this.clock = clock;
    }

    @GetMapping(path = "/api/vsvs/{vsv}/compliance", produces = MediaType.APPLICATION_JSON_VALUE)
    VsvCompliance compliance(
            @PathVariable String vsv,
            @RequestParam Optional<String> knownAt,
            @RequestParam Optional<String> on,
            @RequestParam Optional<String> norm,
            @RequestParam Optional<String> status,
            Caller caller) {
        var wanted = QueryParameters.norm(norm, pathway);
        var kinds = QueryParameters.status(status);
        var record = records.ofOwn(vsv, Viewpoint.of(knownAt, on, clock), caller);
        var judgements = judgements(record).stream()
                .filter(j -> wanted.map(j.norm().id()::equals).orElse(true))
                .toList();
        var begun = judgements.stream()
                .filter(j -> FoldedPeriods.begun(j, record.viewpoint().on()))
                .toList();
        return new VsvCompliance(
                record.vsv(),
                record.knownAt(),
                record.viewpoint().on(),
                record.version(),
                record.mergedInto(),
                pathway.id(),
                judgements.size() - begun.size(),
                FoldedPeriods.of(begun, record.viewpoint().on(), wanted.isEmpty()).stream()
                        .filter(fold -> wanted(fold, record, kinds))
                        .map(fold -> verdict(fold, record))
                        .toList());
    }

    private List<Judgement> judgements(VsvRecord record) {
        return record.history().recorded().isEmpty() ? List.of() : Judge.judge(record.course(), pathway);
    }

    private static boolean wanted(FoldedPeriods fold, VsvRecord record, Optional<List<Kind>> kinds) {
        return kinds.map(k -> k.contains(
                        fold.newest().on(record.viewpoint().on()).verdict().kind()))
                .orElse(true);
    }

    private VsvCompliance.VsvVerdict verdict(FoldedPeriods fold, VsvRecord record) {
        var newest = fold.newest();
        return new VsvCompliance.VsvVerdict(
                ExplainedVerdict.of(
                        newest,
                        record.viewpoint().on(),
                        Optional.empty(),
                        record::because,
                        VerdictSentences::ofPartnership),
                fold.older());
    }
}
