package nl.geboortepad.ops.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.geboortepad.command.http.Headers;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.ProblemJson;
import nl.geboortepad.kernel.text.Text;
import org.springframework.http.HttpHeaders;

/** What can go wrong where, by HTTP status, with the codes that systems may rely on. */
final class ProblemDescription {
    private static final Set<Integer> ANYWHERE = Set.of(400, 401, 403, 406, 429, 500, 503);
    private static final Set<Integer> WITH_A_BODY = Set.of(413, 415);
    private static final Set<Integer> AT_ONCE = Set.of(409, 422);

    private ProblemDescription() {}

    static void add(Operation operation) {
        var statuses = new TreeSet<>(ANYWHERE);
        if (operation.getRequestBody() != null) {
            statuses.addAll(WITH_A_BODY);
        }
        // What becomes of one of many lines is told in its place and not in the status of the whole.
        if (OperationDescription.has(operation, Headers.KEY)) {
            statuses.addAll(AT_ONCE);
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
            statuses.add(404);
        }
        if (OperationDescription.has(operation, HttpHeaders.IF_MATCH)) {
            statuses.add(412);
        }
        statuses.forEach(status -> add(operation.getResponses(), status));
    }

    static void add(ApiResponses responses, int status) {
        responses.addApiResponse(
                Integer.toString(status), new ApiResponse().$ref("#/components/responses/" + name(status)));
    }

    /** A problem of each status, to which the operations refer. */
    static Map<String, ApiResponse> all() {
        var problems = new TreeMap<String, ApiResponse>();
        Arrays.stream(Problem.Code.values())
                .collect(Collectors.groupingBy(Problem.Code::status))
                .forEach((status, codes) -> {
                    var told = new MediaType().schema(Shapes.named("Problem"));
                    codes.forEach(code -> told.addExamples(code.toString(), new Example().value(example(code))));
                    var answer = new ApiResponse()
                            .description(codes.stream()
                                    .map(code ->
                                            "`" + code + "`: " + code.title().inOneLine())
                                    .collect(Collectors.joining("; ")))
                            .content(new Content().addMediaType("application/problem+json", told));
                    if (status == 429 || status == 503) {
                        answer.addHeaderObject(
                                HttpHeaders.RETRY_AFTER,
                                AnswerDescription.header("seconden", "seconds").schema(new IntegerSchema()));
                    }
                    problems.put(name(status), answer);
                });
        return problems;
    }

    private static Map<String, Object> example(Problem.Code code) {
        return ProblemJson.of(
                Problem.of(code, new Text(code.title().nl() + ".", code.title().en() + ".")));
    }

    private static String name(int status) {
        return "Problem" + status;
    }
}
