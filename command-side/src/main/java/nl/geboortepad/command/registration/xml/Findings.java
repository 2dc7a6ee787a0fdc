package nl.geboortepad.command.registration.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.geboortepad.command.registration.ReadingReport;
import nl.geboortepad.command.registration.ReadingReport.NotUsed;
import nl.geboortepad.command.registration.ReadingReport.Remark;
import nl.geboortepad.command.registration.ReadingReport.Taken;
import nl.geboortepad.command.registration.Registration.LocatedFact;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.When;

/** Gathers what the reading of one message yields. */
public final class Findings {
    private final List<LocatedFact> facts = new ArrayList<>();
    private final List<Remark> contradictions = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    public void fact(XmlElement source, CareEvent event) {
        source.use();
        facts.add(new LocatedFact(event, source.path()));
    }

    /** A fact on one of the days that the message leaves possible; when it leaves none, it contradicts itself. */
    public void fact(XmlElement source, Optional<When> when, Function<When, CareEvent> event) {
        when.ifPresentOrElse(
                w -> fact(source, event.apply(w)),
                () -> contradiction(
                        new Text(
                                "Er is geen dag waarop dit kan zijn geweest; niet overgenomen.",
                                "There is no day on which this can have been; not taken over."),
                        source));
    }

    public void contradiction(Text words, XmlElement... elements) {
        contradictions.add(new Remark(words, paths(elements)));
    }

    public void remark(Text words, XmlElement... elements) {
        remarks.add(new Remark(words, paths(elements)));
    }

    private static List<String> paths(XmlElement... elements) {
        return Stream.of(elements).map(XmlElement::path).toList();
    }

    public List<LocatedFact> facts() {
        return List.copyOf(facts);
    }

    public ReadingReport report(XmlElement root) {
        var taken = facts.stream()
                .map(f -> new Taken(f.path(), f.event().type(), f.event().when()))
                .toList();
        SequencedMap<String, Integer> unused = new TreeMap<>();
        root.walk(element -> element.unused().forEach(path -> unused.merge(path, 1, Integer::sum)));
        var notUsed = unused.entrySet().stream()
                .map(e -> new NotUsed(e.getKey(), e.getValue()))
                .toList();
        return new ReadingReport(taken, notUsed, contradictions, remarks);
    }
}
