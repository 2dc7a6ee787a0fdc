package nl.geboortepad.command.registration.kernset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geboortepad.command.registration.xml.Findings;
import nl.geboortepad.command.registration.xml.MessageCalendar;
import nl.geboortepad.command.registration.xml.XmlElement;
import nl.geboortepad.kernel.event.CareEvent.CareClosed;
import nl.geboortepad.kernel.event.CareEvent.CareKind;
import nl.geboortepad.kernel.event.CareEvent.CareTransferred;
import nl.geboortepad.kernel.event.CareEvent.FirstContactMade;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.When;

/**
 * From when to when the sender was responsible, and in which perinatal periods it was the one accountable: 1 start or
 * intake, 2 pregnancy, 3 labour, 4 second stage, 5 third stage, 6 first 24 hours after birth, 7 days 2 to 7, 8 follow-up.
 *
 * @param start its last day where no first day is told; then the message is wrong, and is read on only to tell what else is
 */
record Responsibility(
        XmlElement startedAt,
        LocalDate start,
        Optional<XmlElement> endedAt,
        Optional<LocalDate> end,
        SortedMap<Integer, XmlElement> periods) {

    private static final String STARTED = "datum_start_zorgverantwoordelijkheid";

    static Responsibility of(XmlElement root, MessageCalendar calendar, Findings findings) {
        var startedAt = root.one("zorgverlening", STARTED);
        var endedAt = root.one("zorgverlening", "datum_einde_zorgverantwoordelijkheid");
        if (startedAt.isEmpty()) {
            root.lacks(
                    new Text(
                            "De datum van de start van de zorgverantwoordelijkheid ontbreekt.",
                            "The date on which responsibility started is missing."),
                    "zorgverlening",
                    STARTED);
        }
        var start = startedAt.flatMap(calendar::dayOf);
        var end = endedAt.flatMap(calendar::dayOf);
        if (start.isPresent() && end.filter(day -> day.isBefore(start.get())).isPresent()) {
            endedAt.get()
                    .wrong(new Text(
                            "De zorgverantwoordelijkheid eindigt voordat zij begint.",
                            "Responsibility ends before it starts."));
        }
        return new Responsibility(
                startedAt.orElse(root),
                start.or(() -> end).orElse(calendar.receivedOn()),
                endedAt,
                end,
                periods(root, findings));
    }

    private static SortedMap<Integer, XmlElement> periods(XmlElement root, Findings findings) {
        var periods = new TreeMap<Integer, XmlElement>();
        root.one("zorgverlening").map(z -> z.all("eindverantwoordelijk_in_welke_perinatale_periodeq")).stream()
                .flatMap(List::stream)
                .forEach(period -> KernsetCodes.meaning(Optional.of(period), KernsetCodes.PERIOD, findings)
                        .ifPresent(code -> periods.putIfAbsent(code, period)));
        return periods;
    }

    boolean fromTheStart() {
        return periods.containsKey(1);
    }

    boolean inLabour() {
        return periods.containsKey(3) || periods.containsKey(4) || periods.containsKey(5);
    }

    boolean onlyAfterBirth() {
        return !periods.isEmpty() && periods.firstKey() >= 6;
    }

    void tell(Findings findings, KernsetSender sender, DatedBounds bounds) {
        var organisation = sender.organisation();
        findings.fact(startedAt, new FirstContactMade(When.day(start), organisation));
        for (var code : periods.keySet()) {
            if (!periods.containsKey(code - 1)) {
                findings.fact(
                        periods.get(code),
                        beginOf(code, bounds),
                        when -> new CareTransferred(when, Optional.empty(), Optional.empty(), organisation));
            }
            if (!periods.containsKey(code + 1) && !code.equals(periods.lastKey())) {
                findings.fact(
                        periods.get(code),
                        endOf(code, bounds),
                        when -> new CareClosed(when, organisation, CareKind.OBSTETRIC));
            }
        }
        end.ifPresent(
                day -> findings.fact(endedAt.get(), new CareClosed(When.day(day), organisation, CareKind.OBSTETRIC)));
    }

    /** From the start, or from a later period on, of which only the bounds are known. */
    private Optional<When> beginOf(int period, DatedBounds bounds) {
        if (period == periods.firstKey() && period <= 2) {
            return Optional.of(When.day(start));
        }
        return period >= 6 ? bounds.careSinceBirth() : bounds.careUntilBirth();
    }

    /** Another was accountable in the period after it; who, and from which day on, this source does not tell. */
    private static Optional<When> endOf(int period, DatedBounds bounds) {
        return period <= 2 ? bounds.careUntilBirth() : bounds.careSinceBirth();
    }
}
