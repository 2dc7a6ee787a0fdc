package nl.geboortepad.query.claims;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.request.Asked;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.claims.Claims;
import nl.geboortepad.pathways.claims.Measure;
import nl.geboortepad.query.answer.SharedParameters.KnownAt;
import nl.geboortepad.query.answer.SharedParameters.OfVsv;
import nl.geboortepad.query.answer.SharedParameters.OnDay;
import nl.geboortepad.query.figures.FigureReaders;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.VsvRecords;
import nl.geboortepad.query.rows.AskedCases;
import nl.geboortepad.query.rows.KnownRows;
import nl.geboortepad.query.rows.RowsView;
import nl.geboortepad.query.settled.SettledViews;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a partnership claims beside what its own events show. */
@RestController
final class VsvClaimsHttp {
    private final VsvRecords records;
    private final CountInVerdicts verdicts;
    private final CountInCare care;
    private final CountInRecord record;
    private final Claims claims;
    private final FigureReaders figures;
    private final CaseSettings settings;
    private final SettledViews views;
    private final KnownRows rows;
    private final Clock clock;

    VsvClaimsHttp(
            VsvRecords records,
            CountInVerdicts verdicts,
            CountInCare care,
            CountInRecord record,
            Claims claims,
            FigureReaders figures,
            CaseSettings settings,
            SettledViews views,
            KnownRows rows,
            Clock clock) {
        this.records = records;
        this.verdicts = verdicts;
        this.care = care;
        this.record = record;
        this.claims = claims;
        this.figures = figures;
        this.settings = settings;
        this.views = views;
        this.rows = rows;
        this.clock = clock;
    }

    @Says(
            nl = "Wat een VSV van zichzelf zegt, naast wat zijn eigen feiten laten zien",
            en = "What a VSV says of itself, beside what its own facts show",
            moreNl =
                    "Per aspect van de zelfbeoordeling en per norm van de inspectie het geclaimde niveau, het niveau dat"
                            + " de feiten dragen, waarom, en de aantallen met feiten erachter. Drempels zijn een aanname. Gaat"
                            + " over groepen. Kwaliteit en auditoren vragen een kalenderjaar of kwartaal en lezen afgeronde aantallen"
                            + " vrouwen zonder feiten, en van te weinig vrouwen niets.",
            moreEn =
                    "For each aspect of the self-assessment and each norm of the inspectorate the level that is claimed,"
                            + " the level that the facts bear out, why, and the counts with facts behind them. Thresholds are an"
                            + " assumption. About groups. Quality staff and auditors ask for a calendar year or quarter and read"
                            + " rounded counts of women without facts, and of too few women nothing.")
    @GetMapping(path = "/api/vsvs/{vsv}/claims", produces = MediaType.APPLICATION_JSON_VALUE)
    ClaimsBesideFacts claims(
            @OfVsv @PathVariable String vsv,
            @KnownAt @RequestParam Optional<String> knownAt,
            @OnDay @RequestParam Optional<String> on,
            @Says(
                            nl = "de eerste dag van wat wordt geteld; zonder: 1 januari van het jaar ervoor",
                            en = "the first day of what is counted; without: 1 January of the year before")
                    @Shape(as = LocalDate.class, example = "2025-01-01")
                    @RequestParam
                    Optional<String> from,
            @Says(
                            nl = "de eerste dag daarna; zonder: 1 januari van het jaar zelf",
                            en = "the first day after it; without: 1 January of the year itself")
                    @Shape(as = LocalDate.class, example = "2026-01-01")
                    @RequestParam
                    Optional<String> to,
            Asked asked,
            Caller caller) {
        records.requireOwn(vsv, caller);
        var reader = figures.to(caller);
        var told = asked.read(() -> reader.viewpoint(knownAt, on, clock));
        var bounds = asked.last(() -> ClaimsQuestion.Bounds.of(from, to));
        var days = bounds.days(told.on(), reader);
        var read = views.of(RowsView.NAME, told);
        var viewpoint = read.viewpoint();
        var own = records.ofOwn(vsv, viewpoint, caller);
        var question = new ClaimsQuestion(own, days, claims, reader, reader.known(own.vsv(), viewpoint));
        var counted = count(question);
        var comparing = new ClaimComparison(question, counted.found());
        var known = question.record();
        return new ClaimsBesideFacts(
                known.vsv(),
                known.knownAt(),
                Optional.of(question.women().orElse(viewpoint).moment()),
                reader.atMost(read.behind()),
                viewpoint.on(),
                settings.norms(known.knownAt()),
                days,
                known.version(),
                known.mergedInto(),
                whose(question, counted.sample()),
                reader.rounding(),
                claims.thin(),
                comparing.aspects(),
                comparing.inspection());
    }

    /** @param found by the id of what was counted */
    private record Counted(CountInCare.Sample sample, Map<String, Finding> found) {}

    private Counted count(ClaimsQuestion question) {
        var inCare = new ArrayList<Claims.Count>();
        var inVerdicts = new ArrayList<Claims.Count>();
        var inRecord = new ArrayList<Claims.Count>();
        for (var count : claims.counts()) {
            var counted =
                    switch (count.what()) {
                        case Measure.Share share -> share.ofPartnership() ? inRecord : inCare;
                        case Measure.Verdicts decided -> decided.ofPartnership() ? inRecord : inVerdicts;
                        case Measure.Times times -> inRecord;
                    };
            counted.add(count);
        }
        var women = women(question, inVerdicts);
        var found = new LinkedHashMap<String, Finding>();
        found.putAll(care.count(inCare, women.sample(), question));
        found.putAll(women.found());
        inRecord.forEach(count -> found.put(count.id(), record.count(count.what(), question)));
        return new Counted(women.sample(), found);
    }

    /** What the view of verdicts knows, as of one moment. */
    private Counted women(ClaimsQuestion question, List<Claims.Count> inVerdicts) {
        return question.women()
                .map(known -> rows.ask(
                        known,
                        AskedCases.of(question.record().vsv()),
                        then -> new Counted(care.sample(question, then), verdicts.count(inVerdicts, question, then))))
                .orElseGet(() -> new Counted(CountInCare.Sample.NOBODY, CountInVerdicts.nobody(inVerdicts, question)));
    }

    private ClaimsBesideFacts.CountedWomen whose(ClaimsQuestion question, CountInCare.Sample sample) {
        var told = question.reader().cohort("in care", sample.all());
        if (told.isEmpty()) {
            return new ClaimsBesideFacts.CountedWomen(
                    Optional.empty(), Optional.empty(), Optional.empty(), Reasons.FEW);
        }
        var all = told.get();
        var read = sample.read().size() < sample.all().women() ? sample.read().size() : all;
        return new ClaimsBesideFacts.CountedWomen(
                Optional.of(all),
                Optional.of(read),
                Optional.of(question.reader().atMost(sample.lagging())),
                read < all
                        ? new Text(
                                "Feiten zijn geteld bij %d van %d zwangerschappen, een steekproef; oordelen bij alle."
                                        .formatted(read, all),
                                "Facts are counted of %d of %d pregnancies, a sample; verdicts of all."
                                        .formatted(read, all))
                        : new Text(
                                "Feiten en oordelen zijn geteld bij alle %d zwangerschappen.".formatted(all),
                                "Facts and verdicts are counted of all %d pregnancies.".formatted(all)));
    }
}
