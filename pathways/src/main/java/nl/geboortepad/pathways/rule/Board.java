package nl.geboortepad.pathways.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.VsvEvent.BoardComposed;
import nl.geboortepad.kernel.event.VsvEvent.MemberKind;
import nl.geboortepad.kernel.event.VsvEvent.VsvFounded;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.course.Holdings;
import nl.geboortepad.pathways.course.Story;
import nl.geboortepad.pathways.course.VsvCourse;
import nl.geboortepad.pathways.record.FactOrder;

/** A seat on the board of a partnership for each of these, from the day on which the partnership tells of itself. */
public record Board(SortedSet<MemberKind> seats) implements Unbroken.Series {
    @Override
    public Stream<Unbroken.Period> periods(Story story) {
        return story instanceof VsvCourse course ? seats.stream().map(seat -> period(course, seat)) : Stream.empty();
    }

    private static Unbroken.Period period(VsvCourse course, MemberKind seat) {
        var boards = course.facts(BoardComposed.class);
        return new Unbroken.Period(called(seat), begin(course, boards), holdings(boards, seat), course.ended());
    }

    /** Whoever began to tell later had a board by then of which nothing may have been told. */
    private static Optional<VsvFact> begin(VsvCourse course, List<VsvFact> boards) {
        var founded = course.facts(VsvFounded.class).stream().findFirst();
        return tellsFromTheStart(course) ? founded : boards.stream().findFirst().or(() -> founded);
    }

    private static boolean tellsFromTheStart(VsvCourse course) {
        return course.began().filter(day -> !day.isBefore(course.tellsFrom())).isPresent();
    }

    /** Where no board was ever told of, silence says that there is none only to whom tells from the start. */
    @Override
    public List<Interval> told(Story story, Interval gap) {
        return story instanceof VsvCourse course
                        && course.facts(BoardComposed.class).isEmpty()
                        && !tellsFromTheStart(course)
                ? List.of()
                : Unbroken.Series.super.told(story, gap);
    }

    private static String called(MemberKind seat) {
        return seat.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Holdings holdings(List<VsvFact> boards, MemberKind seat) {
        var log = new Holdings.Log();
        for (var board : boards) {
            if (((BoardComposed) board.event()).represented().contains(seat)) {
                log.begins(called(seat), FactOrder.first(board), board);
            } else {
                log.ends(called(seat), FactOrder.first(board), board);
            }
        }
        return log.done();
    }

    @Override
    public List<Interval> broken(Story story, Interval days) {
        return List.of();
    }

    @Override
    public boolean dependsOn(Event event) {
        return event instanceof BoardComposed || event instanceof VsvFounded || event instanceof VsvsMerged;
    }

    @Override
    public Class<VsvFounded> begunBy() {
        return VsvFounded.class;
    }

    @Override
    public Class<BoardComposed> toldBy() {
        return BoardComposed.class;
    }

    @Override
    public boolean everyDay() {
        return true;
    }
}
