package nl.geboortepad.pathways.rule;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.Statement;
import nl.geboortepad.kernel.event.VsvEvent.BoardComposed;
import nl.geboortepad.kernel.event.VsvEvent.MemberKind;
import nl.geboortepad.kernel.event.VsvEvent.VsvFounded;
import nl.geboortepad.kernel.event.VsvEvent.VsvsMerged;
import nl.geboortepad.kernel.text.KebabCase;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.pathways.course.Holdings;
import nl.geboortepad.pathways.course.Story;

/** A seat on the board of a partnership for each of these, from the day on which the partnership tells of itself. */
public record Board(SortedSet<MemberKind> seats) implements Unbroken.Office {
    @Override
    public List<Unbroken.Period> periods(Story story) {
        return seats.stream().map(seat -> period(story, seat)).toList();
    }

    private static Unbroken.Period period(Story story, MemberKind seat) {
        var boards = story.facts(BoardComposed.class);
        return new Unbroken.Period(called(seat), begin(story, boards), holdings(boards, seat), story.ended());
    }

    /**
     * It must have a board from the day of its founding; one that was founded in 2012 and tells of itself only from 2022 on
     * had a board by then of which nothing may have been told, so of that one from the first board that it tells of.
     */
    private static Optional<? extends Statement> begin(Story story, List<? extends Statement> boards) {
        return Stream.concat(
                        tellsFromTheStart(story) ? Stream.empty() : boards.stream(),
                        story.facts(VsvFounded.class).stream())
                .findFirst();
    }

    private static boolean tellsFromTheStart(Story story) {
        return story.began().filter(day -> !day.isBefore(story.tellsFrom())).isPresent();
    }

    /** Where no board was ever told of, silence says that there is none only to whom tells from the start. */
    @Override
    public List<Interval> covered(Story story, Interval gap) {
        return story.facts(BoardComposed.class).isEmpty() && !tellsFromTheStart(story)
                ? List.of()
                : Unbroken.Office.super.covered(story, gap);
    }

    private static String called(MemberKind seat) {
        return KebabCase.of(seat);
    }

    private static Holdings holdings(List<? extends Statement> boards, MemberKind seat) {
        var log = new Holdings.Log();
        for (var board : boards) {
            if (((BoardComposed) board.event()).represented().contains(seat)) {
                log.begins(called(seat), board.day(), board);
            } else {
                log.ends(called(seat), board.day(), board);
            }
        }
        return log.done();
    }

    @Override
    public List<Interval> broken(Story story, Interval days) {
        return List.of();
    }

    @Override
    public Stream<Class<? extends Event>> reads() {
        return Stream.of(VsvFounded.class, VsvsMerged.class, BoardComposed.class);
    }

    @Override
    public Class<VsvFounded> firstEvent() {
        return VsvFounded.class;
    }

    @Override
    public Class<BoardComposed> changeEvent() {
        return BoardComposed.class;
    }

    @Override
    public boolean everyDay() {
        return true;
    }
}
