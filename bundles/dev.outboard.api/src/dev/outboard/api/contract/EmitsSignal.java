package dev.outboard.api.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Announces the result of each successful call of a function as a signal, besides answering the caller: to subscribers of
 * {@code handle.signal("add_two_finished", Integer.class)}, and as an event on the topic
 * {@link dev.outboard.api.event.WorkerTopics#signal}. A result may be null; that of a function that returns nothing is.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface EmitsSignal {

	/** The signal's name, as in {@code add_two_finished}; empty for the function's name with {@link #postfix()}. */
	String value() default "";

	/** What follows the function's name in that of the signal, where {@link #value()} is empty. */
	String postfix() default "_changed";
}
