package nl.geboortepad.command.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The statuses of an answer that the method of a controller does not tell by itself: 201 when it begins a record, 404 when
 * what is sent may name something that is not there. Without it: 200 only.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Statuses {
    int[] value();
}
