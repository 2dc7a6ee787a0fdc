package nl.geboortepad.query.vsv;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.request.Caller.AccessRole;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.judging.Setting;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.verdict.Verdict.Kind;
import nl.geboortepad.query.answer.BoundedJudging;
import nl.geboortepad.query.answer.ExplainedVerdict;
import nl.geboortepad.query.answer.NormsVersion.MendedNorms;
import nl.geboortepad.query.answer.SharedParameters.KnownAt;
import nl.geboortepad.query.answer.SharedParameters.OfNorm;
import nl.geboortepad.query.answer.SharedParameters.OfVsv;
import nl.geboortepad.query.answer.SharedParameters.OnDay;
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
    private final MendedNorms mended;
    private final Clock clock;

    VsvComplianceHttp(VsvRecords records, PartnershipNorms norms, MendedNorms mended, Clock clock) {
        this.records = records;
        this.pathway = norms.pathway();
        this.mended = mended;
        this.clock = clock;
    }

    @Says(
            nl = "Elk oordeel over een VSV, met uitleg",
            en = "Every verdict on a VSV, explained",
            moreNl = "Per norm de termijn, de beslissende feiten, de versie, de grondslag en de bron. Van wat iedere"
                    + " maand of ieder jaar moet, de perioden tot en met die van de dag, de nieuwste eerst; opeenvolgende"
                    + " perioden met hetzelfde oordeel zijn samengenomen, tenzij om één norm is gevraagd.",
            moreEn = "For each norm its window, the facts that decided, its version, basis and source. Of what is due"
                    + " each month or year the periods up to the one of the day, newest first; periods in a row with the"
                    + " same verdict are folded, unless one norm is asked for.")
    @GetMapping(path = "/api/vsvs/{vsv}/compliance", produces = MediaType.APPLICATION_JSON_VALUE)
    VsvCompliance compliance(
            @OfVsv @PathVariable String vsv,
            @KnownAt @RequestParam Optional<String> knownAt,
            @OnDay @RequestParam Optional<String> on,
            @OfNorm @RequestParam Optional<String> norm,
            @Says(
                            nl = "een of meer oordelen, met komma's ertussen; zonder: alle",
                            en = "one or more verdicts, with commas between; without: all")
                    @Shape(as = Kind.class, example = "open,missed")
                    @RequestParam
                    Optional<String> status,
            Asked asked,
            Caller caller) {
        caller.mustBe(AccessRole.QUALITY, AccessRole.AUDITOR, AccessRole.STEWARD);
        var wanted = asked.read(() -> QueryParameters.norm(norm, pathway));
        var kinds = asked.read(() -> QueryParameters.status(status));
        var viewpoint = asked.last(() -> Viewpoint.of(knownAt, on, clock));
        var record = records.ofOwn(vsv, viewpoint, caller);
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
                mended.version(pathway, record.knownAt()),
                judgements.size() - begun.size(),
                FoldedPeriods.of(begun, record.viewpoint().on(), wanted.isEmpty()).stream()
                        .filter(fold -> wanted(fold, record, kinds))
                        .map(fold -> verdict(fold, record))
                        .toList());
    }

    private List<Judgement> judgements(VsvRecord record) {
        return record.history().recorded().isEmpty()
                ? List.of()
                : BoundedJudging.of(effort -> Judge.judge(record.course(), Setting.of(pathway), effort));
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
