package nl.geboortepad.query.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.VsvEvent.VilLetter;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.VilCode;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.answer.Entry;

/**
 * A pregnancy as it stood at the end of a day, by what was true on it or before, as it was known at a moment. Persons are
 * pseudonyms, organisations their public codes.
 *
 * @param version how far its own stream was read, counted from 0; -1 when nothing was known yet
 * @param accessChanged whether the caller sees other facts of that moment than she would have seen then
 * @param dueDate the one that windows are counted from, also for days before it was established; which one was in force
 *     on the day itself, the course tells
 * @param age gestational age on the day by it
 * @param vilLetters the letter that her partnership gave to each indication among the answers, where it gave one
 * @param entries what the answers rest on, each entry once, in the order in which they were true
 * @param leftOut entries that turned out to be about another woman: no answer rests on them
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CourseOnDay(
        PregnancyId pregnancy,
        Instant knownAt,
        LocalDate on,
        long version,
        Map<String, Long> versions,
        Optional<PregnancyId> mergedInto,
        boolean accessChanged,
        Optional<LocalDate> dueDate,
        Optional<Entry.Age> age,
        Answers course,
        SortedMap<VilCode, VilLetter> vilLetters,
        List<Entry> entries,
        List<EventId> leftOut) {

    /**
     * @param partnership the VSV that she is in
     * @param earlierDueDates in the order in which they came into force
     * @param ages gestational age by each due date that may be in force
     * @param consents each purpose, also where she was never asked
     */
    record Answers(
            AnswerThen partnership,
            AnswerThen dueDate,
            List<WordThen> earlierDueDates,
            List<Entry.Age> ages,
            HoldersThen coordinators,
            HoldersThen accountable,
            List<AnswerThen> team,
            List<AnswerThen> consents,
            List<RiskThen> risks,
            List<AnswerThen> vulnerabilities,
            List<SupportThen> support,
            List<AnswerThen> plans,
            BirthPlaces birthLocation,
            List<AnswerThen> pathways,
            List<OpenReferral> openReferrals,
            List<OpenWish> openWishes,
            List<ChildThen> children,
            AnswerThen ended,
            AnswerThen died,
            List<ConflictThen> conflicts) {
        Stream<EventId> because() {
            return Stream.of(
                            answers().flatMap(a -> a.told().stream()).map(WordThen::because),
                            earlierDueDates.stream().map(WordThen::because),
                            holders().flatMap(h -> h.because().stream()),
                            openReferrals.stream().flatMap(r -> r.because().stream()),
                            openWishes.stream().flatMap(w -> w.because().stream()),
                            conflicts.stream().flatMap(c -> c.because().stream()))
                    .flatMap(ids -> ids);
        }

        Stream<VilCode> vilCodes() {
            return Stream.concat(
                            answers().flatMap(a -> a.told().stream()).flatMap(word -> word.vilCodes().stream()),
                            openReferrals.stream().map(OpenReferral::vilCodes))
                    .flatMap(SortedSet::stream)
                    .distinct();
        }

        private Stream<AnswerThen> answers() {
            return Stream.of(
                            Stream.of(
                                    partnership,
                                    dueDate,
                                    ended,
                                    died,
                                    birthLocation.chosen(),
                                    birthLocation.indicated()),
                            team.stream(),
                            consents.stream(),
                            risks.stream().flatMap(r -> Stream.of(r.before(), r.after())),
                            vulnerabilities.stream(),
                            support.stream().flatMap(o -> Stream.of(o.offered(), o.answered())),
                            plans.stream(),
                            pathways.stream(),
                            children.stream().flatMap(c -> Stream.of(c.born(), c.died())))
                    .flatMap(answers -> answers);
        }

        private Stream<HoldersThen> holders() {
            return Stream.concat(
                    Stream.of(coordinators, accountable), children.stream().map(ChildThen::accountable));
        }
    }

    /**
     * What is held of one thing.
     *
     * @param about what it is about, in the words of files
     * @param certain whether there is one answer, be it none
     * @param perhapsNone whether nothing may have been told of it yet on that day
     * @param told nothing, the one that counts, or each that may count
     */
    record AnswerThen(String about, Text sentence, boolean certain, boolean perhapsNone, List<WordThen> told) {}

    /**
     * What one entry says.
     *
     * @param firstDay the first day on which it can have been, {@code lastDay} the last
     * @param certain whether it was so on the day asked about, however its own days are read
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record WordThen(
            String value,
            Text text,
            Optional<SortedSet<VilCode>> vilCodes,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean certain,
            EventId because,
            Entry.Submitter by,
            Instant recordedAt) {}

    /**
     * Who held it; two who both hold it are both named.
     *
     * @param perhapsNobody whether it can be read so that nobody held it
     * @param because what made them hold it, and what ended it
     */
    record HoldersThen(
            Text sentence, boolean certain, boolean perhapsNobody, List<HolderThen> holders, List<EventId> because) {}

    /** @param certain whether they held it however the entries are read */
    record HolderThen(String who, LocalDate firstDay, LocalDate lastDay, boolean certain, EventId because) {}

    /** @param domain {@code unspecified} where an MDO decided on risk without telling of which kind */
    record RiskThen(String domain, AnswerThen before, AnswerThen after) {}

    record SupportThen(String support, AnswerThen offered, AnswerThen answered) {}

    /** What she chooses and what is indicated, beside each other. */
    record BirthPlaces(AnswerThen chosen, AnswerThen indicated) {}

    /** @param certain whether it is open however the entries are read */
    record OpenReferral(
            String referral,
            Text sentence,
            Organisation from,
            Organisation to,
            String line,
            String kind,
            String urgency,
            SortedSet<VilCode> vilCodes,
            boolean accepted,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean certain,
            List<EventId> because) {}

    record OpenWish(
            String request,
            Text sentence,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean certain,
            List<EventId> because) {}

    /** @param child in the order of birth */
    record ChildThen(int child, AnswerThen born, AnswerThen died, HoldersThen accountable) {}

    /** Entries about one thing that cannot all be true; each is kept. */
    record ConflictThen(String about, List<EventId> because) {}
}
