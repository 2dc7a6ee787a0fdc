package nl.geboortepad.pathways.course;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.event.VsvEvent.VsvFounded;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.pattern.Pattern;
import nl.geboortepad.pathways.record.OrderWithinADay;

/** What the record of a partnership amounts to. It is its own source: from the day that it says, silence is an answer. */
public final class VsvCourse implements Story {
    private static final Text NOTHING_ASKED = new Text("niets vroeg hierom", "nothing asked for it");
    private static final Text NOT_YET_IN_FORCE =
            new Text("deze norm kwam pas na deze tijd", "this norm came only after this time");

    /** Of a partnership that tells nothing for as long as this, nobody asks any more. */
    private static final Period SILENT = Period.ofYears(10);

    private final Optional<Vsv> vsv;
    private final OrderWithinADay<VsvFact> facts;

    private VsvCourse(List<VsvFact> facts) {
        this.vsv = facts.stream().map(VsvFact::stream).findFirst();
        this.facts = new OrderWithinADay<>(facts);
    }

    /** @param standing what still counts: corrected entries as they should have been, retracted ones left out */
    public static VsvCourse of(List<VsvFact> standing) {
        return new VsvCourse(standing);
    }

    @Override
    public VsvCourse retold(List<? extends Statement> facts) {
        return of(facts.stream().map(VsvFact.class::cast).toList());
    }

    @Override
    public List<VsvFact> facts() {
        return facts.all();
    }

    @Override
    public List<VsvFact> facts(Class<?> type) {
        return facts.of(type);
    }

    @Override
    public List<VsvFact> facts(Pattern pattern) {
        return facts.of(pattern.place());
    }

    @Override
    public List<VsvFact> facts(List<Pattern> patterns) {
        return facts.of(patterns);
    }

    @Override
    public boolean plain() {
        return facts.certain();
    }

    /** A partnership speaks for itself alone. */
    @Override
    public List<Conflict> conflicts() {
        return List.of();
    }

    @Override
    public Optional<LocalDate> began() {
        return beginnings().findFirst().map(Statement::day);
    }

    @Override
    public Stream<VsvFact> beginnings() {
        return facts(VsvFounded.class).stream();
    }

    @Override
    public List<Stay> stays() {
        return List.of(new Stay("", vsv, Interval.ALWAYS, Optional.empty(), mergedAway()));
    }

    @Override
    public LocalDate earliest() {
        return LocalDate.MIN;
    }

    @Override
    public LocalDate beginning() {
        return began().orElse(LocalDate.MIN);
    }

    /** From the day on which it went on as part of another. */
    @Override
    public Optional<LocalDate> ended() {
        return mergedAway().map(Statement::day);
    }

    /** It goes on from one version of a norm to the next: only what was over by then is out of reach. */
    @Override
    public boolean cameBefore(LocalDate since) {
        return ended().map(day -> !day.isAfter(since)).orElse(false);
    }

    @Override
    public boolean isJudgedByLastDay() {
        return true;
    }

    /** As long as it tells of anything at all it is asked for everything. */
    @Override
    public LocalDate horizon(Predicate<Event> counts) {
        var last = facts().getLast().event().when().last();
        return Interval.max(last, tellsFrom()).plus(SILENT);
    }

    @Override
    public int mostPeriods() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Text nothingAsked() {
        return NOTHING_ASKED;
    }

    @Override
    public Text notYetInForce() {
        return NOT_YET_IN_FORCE;
    }

    /** A partnership has nobody in its care. */
    @Override
    public Holdings coordinators() {
        return Holdings.NONE;
    }

    @Override
    public Holdings accountable() {
        return Holdings.NONE;
    }

    @Override
    public Holdings accountable(int child) {
        return Holdings.NONE;
    }

    private Optional<VsvFact> mergedAway() {
        return facts(VsvsMerged.class).stream()
                .filter(f -> f.event() instanceof VsvsMerged m
                        && Optional.of(m.absorbed()).equals(vsv))
                .findFirst();
    }

    @Override
    public LocalDate tellsFrom() {
        return toldFrom().orElse(LocalDate.MIN);
    }

    private Optional<LocalDate> toldFrom() {
        return Stream.concat(began().stream(), events(VsvFounded.class).map(VsvFounded::toldFrom))
                .max(LocalDate::compareTo);
    }

    @Override
    public Coverage coverage() {
        return toldFrom().map(Coverage::from).orElseGet(Coverage::none);
    }

    @Override
    public DueDates dueDates() {
        return new DueDates(List.of());
    }
}
