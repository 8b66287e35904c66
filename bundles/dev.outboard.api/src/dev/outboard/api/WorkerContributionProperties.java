package dev.outboard.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * The service properties of a {@link WorkerContribution}, checked by the compiler. The classes are only named: they are
 * loaded when the worker is first needed.
 *
 * @since 0.1
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WorkerContributionProperties {

	/** What the names of the properties begin with. */
	String PREFIX_ = "outboard.worker.";

	/** The definition's id: unique, and qualified by the contributor's name. */
	String id();

	/** The name to show to a person; the id where it is empty. */
	String name() default "";

	/** The Java interface that says which functions there are. */
	Class<?> contract();

	/** The class that implements it in the worker. */
	Class<?> implementation();
}
