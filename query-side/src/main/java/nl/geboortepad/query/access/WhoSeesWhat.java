package nl.geboortepad.query.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.answer.Because;

/**
 * What each organisation could see of a pregnancy at a moment.
 *
 * @param at the end of the day asked about; of the day of {@code knownAt} itself, that moment
 */
@Says(nl = "wie wat kon zien, en waardoor", en = "who could see what, and by what")
record WhoSeesWhat(PregnancyId pregnancy, Instant knownAt, LocalDate on, Instant at, List<Viewer> organisations) {

    /**
     * One organisation.
     *
     * @param seesAll whether it saw all that matters, and so verdicts
     * @param sees the entries that it saw
     * @param hidden how many it did not see; told to her and to the steward
     * @param sources of whom it saw what was recorded, beside its own
     * @param by what opened that
     * @param closedBy her refusal, where that closed what others recorded
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Viewer(
            Organisation organisation,
            boolean seesAll,
            List<EventId> sees,
            Optional<Integer> hidden,
            List<SeenSource> sources,
            List<OpenedBy> by,
            Optional<Because> closedBy) {}

    /** @param upTo the last day of what was seen; absent while nothing ended it */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SeenSource(Organisation organisation, Optional<LocalDate> upTo) {}

    /**
     * @param by whoever opened what it saw itself; absent where the whole record was opened
     * @param last the last day on which it held; absent while it does
     * @param until the moment at which emergency access ends
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OpenedBy(
            String ground,
            Text text,
            Organisation to,
            Optional<Organisation> by,
            LocalDate from,
            Optional<LocalDate> last,
            Optional<Instant> until,
            Because because) {}
}
