package nl.geboortepad.ops.openapi;

import io.swagger.v3.oas.models.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import nl.geboortepad.command.registration.Format;
import nl.geboortepad.command.registration.Registration;
import nl.geboortepad.kernel.text.Text;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes an operation by what stands on the method that does it: what it is for, what is sent, what is answered. */
@Component
class OperationDescription implements OperationCustomizer {
    private static final String MOMENTS = new Text(
                    "Zoals het bekend was op knownAt, beoordeeld op de dag on.",
                    "As it was known at knownAt, judged on day on.")
            .inOneLine();

    private final List<Format> formats;

    OperationDescription(List<Format> formats) {
        this.formats = formats;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var method = handler.getMethod();
        Annotated.says(method).ifPresent(operation::setSummary);
        Annotated.saysMore(method)
                .map(more -> has(operation, "knownAt") ? more + "\n\n" + MOMENTS : more)
                .ifPresent(operation::setDescription);
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        Stream.of(handler.getMethodParameters())
                .filter(OperationDescription::isBody)
                .map(MethodParameter::getParameter)
                .filter(body -> Annotated.shape(body).isPresent())
                .forEach(body -> operation.setRequestBody(
                        Annotated.shape(body)
                                        .filter(shape -> shape.as() == Registration.class)
                                        .isPresent()
                                ? BodyDescription.of(formats)
                                : BodyDescription.of(body, List.of(mapping.consumes()))));
        AnswerDescription.describe(operation, handler, mapping);
        return operation;
    }

    static boolean has(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(known -> known.getName().equals(parameter));
    }

    /** A body that is read as it comes in is read from the request itself. */
    private static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                || parameter.getParameterType() == HttpServletRequest.class;
    }
}
