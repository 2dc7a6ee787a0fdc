package nl.geboortepad.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.Event;
import nl.geboortepad.kernel.event.FactStreams;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent;
import nl.geboortepad.kernel.event.RecordEvent.CorrectionReason;
import nl.geboortepad.kernel.event.StoredEvent;
import nl.geboortepad.kernel.event.Vocabulary;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.identity.Caregiver;
import nl.geboortepad.kernel.identity.EventId;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.Role;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.time.Interval;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.query.reading.AdoptedPathways;
import nl.geboortepad.query.reading.CaseSettings;
import nl.geboortepad.query.reading.SettledTime;
import nl.geboortepad.query.settled.SettledViews;
import nl.geboortepad.query.settled.ViewReading;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** What was recorded, told in the words of the field. */
public final class Given {
    public static final Organisation PRACTICE = new Organisation("agb:08001234");
    public static final Organisation HOSPITAL = new Organisation("agb:06010234");
    public static final Organisation ELSEWHERE = new Organisation("agb:08009999");
    public static final Vsv MIDDEN = new Vsv("vsv:midden");
    public static final Caregiver MIDWIFE =
            new Caregiver(Role.MIDWIFE, PRACTICE, new Person("cg-1f0c9a7d52e84b6a0c3d"));
    public static final Caregiver GYNAECOLOGIST =
            new Caregiver(Role.GYNAECOLOGIST, HOSPITAL, new Person("cg-2f0c9a7d52e84b6a0c3d"));
    public static final LocalDate DAY_ZERO = LocalDate.of(2026, 1, 5);
    public static final LocalDate DUE = DAY_ZERO.plusDays(280);

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Map<PregnancyId, Long> versions = new HashMap<>();
    private Optional<Instant> mended = Optional.empty();
    private final Map<Vsv, Long> versionsOfVsvs = new HashMap<>();
    private final List<DomainEventMessage<?>> waiting = new ArrayList<>();
    private final Map<String, String> metadata = new LinkedHashMap<>(Map.of(
            "client", "record-system", "role", "caregiver", "organisation", "agb:08001234", "source", "interactive"));

    public EmbeddedEventStore store() {
        return store;
    }

    public FactStreams streams() {
        return streams(stream -> {});
    }

    /** @param reading hears of each stream by its name, before it is read */
    public FactStreams streams(Consumer<String> reading) {
        return new FactStreams(stream -> {
            reading.accept(stream);
            return store.readEvents(stream)
                    .asStream()
                    .map(message -> new StoredEvent(
                            message.getIdentifier(),
                            message.getSequenceNumber(),
                            (Event) message.getPayload(),
                            message.getTimestamp(),
                            message.getMetaData()));
        });
    }

    /** The national pathway, and what is recorded of partnerships. */
    public CaseSettings settings() {
        return new CaseSettings(
                streams(),
                Shipped.zig(),
                new AdoptedPathways(Shipped.zig()),
                versionsOfVsvs::keySet,
                pathway -> mended);
    }

    /** A store that does not answer. */
    public static FactStreams silence() {
        return new FactStreams(stream -> {
            throw new EventStoreException("no answer");
        });
    }

    public Given withMetadata(String key, String value) {
        metadata.put(key, value);
        return this;
    }

    /** The store has it at once. */
    public EventId recorded(PregnancyId pregnancy, Instant at, PregnancyEvent event) {
        var id = happens(pregnancy, at, event);
        publish(waiting());
        return id;
    }

    public EventId recorded(PregnancyId pregnancy, LocalDate on, PregnancyEvent event) {
        return recorded(pregnancy, noon(on), event);
    }

    /** It will be in the store when it is published. */
    public EventId happens(PregnancyId pregnancy, Instant at, PregnancyEvent event) {
        var version = versions.merge(pregnancy, 0L, (old, one) -> old + 1);
        var id = UUID.nameUUIDFromBytes((pregnancy + " " + version).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
        waiting.add(
                new GenericDomainEventMessage<>("Pregnancy", pregnancy.toString(), version, event, metadata, id, at));
        return new EventId(id);
    }

    /** The store has it at once. */
    public EventId recorded(Vsv vsv, Instant at, VsvEvent event) {
        var id = happens(vsv, at, event);
        publish(waiting());
        return id;
    }

    /** It will be in the store when it is published. */
    public EventId happens(Vsv vsv, Instant at, VsvEvent event) {
        var version = versionsOfVsvs.merge(vsv, 0L, (old, one) -> old + 1);
        var id = vsv + "-" + version;
        waiting.add(new GenericDomainEventMessage<>("Vsv", vsv.toString(), version, event, metadata, id, at));
        return new EventId(id);
    }

    public List<DomainEventMessage<?>> waiting() {
        var all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    public void publish(List<? extends DomainEventMessage<?>> messages) {
        store.publish(List.copyOf(messages));
    }

    /** Until then other norms held. */
    public void normsWereMended(Instant moment) {
        mended = Optional.of(moment);
    }

    /** Nobody else records anything. */
    public static SettledTime still(Clock clock) {
        return new SettledTime() {
            @Override
            public Settled settled() {
                return new Settled(clock.instant(), false);
            }

            @Override
            public void await(Instant moment) {}
        };
    }

    /** The views have read all there is. */
    public static SettledViews whole(Clock clock) {
        return new SettledViews(still(clock), view -> new ViewReading.Unread(0, Optional.empty()));
    }

    public static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(When.ZONE).toInstant();
    }

    public static When at(int day) {
        return When.day(DAY_ZERO.plusDays(day));
    }

    public static PregnancyEvent registered(WomanId woman) {
        return new RecordEvent.PregnancyRegistered(at(40), woman, Optional.of(MIDDEN), Optional.of(1), Optional.of(0));
    }

    public static PregnancyEvent sourceSpeaks() {
        return new RecordEvent.RegistrationReceived(
                at(40),
                PRACTICE,
                "interactive",
                new TreeSet<>(List.of(Vocabulary.LATEST)),
                Interval.from(DAY_ZERO.plusDays(40)),
                true);
    }

    public static CareEvent firstContact(int day) {
        return new CareEvent.FirstContactMade(at(day), PRACTICE);
    }

    public static CareEvent dueDate(LocalDate due, CareEvent.DueDateBasis basis, int day) {
        return new CareEvent.DueDateEstablished(at(day), due, basis);
    }

    public static CareEvent intake(int day) {
        return new CareEvent.IntakeHeld(
                at(day), MIDWIFE, Optional.of(true), new TreeSet<>(List.of(CareEvent.IntakeTopic.values())));
    }

    public static CareEvent coordinator(int day) {
        return new CareEvent.CoordinatorAssigned(at(day), MIDWIFE, Optional.of(true));
    }

    public static CareEvent transferred(int day) {
        return new CareEvent.CareTransferred(at(day), Optional.empty(), Optional.of(PRACTICE), HOSPITAL);
    }

    public static PregnancyEvent corrected(EventId entry, CareEvent replacement, int day) {
        return new RecordEvent.EntryCorrected(
                at(day), entry, replacement, CorrectionReason.WRONG_DAY, Optional.empty());
    }

    public static PregnancyEvent retracted(EventId entry, int day) {
        return retracted(entry, CorrectionReason.TYPING_ERROR, day);
    }

    public static PregnancyEvent retracted(EventId entry, CorrectionReason reason, int day) {
        return new RecordEvent.EntryRetracted(at(day), entry, reason, Optional.empty());
    }
}
