package nl.geboortepad.kernel.text;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a text that is sent or answered looks like, where its Java type does not tell. On a method: the answer. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface Shape {
    /** The type of which it is the text; an array when it is one of them after another. */
    Class<?> as() default String.class;

    /** The regular expression that the whole text matches; empty: any text. */
    String pattern() default "";

    /** The only texts that there are; empty: any text. */
    String[] choices() default {};

    /** The least value of a number. */
    int least() default Integer.MIN_VALUE;

    /** One that may be sent or answered; JSON where the whole is JSON. */
    String example() default "";
}
