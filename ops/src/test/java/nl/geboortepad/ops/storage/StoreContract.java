package nl.geboortepad.ops.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.geboortepad.kernel.event.CareEvent;
import nl.geboortepad.kernel.event.ErasedFact;
import nl.geboortepad.kernel.event.PregnancyEvent;
import nl.geboortepad.kernel.event.RecordEvent.PregnancyRegistered;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.time.When;
import nl.geboortepad.ops.commands.StoreFailure;
import nl.geboortepad.ops.sealing.KeysInMemory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;

/** What the engine expects of any store, whichever it runs on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreContract {
    ConfigurableApplicationContext engine;

    /** Starts the engine on the store; a second time on the same. */
    abstract ConfigurableApplicationContext start(String... more);

    @BeforeAll
    void startEngine() {
        engine = start();
    }

    @AfterAll
    void stopEngine() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void an_event_is_read_as_it_was_written() {
        String diary = fresh();
        var when = Instant.parse("2026-03-01T05:30:00.123Z");
        var noted = noted(diary, 0, "één", when).withMetaData(Map.of("client", "practice"));
        store().publish(noted);

        DomainEventMessage<?> read = store().readEvents(diary).next();
        assertThat(read.getPayload()).isEqualTo(new Diary.Noted(diary, "één"));
        assertThat(read.getIdentifier()).isEqualTo(noted.getIdentifier());
        assertThat(read.getTimestamp()).isEqualTo(when);
        assertThat(read.getMetaData()).containsEntry("client", "practice");
        assertThat(read.getType()).isEqualTo("Diary");
    }

    @Test
    void a_stream_is_read_in_the_order_of_its_versions() {
        String diary = fresh();
        store().publish(noted(diary, 0, "a"), noted(diary, 1, "b"));
        store().publish(noted(diary, 2, "c"));

        assertThat(texts(diary)).containsExactly("a", "b", "c");
        assertThat(store().lastSequenceNumberFor(diary)).contains(2L);
    }

    @Test
    void a_version_that_is_taken_is_refused_and_nothing_of_the_batch_stays() {
        String diary = fresh();
        store().publish(noted(diary, 0, "first"), noted(diary, 1, "second"));

        assertConflict(() -> store().publish(noted(diary, 1, "late"), noted(diary, 2, "later")));
        assertThat(texts(diary)).containsExactly("first", "second");
    }

    @Test
    void a_second_beginning_of_a_stream_is_refused() {
        String diary = fresh();
        store().publish(noted(diary, 0, "first"));

        assertConflict(() -> store().publish(noted(diary, 0, "also first")));
    }

    @Test
    void the_same_event_is_stored_once() {
        String diary = fresh();
        EventMessage<?> noted = noted(diary, 0, "once");
        store().publish(noted);

        assertConflict(() -> store().publish(noted));
        assertThat(texts(diary)).containsExactly("once");
    }

    @Test
    void all_streams_together_are_read_in_the_order_of_recording() throws Exception {
        String one = fresh();
        String other = fresh();
        var before = store().createHeadToken();
        store().publish(noted(one, 0, "1"));
        store().publish(noted(other, 0, "2"));
        store().publish(noted(one, 1, "3"));
        store().publish(noted(other, 1, "4"));

        List<String> texts = new ArrayList<>();
        try (var all = store().openStream(before)) {
            while (texts.size() < 4 && all.hasNextAvailable(5, TimeUnit.SECONDS)) {
                if (all.nextAvailable().getPayload() instanceof Diary.Noted noted
                        && List.of(one, other).contains(noted.diary())) {
                    texts.add(noted.text());
                }
            }
        }
        assertThat(texts).containsExactly("1", "2", "3", "4");
    }

    @Test
    void commands_that_meet_on_one_stream_all_arrive() {
        String diary = fresh();
        List<CompletableFuture<Object>> sent = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> commands().sendAndWait(new Diary.Note(diary, "" + i))))
                .toList();
        sent.forEach(CompletableFuture::join);

        assertThat(texts(diary)).containsExactlyInAnyOrder("0", "1", "2", "3", "4", "5", "6", "7");
    }

    @Test
    void a_refusal_arrives_word_for_word() {
        var nothing = new Diary.Note(fresh(), "");
        var waited = catchThrowableOfType(Problem.class, () -> commands().sendAndWait(nothing));
        var sent = catchThrowable(() -> commands().send(nothing).get(20, TimeUnit.SECONDS));

        assertThat(waited).usingRecursiveComparison().isEqualTo(Diary.REFUSAL);
        assertThat(sent).cause().isInstanceOf(Problem.class).hasMessage(Diary.REFUSAL.getMessage());
        assertThat(store().readEvents(nothing.diary()).hasNext()).isFalse();
    }

    @Test
    void an_event_carries_the_time_of_the_clock_in_whole_milliseconds() {
        String diary = fresh();
        Instant before = Instant.now().minusMillis(1);
        commands().sendAndWait(new Diary.Note(diary, "now"));

        Instant recorded = store().readEvents(diary).next().getTimestamp();
        assertThat(recorded).isBetween(before, Instant.now());
        assertThat(recorded.getNano() % 1_000_000).isZero();
    }

    @Test
    void a_view_counts_each_event_once_and_again_after_a_reset() {
        String diary = fresh();
        IntStream.range(0, 20).forEach(i -> commands().sendAndWait(new Diary.Note(diary, "" + i)));
        awaitNotes(diary, 20);

        StreamingEventProcessor processor = engine.getBean(EventProcessingConfiguration.class)
                .eventProcessor(DiaryView.NAME, StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        assertThat(view().notes(diary)).isZero();
        processor.start();
        awaitNotes(diary, 20);

        commands().sendAndWait(new Diary.Note(diary, "one more"));
        awaitNotes(diary, 21);
    }

    @Test
    void everything_is_still_there_after_a_restart() {
        String diary = fresh();
        commands().sendAndWait(new Diary.Note(diary, "before"));
        awaitNotes(diary, 1);
        engine.close();
        engine = start();

        assertThat(texts(diary)).containsExactly("before");
        commands().sendAndWait(new Diary.Note(diary, "after"));
        awaitNotes(diary, 2);
        assertThat(texts(diary)).containsExactly("before", "after");
    }

    @Test
    void a_fact_about_a_woman_is_read_as_it_was_written_until_her_key_is_destroyed() throws Exception {
        var her = WomanId.random();
        String pregnancy = PregnancyId.random().toString();
        var before = store().createHeadToken();
        store().publish(
                        fact(pregnancy, 0, registered(her))
                                .withMetaData(Map.of("client", "practice", "body", "a digest")),
                        fact(pregnancy, 1, CONSENT));
        store().publish(fact(pregnancy, 2, CONSENT));

        assertThat(payloads(pregnancy)).containsExactly(registered(her), CONSENT, CONSENT);
        assertThat(read(pregnancy).getFirst().getMetaData()).containsEntry("client", "practice");
        assertThat(tracked(before, pregnancy)).containsExactly(registered(her), CONSENT, CONSENT);

        engine.getBean(KeysInMemory.class).destroy(her.id());
        assertThat(payloads(pregnancy)).containsExactly(new ErasedFact(), new ErasedFact(), new ErasedFact());
        assertThat(read(pregnancy))
                .allSatisfy(erased -> assertThat(erased.getMetaData()).isEmpty());
        assertThat(store().lastSequenceNumberFor(pregnancy)).contains(2L);
        assertThat(catchThrowable(() -> store().publish(fact(pregnancy, 3, CONSENT))))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(Problem.Code.UNKNOWN_PREGNANCY));
    }

    @Test
    void a_fact_of_nobody_is_not_stored() {
        String pregnancy = PregnancyId.random().toString();
        assertThat(catchThrowable(() -> store().publish(fact(pregnancy, 0, CONSENT))))
                .hasMessageContaining("nothing can be stored in it");
        assertThat(store().readEvents(pregnancy).hasNext()).isFalse();
    }

    @Test
    void the_store_says_that_it_is_well() {
        assertThat(health()).isEqualTo("UP");
    }

    private static void assertConflict(ThrowingCallable publishing) {
        assertThat(StoreFailure.behind(catchThrowable(publishing))).contains(StoreFailure.CONFLICT);
    }

    String health() {
        return engine.getBean("storeHealthIndicator", HealthIndicator.class)
                .health()
                .getStatus()
                .getCode();
    }

    void awaitNotes(String diary, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(view().notes(diary)).isEqualTo(count));
    }

    List<String> texts(String diary) {
        return store().readEvents(diary)
                .asStream()
                .map(event -> ((Diary.Noted) event.getPayload()).text())
                .toList();
    }

    EventStore store() {
        return engine.getBean(EventStore.class);
    }

    CommandGateway commands() {
        return engine.getBean(CommandGateway.class);
    }

    DiaryView view() {
        return engine.getBean(DiaryView.class);
    }

    private List<? extends DomainEventMessage<?>> read(String stream) {
        return store().readEvents(stream).asStream().toList();
    }

    List<Object> payloads(String stream) {
        return read(stream).stream().<Object>map(DomainEventMessage::getPayload).toList();
    }

    private List<Object> tracked(TrackingToken from, String stream) throws InterruptedException {
        var payloads = new ArrayList<>();
        try (var all = store().openStream(from)) {
            while (payloads.size() < 3 && all.hasNextAvailable(5, TimeUnit.SECONDS)) {
                if (all.nextAvailable() instanceof DomainEventMessage<?> fact
                        && fact.getAggregateIdentifier().equals(stream)) {
                    payloads.add(fact.getPayload());
                }
            }
        }
        return payloads;
    }

    static final PregnancyEvent CONSENT =
            new CareEvent.ConsentGiven(When.day(LocalDate.of(2026, 3, 1)), CareEvent.Purpose.RECORD_SHARING);

    static PregnancyEvent registered(WomanId woman) {
        return new PregnancyRegistered(
                When.day(LocalDate.of(2026, 3, 1)), woman, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static DomainEventMessage<?> fact(String pregnancy, long version, PregnancyEvent told) {
        return new GenericDomainEventMessage<>("Pregnancy", pregnancy, version, told);
    }

    static String fresh() {
        return "diary-" + UUID.randomUUID();
    }

    static DomainEventMessage<?> noted(String diary, long version, String text) {
        return new GenericDomainEventMessage<>("Diary", diary, version, new Diary.Noted(diary, text));
    }

    static DomainEventMessage<?> noted(String diary, long version, String text, Instant recorded) {
        return new GenericDomainEventMessage<>(
                "Diary",
                diary,
                version,
                new GenericEventMessage<>(
                        "event-" + diary + version, new Diary.Noted(diary, text), MetaData.emptyInstance(), recorded),
                () -> recorded);
    }
}
