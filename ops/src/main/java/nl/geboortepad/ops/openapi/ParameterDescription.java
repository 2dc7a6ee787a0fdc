package nl.geboortepad.ops.openapi;

import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geboortepad.kernel.text.Shape;
import nl.geboortepad.pathways.norm.Norm;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.verdict.Verdict;
import nl.geboortepad.query.question.Needed;
import nl.geboortepad.query.reading.PartnershipNorms;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;

/** Describes what is said in an address or a header by what stands on the parameter of the method that takes it. */
@Component
class ParameterDescription implements ParameterCustomizer {
    private final Pathway pathway;
    private final PartnershipNorms ofPartnerships;

    ParameterDescription(Pathway pathway, PartnershipNorms ofPartnerships) {
        this.pathway = pathway;
        this.ofPartnerships = ofPartnerships;
    }

    @Override
    public Parameter customize(Parameter described, MethodParameter parameter) {
        if (described == null) {
            return null;
        }
        Annotated.says(parameter.getParameter()).ifPresent(described::setDescription);
        if (parameter.hasParameterAnnotation(Needed.class)) {
            described.setRequired(true);
        }
        var shape = Annotated.shape(parameter.getParameter());
        var type = shape.<Class<?>>map(Shape::as)
                .orElseGet(() -> parameter.nestedIfOptional().getNestedParameterType());
        if (TextTypes.all().contains(type)) {
            described.setSchema(Shapes.named(TextTypes.name(type)));
            described.setExample(TextTypes.shape(type).example());
        } else {
            shape.ifPresent(told -> {
                described.setSchema(schema(told));
                described.setExample(example(told));
            });
        }
        return described;
    }

    private Schema<?> schema(Shape shape) {
        if (shape.as() == int.class) {
            return new IntegerSchema().minimum(BigDecimal.valueOf(shape.least()));
        }
        var text = new StringSchema();
        if (shape.as() == Norm.class) {
            norms().forEach(text::addEnumItem);
        } else if (shape.as() == Verdict.Kind.class) {
            var kinds =
                    Arrays.stream(Verdict.Kind.values()).map(Object::toString).collect(Collectors.joining("|"));
            text.pattern("^(%1$s)( *, *(%1$s))*$".formatted(kinds));
        } else if (shape.as() == Instant.class) {
            text.format("date-time");
        } else if (shape.as() == LocalDate.class) {
            text.format("date");
        }
        List.of(shape.choices()).forEach(text::addEnumItem);
        return shape.pattern().isEmpty() ? text : text.pattern("^(" + shape.pattern() + ")$");
    }

    private Object example(Shape shape) {
        if (shape.as() == int.class) {
            return Integer.valueOf(shape.example());
        }
        if (shape.as() == Norm.class) {
            return norms().getFirst();
        }
        return shape.as() == Pathway.class ? pathway.name() : shape.example();
    }

    private List<String> norms() {
        return Stream.of(pathway, ofPartnerships.pathway())
                .flatMap(asks -> asks.norms().stream())
                .map(Norm::id)
                .distinct()
                .toList();
    }
}
