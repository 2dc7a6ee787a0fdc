package nl.geboortepad.pathways;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.event.VsvFact;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.json.Samples;
import nl.geboortepad.pathways.course.VsvCourse;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.judging.Judge;
import nl.geboortepad.pathways.judging.Judgement;
import nl.geboortepad.pathways.verdict.Verdict;

/** A partnership, told fact by fact. */
public final class GivenPartnership {
    private static final Vsv OOST = new Vsv("vsv:oost");

    private final List<VsvFact> facts = new ArrayList<>();

    private GivenPartnership() {}

    public static GivenPartnership founded(String when, String toldFrom) {
        return new GivenPartnership().on(when, "VsvFounded", "toldFrom", toldFrom);
    }

    /** Of which nobody ever told that it is there. */
    public static GivenPartnership unfounded() {
        return new GivenPartnership();
    }

    /** Fields are texts, {@code absent}, or numbers, booleans and lists as JSON writes them. */
    public GivenPartnership on(String when, String type, String... fieldsAndValues) {
        var tree = new LinkedHashMap<String, Object>();
        EventJson.mapper().readTree(Samples.of(type)).properties().forEach(e -> tree.put(e.getKey(), e.getValue()));
        tree.put("when", when);
        for (var i = 0; i < fieldsAndValues.length; i += 2) {
            var value = fieldsAndValues[i + 1];
            if (value.equals("absent")) {
                tree.remove(fieldsAndValues[i]);
            } else {
                tree.put(
                        fieldsAndValues[i],
                        value.matches("true|false|\\d+|\\[.*]")
                                ? EventJson.mapper().readTree(value)
                                : value);
            }
        }
        return add(EventJson.mapper().convertValue(tree, VsvEvent.class));
    }

    private GivenPartnership add(VsvEvent event) {
        facts.add(new VsvFact(
                new EventId("v-" + facts.size()),
                OOST,
                facts.size(),
                event,
                event.when().first().atStartOfDay(ZoneOffset.UTC).toInstant(),
                Given.SOMEBODY));
        return this;
    }

    public VsvCourse course() {
        return VsvCourse.of(facts);
    }

    public List<Judgement> judged(String norm) {
        return Judge.judge(course(), Shipped.vsv().norm(norm).orElseThrow());
    }

    public Judgement judged(String norm, String occurrence) {
        return judged(norm).stream()
                .filter(j -> j.occurrence().equals(occurrence))
                .findFirst()
                .orElseThrow();
    }

    public Verdict.Kind verdict(String norm, String occurrence, String on) {
        return judged(norm, occurrence).on(LocalDate.parse(on)).verdict().kind();
    }
}
