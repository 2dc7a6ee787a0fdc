package nl.geboortepad.query.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.answer.Csv;
import nl.geboortepad.query.answer.Entry.Age;
import nl.geboortepad.query.answer.NormsVersion;
import nl.geboortepad.query.answer.Outcome;

/**
 * One page of a worklist.
 *
 * @param knownTo up to which moment the view has read all that was recorded
 * @param behind events that are stored and not yet in the view
 * @param judgedBy by which norms
 * @param total rows in all
 * @param notVisible pregnancies of which verdicts are not shown, since facts that the caller's organisation does not see decide
 *     too: none is, or where all that it does not see is of strangers not those that this changes
 * @param lagging pregnancies of which the rows are those of an earlier version, because they could not be judged or are still to be
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Worklist(
        Instant knownAt,
        Optional<Instant> knownTo,
        long behind,
        LocalDate on,
        NormsVersion judgedBy,
        int page,
        int size,
        long total,
        List<Item> rows,
        List<PregnancyId> notVisible,
        List<PregnancyId> lagging)
        implements Csv.Table {

    /**
     * One norm of one pregnancy.
     *
     * @param pathway the one that a region adopted, where that made the norm so
     * @param days to the due day; negative when it has passed
     * @param coordinators who coordinates on the day, by pseudonym
     * @param accountable the organisation that is accountable on the day
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Item(
            PregnancyId pregnancy,
            Optional<String> vsv,
            Optional<LocalDate> dueDate,
            Optional<Age> age,
            String norm,
            Text title,
            LocalDate since,
            Optional<String> pathway,
            String occurrence,
            Outcome verdict,
            Text sentence,
            Optional<LocalDate> due,
            Optional<Long> days,
            List<String> coordinators,
            List<String> accountable,
            List<EventId> because,
            Optional<Text> note) {}

    @Override
    public long before() {
        return (long) page * size;
    }

    @Override
    public Map<String, Long> lacks() {
        return Map.of("Behind-Count", behind, "Not-Visible-Count", (long) notVisible.size(), "Lagging-Count", (long)
                lagging.size());
    }

    @Override
    public List<String> header() {
        return List.of(
                "pregnancy",
                "vsv",
                "dueDate",
                "age",
                "norm",
                "titleNl",
                "titleEn",
                "since",
                "occurrence",
                "status",
                "due",
                "days",
                "coordinators",
                "accountable",
                "sentenceNl",
                "sentenceEn");
    }

    @Override
    public List<List<Object>> lines() {
        return rows.stream()
                .map(row -> List.<Object>of(
                        row.pregnancy(),
                        row.vsv().orElse(""),
                        row.dueDate().<Object>map(day -> day).orElse(""),
                        row.age().map(Age::onScreen).orElse(""),
                        row.norm(),
                        row.title().nl(),
                        row.title().en(),
                        row.since(),
                        row.occurrence(),
                        row.verdict().kind(),
                        row.due().<Object>map(day -> day).orElse(""),
                        row.days().<Object>map(days -> days).orElse(""),
                        String.join(" ", row.coordinators()),
                        String.join(" ", row.accountable()),
                        row.sentence().nl(),
                        row.sentence().en()))
                .toList();
    }
}
