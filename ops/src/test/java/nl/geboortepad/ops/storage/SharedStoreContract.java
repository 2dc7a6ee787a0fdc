package nl.geboortepad.ops.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;

/** What the engine expects besides of a store that several engines share. */
abstract class SharedStoreContract extends StoreContract {
    @Test
    void commands_that_meet_from_two_engines_all_arrive() {
        String diary = fresh();
        try (var other = start("diary.view=false", "axon.axonserver.client-id=other")) {
            var gateways = List.of(commands(), other.getBean(CommandGateway.class));
            List<CompletableFuture<Object>> sent = IntStream.range(0, 12)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> gateways.get(i % 2).sendAndWait(new Diary.Note(diary, "" + i))))
                    .toList();
            sent.forEach(CompletableFuture::join);
        }
        assertThat(texts(diary)).hasSize(12).doesNotHaveDuplicates();
    }
}
