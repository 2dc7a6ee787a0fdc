package nl.geboortepad.query.reading;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.geboortepad.kernel.event.Fact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.identity.Caregiver;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.identity.Words;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.request.Caller;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.course.Conflict;
import nl.geboortepad.pathways.course.Course;
import nl.geboortepad.pathways.record.History;
import nl.geboortepad.pathways.record.Revisions;
import nl.geboortepad.query.answer.Entry;
import nl.geboortepad.query.language.CareTerms;
import nl.geboortepad.query.language.Sentences;

/** Shows the facts of one history to one reader. */
public final class Entries {
    /** The type of an entry that is about another woman: only that it was there is shown. */
    static final String WITHHELD = "Withheld";

    private static final Text ABOUT_ANOTHER = new Text(
            "Deze vermelding hoort bij een andere vrouw; wat er stond, wordt niet getoond.",
            "This entry belongs to another woman; what it said is not shown.");

    private final EntriesOfAnotherWoman misplaced;
    private final Revisions revisions;
    private final List<Conflict> conflicts;
    private final Optional<LocalDate> dueDate;
    private final Optional<WomanId> woman;
    private final boolean mayRead;
    private final ReadableTexts texts;

    Entries(History history, Course course, EntriesOfAnotherWoman misplaced, Caller caller, ReadableTexts texts) {
        this.misplaced = misplaced;
        this.revisions = history.revisions();
        this.conflicts = course.conflicts();
        this.dueDate = course.dueDate();
        this.woman = ReadAccess.woman(history.recorded());
        this.mayRead = ReadAccess.mayRead(caller);
        this.texts = texts;
    }

    /** The fact with the content that counts. */
    public Fact now(Fact recorded) {
        return revisions.now(recorded);
    }

    public Entry entry(Fact recorded) {
        var fact = revisions.now(recorded);
        var event = fact.event();
        var when = event.when();
        var hidden = misplaced.has(source(recorded));
        return new Entry(
                fact.id(),
                fact.stream(),
                fact.version(),
                hidden ? WITHHELD : event.type(),
                when.toString(),
                when.first(),
                when.last(),
                dueDate.map(due -> Entry.Age.on(when.first(), due)),
                hidden ? ABOUT_ANOTHER : Sentences.of(event),
                hidden ? Map.of() : content(event),
                hidden ? List.of() : caregivers(event),
                Entry.Submitter.of(fact.actor()),
                fact.recordedAt(),
                fact.actor().recordedAtSource(),
                DAYS.between(when.last(), LocalDate.ofInstant(fact.recordedAt(), When.ZONE)),
                Entry.Status.of(revisions.retractedBy(fact.id()), revisions.correctedBy(fact.id())),
                original(recorded, fact),
                hidden ? List.of() : conflicts(fact.id()),
                hidden ? List.of() : words(event));
    }

    /** The entry that said what the reader would see: itself, or its last correction. */
    private EventId source(Fact recorded) {
        var corrections = revisions.correctedBy(recorded.id());
        return revisions.now(recorded) == recorded ? recorded.id() : corrections.getLast();
    }

    private List<String> conflicts(EventId id) {
        return conflicts.stream()
                .filter(c -> c.statements().contains(id))
                .map(Conflict::about)
                .toList();
    }

    private Optional<Entry.Original> original(Fact recorded, Fact now) {
        var event = recorded.event();
        return event.equals(now.event()) || misplaced.has(recorded.id())
                ? Optional.empty()
                : Optional.of(
                        new Entry.Original(event.type(), event.when().toString(), Sentences.of(event), content(event)));
    }

    /**
     * A reader who does not care for her is not shown the number by which she is known here: it is the same in each of
     * her pregnancies.
     */
    private Map<String, Object> content(PregnancyEvent event) {
        var content = EventJson.tree(event);
        return mayRead ? content : withoutWoman(content);
    }

    private static Map<String, Object> withoutWoman(Map<?, ?> content) {
        var without = new LinkedHashMap<String, Object>();
        content.forEach((name, value) -> {
            if (!name.equals("woman")) {
                without.put((String) name, value instanceof Map<?, ?> inner ? withoutWoman(inner) : value);
            }
        });
        return without;
    }

    private List<Entry.NamedCaregiver> caregivers(PregnancyEvent event) {
        var named = new ArrayList<Entry.NamedCaregiver>();
        fields(event, (field, value) -> {
            if (value instanceof Caregiver c) {
                named.add(new Entry.NamedCaregiver(
                        field,
                        CareTerms.of(c.role()),
                        c.organisation(),
                        c.person().code(),
                        mayRead ? texts.caregiverName(c.person()) : Optional.empty()));
            }
        });
        return named;
    }

    private List<Entry.FreeText> words(PregnancyEvent event) {
        var free = new ArrayList<Entry.FreeText>();
        fields(event, (field, value) -> {
            if (mayRead && value instanceof Words w) {
                woman.flatMap(her -> texts.read(her, w)).ifPresent(text -> free.add(new Entry.FreeText(field, text)));
            }
        });
        return free;
    }

    private static void fields(PregnancyEvent event, BiConsumer<String, Object> each) {
        for (var component : event.getClass().getRecordComponents()) {
            try {
                var value = component.getAccessor().invoke(event);
                each.accept(component.getName(), value instanceof Optional<?> o ? o.orElse(null) : value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a field of an event cannot be read: " + component.getName(), e);
            }
        }
    }
}
