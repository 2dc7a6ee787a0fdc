package nl.geboortepad.ops.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.geboortepad.kernel.json.EventJson;

/** What an engine answered when it was asked, a file for each operation and called as it; what is long is shown in part. */
final class AnswerExamples {
    /** Whole, or a line of many. */
    private static final Set<String> JSON = Set.of("application/json", "application/x-ndjson");

    private AnswerExamples() {}

    /** Where no shorter example stands on the answer itself. */
    static void show(Operation operation) {
        operation.getResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                answer.getContent().forEach((form, content) -> show(operation.getOperationId(), form, content));
            }
        });
    }

    private static void show(String operation, String form, MediaType content) {
        if (content.getExample() == null && JSON.contains(form)) {
            read(operation + ".json")
                    .map(json -> EventJson.mapper().readValue(json, Object.class))
                    .ifPresent(content::setExample);
        }
    }

    private static Optional<String> read(String file) {
        return Stream.ofNullable(AnswerExamples.class.getResourceAsStream("answers/" + file))
                .map(in -> {
                    try (in) {
                        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .findFirst();
    }
}
