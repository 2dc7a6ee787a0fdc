package nl.geboortepad.ops.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.geboortepad.command.http.Headers;
import nl.geboortepad.command.http.Statuses;
import nl.geboortepad.kernel.json.EventJson;
import nl.geboortepad.kernel.text.Shape;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.query.answer.Csv;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** What is answered where all goes well, by HTTP status. */
final class AnswerDescription {

    private AnswerDescription() {}

    static void describe(Operation operation, HandlerMethod handler, RequestMapping mapping) {
        var responses = operation.getResponses();
        var answer = responses.values().iterator().next();
        answer.setDescription(words(handler, mapping).orElse(""));
        example(handler)
                .ifPresent(example -> answer.getContent().values().forEach(content -> content.setExample(example)));
        if (answer.getContent() != null && answer.getContent().containsKey(Csv.MEDIA_TYPE)) {
            rows(answer);
        }
        lines(handler)
                .ifPresent(lines -> answer.setContent(BodyDescription.content(lines, List.of(mapping.produces()))));
        if (OperationDescription.has(operation, Headers.KEY)) {
            answer.addHeaderObject(
                    HttpHeaders.ETAG,
                    header("de versie van het dossier", "the version of the record")
                            .schema(new StringSchema().example("\"3\"")));
        }
        var told = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Statuses.class);
        statuses(
                responses,
                told == null ? List.of() : Arrays.stream(told.value()).boxed().toList());
        ProblemDescription.add(operation);
    }

    /** The same answer in other words, and not the object that its Java type is. */
    private static void rows(ApiResponse answer) {
        Stream.of(Csv.MEDIA_TYPE, Csv.WITH_SEMICOLONS)
                .forEach(form -> answer.getContent().addMediaType(form, new MediaType().schema(new StringSchema())));
        answer.addHeaderObject(
                Csv.TOTAL,
                header("bij CSV: hoeveel regels er in alles zijn", "with CSV: how many lines there are in all")
                        .schema(new IntegerSchema().example(1)));
        answer.addHeaderObject(
                Csv.KNOWN_AT,
                header("bij CSV: het moment waarop dit bekend was", "with CSV: the moment at which this was known")
                        .schema(new StringSchema().format("date-time")));
        answer.addHeaderObject(
                Csv.ON,
                header("bij CSV: de dag waarop is beoordeeld", "with CSV: the day on which it was judged")
                        .schema(new StringSchema().format("date")));
        answer.addHeaderObject(
                HttpHeaders.LINK,
                header("bij CSV: de volgende regels, als die er zijn", "with CSV: the next lines, if there are any")
                        .schema(new StringSchema()));
    }

    /** The words of the type that is answered; of a question without, what it asks is what is answered. */
    private static Optional<String> words(HandlerMethod handler, RequestMapping mapping) {
        return written(handler)
                .flatMap(Annotated::says)
                .or(() -> Annotated.says(answered(handler)))
                .or(() -> Annotated.says(handler.getMethod())
                        .filter(asks -> List.of(mapping.method()).contains(RequestMethod.GET)));
    }

    private static Optional<Object> example(HandlerMethod handler) {
        return Stream.of(handler.getMethod(), answered(handler))
                .flatMap(told -> Annotated.shape(told).stream())
                .map(Shape::example)
                .map(json -> EventJson.mapper().readValue(json, Object.class))
                .findFirst();
    }

    /** An answer that is written while the request still comes in has no type, and stands on what it is written to. */
    private static Optional<Parameter> written(HandlerMethod handler) {
        return Stream.of(handler.getMethod().getParameters())
                .filter(parameter -> parameter.getType() == HttpServletResponse.class)
                .filter(parameter -> Annotated.shape(parameter).isPresent())
                .findFirst();
    }

    private static Optional<Shape> lines(HandlerMethod handler) {
        return written(handler).flatMap(Annotated::shape);
    }

    private static Class<?> answered(HandlerMethod handler) {
        Type type = handler.getMethod().getGenericReturnType();
        while (type instanceof ParameterizedType generic) {
            type = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
        }
        return (Class<?>) type;
    }

    /** The first answer is the one that the method tells by itself. */
    private static void statuses(ApiResponses responses, List<Integer> told) {
        var done = responses.get("200");
        if (told.contains(201)) {
            var begun = new ApiResponse()
                    .description(new Text("het dossier is begonnen", "the record has begun").inOneLine())
                    .content(done.getContent());
            begun.setHeaders(new TreeMap<>(done.getHeaders()));
            begun.addHeaderObject(
                    HttpHeaders.LOCATION, header("het dossier", "the record").schema(new StringSchema()));
            responses.addApiResponse("201", begun);
        }
        if (!told.isEmpty() && !told.contains(200)) {
            responses.remove("200");
        }
        told.stream().filter(status -> status >= 400).forEach(status -> ProblemDescription.add(responses, status));
    }

    static Header header(String nl, String en) {
        return new Header().description(new Text(nl, en).inOneLine());
    }
}
