package dev.outboard.api.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what becomes of a signal's values that are emitted faster than they are listened to. Without it a signal's policy is
 * {@link Policy#BLOCK}; properties always behave like {@link Policy#LATEST}.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Overflow {

	/** What to do where as many values as the capacity says are on their way. */
	enum Policy {
		/** The emitter waits; nothing is lost. */
		BLOCK,
		/** Only the newest value waits to be delivered; it takes the place of the one before. */
		LATEST,
		/** The oldest value is dropped; how many were is told with the next one. */
		DROP_OLDEST
	}

	/** The policy. */
	Policy value();

	/** How many values may be on their way to the listeners, 1 or more; of no effect on {@link Policy#LATEST}. */
	int capacity() default 256;
}
