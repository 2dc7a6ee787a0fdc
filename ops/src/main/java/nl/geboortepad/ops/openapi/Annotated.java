package nl.geboortepad.ops.openapi;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import nl.geboortepad.kernel.text.Says;
import nl.geboortepad.kernel.text.Shape;
import nl.geboortepad.kernel.text.Text;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** The words and the shape that stand on a method, a parameter or a type, or on an annotation that it has. */
final class Annotated {
    private Annotated() {}

    static Optional<String> says(AnnotatedElement described) {
        return words(described).map(says -> new Text(says.nl(), says.en()).inOneLine());
    }

    static Optional<String> saysMore(AnnotatedElement described) {
        return words(described)
                .filter(says -> !says.moreNl().isEmpty())
                .map(says -> new Text(says.moreNl(), says.moreEn()).inOneLine());
    }

    static Optional<Shape> shape(AnnotatedElement described) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(described, Shape.class));
    }

    private static Optional<Says> words(AnnotatedElement described) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(described, Says.class));
    }
}
