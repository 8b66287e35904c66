package dev.outboard.testkit.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

import dev.outboard.api.Capability;
import dev.outboard.api.StartMethod;
import dev.outboard.testkit.EachStartMethod;
import dev.outboard.testkit.OutboardExtension;

/** Runs a test once with each start method that can do what it needs. */
public final class StartMethodInvocations implements TestTemplateInvocationContextProvider {

	@Override
	public boolean supportsTestTemplate(ExtensionContext context) {
		return AnnotationSupport.isAnnotated(context.getTestMethod(), EachStartMethod.class);
	}

	@Override
	public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
		EachStartMethod wanted = AnnotationSupport.findAnnotation(context.getTestMethod(), EachStartMethod.class)
				.orElseThrow();
		List<String> names = List.of(wanted.value());
		Set<Capability> needs = Set.of(wanted.needs());
		return ProcessControlService.get().startMethods().entrySet().stream()
				.filter(entry -> names.isEmpty() || names.contains(entry.getKey().name()))
				.filter(entry -> entry.getValue().containsAll(needs)).map(entry -> entry.getKey().name()).sorted()
				.map(Invocation::new);
	}

	/** One run of a test. */
	private record Invocation(String startMethod) implements TestTemplateInvocationContext {

		@Override
		public String getDisplayName(int invocationIndex) {
			return startMethod;
		}

		@Override
		public List<Extension> getAdditionalExtensions() {
			return List.of(new OutboardExtension(new StartMethod(startMethod)));
		}
	}
}
