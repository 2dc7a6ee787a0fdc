package nl.geboortepad.ops.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.ProblemJson;

/** What can go wrong where, by HTTP status, with the codes that systems may rely on. */
final class Answers {
    private static final Set<Integer> ANYWHERE = Set.of(400, 401, 403, 406, 429, 500, 503);
    private static final Set<Integer> WITH_A_BODY = Set.of(413, 415);
    private static final Set<Integer> AT_ONCE = Set.of(409, 422);

    private Answers() {}

    static Map<String, ApiResponse> problems() {
        var problems = new TreeMap<String, ApiResponse>();
        Arrays.stream(Problem.Code.values())
                .collect(Collectors.groupingBy(Problem.Code::status))
                .forEach((status, codes) -> {
                    var told = new MediaType().schema(Shapes.named("Problem"));
                    codes.forEach(code -> told.addExamples(code.toString(), new Example().value(example(code))));
                    var answer = new ApiResponse()
                            .description(codes.stream()
                                    .map(code -> "`" + code + "`: " + Sentence.both(code.title(), code.titleEn()))
                                    .collect(Collectors.joining("; ")))
                            .content(new Content().addMediaType("application/problem+json", told));
                    if (status == 429 || status == 503) {
                        answer.addHeaderObject(
                                "Retry-After",
                                new Header()
                                        .description(Sentence.both("seconden", "seconds"))
                                        .schema(new IntegerSchema()));
                    }
                    problems.put(name(status), answer);
                });
        return problems;
    }

    private static Map<String, Object> example(Problem.Code code) {
        return ProblemJson.of(Problem.of(code, code.title() + ".", code.titleEn() + "."));
    }

    static void describe(String path, Operation operation) {
        var statuses = new TreeSet<>(ANYWHERE);
        if (operation.getRequestBody() != null) {
            statuses.addAll(WITH_A_BODY);
        }
        // What becomes of one of many lines is told in its place and not in the status of the whole.
        if (has(operation, "Idempotency-Key")) {
            statuses.addAll(AT_ONCE);
        }
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (has(operation, "If-Match")) {
            statuses.add(412);
        }
        for (var status : statuses) {
            operation
                    .getResponses()
                    .addApiResponse(
                            Integer.toString(status), new ApiResponse().$ref("#/components/responses/" + name(status)));
        }
    }

    /** The address and the version of a record that was written to. */
    static void written(Operation operation, boolean mayBegin) {
        var done = operation.getResponses().get("200");
        done.setDescription(
                Sentence.both("vastgelegd, nu of bij een eerdere keer", "recorded, now or an earlier time"));
        done.addHeaderObject(
                "ETag",
                new Header()
                        .description(Sentence.both("de versie van het dossier", "the version of the record"))
                        .schema(new StringSchema().example("\"3\"")));
        if (mayBegin) {
            var begun = new ApiResponse()
                    .description(Sentence.both("het dossier is begonnen", "the record has begun"))
                    .content(done.getContent());
            begun.setHeaders(new TreeMap<>(done.getHeaders()));
            begun.addHeaderObject(
                    "Location",
                    new Header()
                            .description(Sentence.both("het dossier", "the record"))
                            .schema(new StringSchema()));
            operation.getResponses().addApiResponse("201", begun);
        }
    }

    /** As {@link #written}, of what begins a record each time, or is refused for a case that is not there. */
    static void begins(Operation operation) {
        written(operation, true);
        operation.getResponses().remove("200");
        operation.getResponses().addApiResponse("404", new ApiResponse().$ref("#/components/responses/" + name(404)));
    }

    private static boolean has(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(known -> known.getName().equals(parameter));
    }

    private static String name(int status) {
        return "Problem" + status;
    }
}
