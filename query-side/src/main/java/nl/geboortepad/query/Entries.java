package nl.geboortepad.query;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.geboortepad.kernel.Caller;
import nl.geboortepad.kernel.Caregiver;
import nl.geboortepad.kernel.EventId;
import nl.geboortepad.kernel.EventJson;
import nl.geboortepad.kernel.Fact;
import nl.geboortepad.kernel.PregnancyEvent;
import nl.geboortepad.kernel.When;
import nl.geboortepad.kernel.WomanId;
import nl.geboortepad.kernel.Words;
import nl.geboortepad.pathways.Conflict;
import nl.geboortepad.pathways.Course;
import nl.geboortepad.pathways.History;
import nl.geboortepad.pathways.Revisions;

/** Shows the facts of one history to one reader. */
public final class Entries {
    private final Revisions revisions;
    private final List<Conflict> conflicts;
    private final Optional<LocalDate> dueDate;
    private final Optional<WomanId> woman;
    private final boolean mayRead;
    private final Texts texts;

    public Entries(History history, Course course, Caller caller, Texts texts) {
        this.revisions = history.revisions();
        this.conflicts = course.conflicts();
        this.dueDate = course.dueDate();
        this.woman = Access.woman(course);
        this.mayRead = Access.mayRead(caller);
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
        return new Entry(
                fact.id(),
                fact.stream(),
                fact.version(),
                event.type(),
                when.toString(),
                when.first(),
                when.last(),
                dueDate.map(due -> Entry.Age.on(when.first(), due)),
                Sentences.of(event),
                EventJson.tree(event),
                caregivers(event),
                by(fact),
                fact.recordedAt(),
                fact.actor().recordedAtSource(),
                DAYS.between(when.last(), LocalDate.ofInstant(fact.recordedAt(), When.ZONE)),
                status(fact),
                original(recorded, fact),
                conflicts.stream()
                        .filter(c -> c.statements().contains(fact.id()))
                        .map(Conflict::about)
                        .toList(),
                words(event));
    }

    private static Entry.By by(Fact fact) {
        var actor = fact.actor();
        return new Entry.By(actor.client(), actor.role(), actor.organisation(), actor.source());
    }

    private Entry.Status status(Fact fact) {
        var retracted = revisions.retractedBy(fact.id());
        if (retracted.isPresent()) {
            return new Entry.Status("retracted", List.of(retracted.get()));
        }
        var corrections = revisions.correctedBy(fact.id());
        return new Entry.Status(corrections.isEmpty() ? "standing" : "corrected", corrections);
    }

    private static Optional<Entry.Original> original(Fact recorded, Fact now) {
        var event = recorded.event();
        return event.equals(now.event())
                ? Optional.empty()
                : Optional.of(new Entry.Original(
                        event.type(), event.when().toString(), Sentences.of(event), EventJson.tree(event)));
    }

    private List<Entry.Named> caregivers(PregnancyEvent event) {
        var named = new ArrayList<Entry.Named>();
        fields(event, (field, value) -> {
            if (value instanceof Caregiver c) {
                named.add(new Entry.Named(
                        field,
                        Terms.of(c.role()),
                        c.organisation(),
                        c.person().code(),
                        texts.caregiverName(c.person())));
            }
        });
        return named;
    }

    private List<Entry.Free> words(PregnancyEvent event) {
        var free = new ArrayList<Entry.Free>();
        fields(event, (field, value) -> {
            if (mayRead && value instanceof Words w) {
                woman.flatMap(her -> texts.read(her, w)).ifPresent(text -> free.add(new Entry.Free(field, text)));
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

    /** The type and day of an event that decided something. */
    public static Optional<Because> because(Course course, EventId id) {
        return course.facts().stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .map(fact ->
                        new Because(id, fact.event().type(), fact.event().when().toString()));
    }

    public record Because(EventId id, String type, String when) {}
}
