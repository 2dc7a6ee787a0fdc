package nl.geboortepad.ops.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.event.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.ErasedFact;
import nl.geboortepad.kernel.event.EventNames;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.event.VsvEvent;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.ops.storage.EventTypes;
import nl.geboortepad.ops.storage.StoredForm;
import org.axonframework.axonserver.connector.event.axon.GrpcBackedDomainEventData;
import org.axonframework.axonserver.connector.event.axon.GrpcMetaDataAwareSerializer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;

/** Sealing and opening as Axon Server's connector meets them: by its own messages, and bytes only. */
class SealingTest {
    private static final When DAY = When.day(LocalDate.of(2026, 3, 1));
    private static final PregnancyEvent CONSENT = new CareEvent.ConsentGiven(DAY, CareEvent.Purpose.RECORD_SHARING);
    private static final VsvEvent FOUNDED = new VsvEvent.VsvFounded(DAY, LocalDate.of(2026, 1, 1));

    private final KeysInMemory keys = new KeysInMemory();
    private final Serializer serializer =
            StoredForm.of(new EventTypes(EventJson.mapper(), Map.copyOf(EventNames.all()), Map.of()));
    private final StreamHolders holders = new StreamHolders(keys);
    private final SealingOnTheWayIn in = new SealingOnTheWayIn(keys, holders, serializer);
    private final OpeningOnTheWayOut out = new OpeningOnTheWayOut(keys, holders);
    private final WomanId her = WomanId.random();
    private final String pregnancy = PregnancyId.random().toString();
    private final PregnancyEvent registered =
            new PregnancyRegistered(DAY, her, Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void axon_server_gets_bytes_without_a_name_a_day_or_a_sender_and_hands_back_what_was_recorded() {
        var stored = stored(fact(0, registered), fact(1, CONSENT));

        assertThat(stored).allSatisfy(event -> {
            assertThat(event.getPayload().getType()).isEqualTo("Sealed");
            assertThat(event.getPayload().getRevision()).isEqualTo("1");
            assertThat(event.getMetaDataMap()).isEmpty();
            assertThat(event.toByteString().toString(StandardCharsets.ISO_8859_1))
                    .doesNotContain("2026-03-01", "practice", "Consent", "Registered", "record-sharing");
        });
        var read = read(out, stored);
        assertThat(read.stream().<Object>map(DomainEventMessage::getPayload)).containsExactly(registered, CONSENT);
        assertThat(read).allSatisfy(fact -> assertThat(fact.getMetaData()).containsEntry("client", "practice"));
        assertThat(read.get(1).getSequenceNumber()).isEqualTo(1);
    }

    @Test
    void what_was_sealed_under_a_key_that_is_destroyed_comes_back_as_erased_in_its_place() {
        var stored = stored(fact(0, registered), fact(1, CONSENT));
        keys.destroy(her.id());

        assertThat(read(out, stored)).allSatisfy(fact -> {
            assertThat(fact.getPayload()).isEqualTo(new ErasedFact());
            assertThat(fact.getMetaData()).isEmpty();
        });
        assertThat(read(out, stored).get(1).getSequenceNumber()).isEqualTo(1);
        assertThatThrownBy(() -> stored(fact(2, CONSENT)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Problem.Code.UNKNOWN_PREGNANCY));
    }

    @Test
    void a_fact_in_another_place_than_it_was_sealed_for_does_not_open() {
        var one = stored(fact(0, registered), fact(1, CONSENT)).get(1);

        for (var moved : List.of(
                one.toBuilder().setAggregateSequenceNumber(2).build(),
                one.toBuilder().setMessageIdentifier("another").build(),
                one.toBuilder()
                        .setAggregateIdentifier(PregnancyId.random().toString())
                        .build())) {
            assertThatThrownBy(() -> read(out, List.of(moved))).isInstanceOf(UnopenedFact.class);
        }
    }

    @Test
    void a_later_fact_is_sealed_for_whom_the_registry_or_the_stream_names() {
        keys.register(pregnancy, her.id());
        var stored = stored(fact(5, CONSENT));
        assertThat(SealedFact.of(stored.getFirst().getPayload().getData().toByteArray())
                        .holder())
                .isEqualTo(her.id());

        keys.forgetRegistry();
        var elsewhere = new StreamHolders(keys);
        read(new OpeningOnTheWayOut(keys, elsewhere), stored);
        assertThat(elsewhere.of(pregnancy)).contains(her.id());
    }

    @Test
    void whoever_is_named_later_does_not_change_whose_stream_it_is() {
        var other = new PregnancyRegistered(DAY, WomanId.random(), Optional.empty(), Optional.of(2), Optional.empty());
        assertThat(stored(fact(0, registered), fact(1, other)))
                .allSatisfy(event -> assertThat(
                                SealedFact.of(event.getPayload().getData().toByteArray())
                                        .holder())
                        .isEqualTo(her.id()));
    }

    @Test
    void what_leads_from_an_old_shape_to_a_new_one_sees_the_fact_itself() {
        var renaming = new SingleEventUpcaster() {
            @Override
            protected boolean canUpcast(IntermediateEventRepresentation event) {
                return event.getType().getName().equals("ConsentGiven");
            }

            @Override
            protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
                return event.upcast(
                        new SimpleSerializedType("ConsentRefused", "1"),
                        String.class,
                        json -> json.replace("ConsentGiven", "ConsentRefused"),
                        outside -> outside);
            }
        };
        var stored = stored(fact(0, registered), fact(1, CONSENT));

        assertThat(read(new EventUpcasterChain(out, renaming), stored).get(1).getPayload())
                .isEqualTo(new CareEvent.ConsentRefused(DAY, CareEvent.Purpose.RECORD_SHARING));
    }

    @Test
    void what_a_partnership_records_is_sealed_as_well() {
        keys.register("vsv:midden", new UUID(0, 2));
        var told =
                new GenericDomainEventMessage<>("Partnership", "vsv:midden", 0, FOUNDED, Map.of("client", "practice"));
        var stored = stored(told);

        assertThat(stored.getFirst().getPayload().getType()).isEqualTo("Sealed");
        assertThat(read(out, stored).getFirst().getPayload()).isEqualTo(FOUNDED);
    }

    @Test
    void facts_of_about_the_same_length_are_as_long_once_they_are_sealed() {
        var stored = stored(
                fact(0, registered),
                fact(1, CONSENT),
                fact(2, new CareEvent.ConsentWithdrawn(DAY, CareEvent.Purpose.MDO_DISCUSSION)));
        assertThat(stored.get(1).getPayload().getData().size())
                .isEqualTo(stored.get(2).getPayload().getData().size());
    }

    // ----

    private DomainEventMessage<?> fact(long version, PregnancyEvent told) {
        return new GenericDomainEventMessage<>(
                "Pregnancy", pregnancy, version, told, Map.of("client", "practice"), "event-" + version, Instant.EPOCH);
    }

    private List<? extends EventMessage<?>> sealed(DomainEventMessage<?>... facts) {
        var all = List.of(facts);
        var sealing = in.handle(all);
        return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                .map(i -> sealing.apply(i, all.get(i)))
                .toList();
    }

    /** As the connector does it. */
    private List<Event> stored(DomainEventMessage<?>... facts) {
        return sealed(facts).stream().map(this::event).toList();
    }

    private Event event(EventMessage<?> message) {
        var event = Event.newBuilder();
        if (message instanceof GenericDomainEventMessage<?> fact) {
            event.setAggregateIdentifier(fact.getAggregateIdentifier())
                    .setAggregateSequenceNumber(fact.getSequenceNumber())
                    .setAggregateType(fact.getType());
        }
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        message.getMetaData()
                .forEach((name, value) -> event.putMetaData(
                        name,
                        MetaDataValue.newBuilder()
                                .setTextValue(value.toString())
                                .build()));
        return event.setMessageIdentifier(message.getIdentifier())
                .setPayload(io.axoniq.axonserver.grpc.SerializedObject.newBuilder()
                        .setType(payload.getType().getName())
                        .setRevision(payload.getType().getRevision())
                        .setData(ByteString.copyFrom(payload.getData())))
                .setTimestamp(message.getTimestamp().toEpochMilli())
                .build();
    }

    private List<? extends DomainEventMessage<?>> read(EventUpcaster upcaster, List<Event> stored) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                        stored.stream().map(GrpcBackedDomainEventData::new),
                        new GrpcMetaDataAwareSerializer(serializer),
                        upcaster)
                .asStream()
                .peek(DomainEventMessage::getPayload)
                .toList();
    }
}
