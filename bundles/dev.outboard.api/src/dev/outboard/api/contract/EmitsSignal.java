package dev.outboard.api.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Announces the result of each successful call of a function as a signal, besides answering the caller: an event on the
 * topic {@link dev.outboard.api.event.WorkerTopics#signal}.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface EmitsSignal {

	/** The signal's name, as in {@code add_two_finished}. */
	String value();
}
