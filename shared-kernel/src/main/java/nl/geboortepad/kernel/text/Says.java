package nl.geboortepad.kernel.text;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a question, a parameter, a value or an answer is for, to whoever builds a system that talks with this one. Stands on
 * what it describes: on the method of a controller, on a parameter, on the type of a value or of an answer, or on an
 * annotation that several parameters share.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE,
    ElementType.RECORD_COMPONENT,
    ElementType.ANNOTATION_TYPE
})
public @interface Says {
    /** In one line. */
    String nl();

    /** The same in English. */
    String en();

    /** At more length, of a method only. */
    String moreNl() default "";

    /** The same in English. */
    String moreEn() default "";
}
