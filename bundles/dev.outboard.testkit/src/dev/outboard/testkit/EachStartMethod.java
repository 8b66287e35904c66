package dev.outboard.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.outboard.api.Capability;
import dev.outboard.testkit.internal.StartMethodInvocations;

/**
 * A test that runs once with each start method, and takes what {@link OutboardExtension} gives, under that start method.
 *
 * <pre>{@code @EachStartMethod
 * void adds(WorkerHandle<Adder> adder) throws Exception {
 *     assertEquals(3, Await.result(adder.call(a -> a.addTwo(1, 2))));
 * }}</pre>
 *
 * @since 0.1
 */
@Documented
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(StartMethodInvocations.class)
public @interface EachStartMethod {

	/** Returns the names of the start methods; none for all that are there. */
	String[] value() default {};

	/** Returns what a start method must be able to do; the test isn't run with others. */
	Capability[] needs() default {};
}
