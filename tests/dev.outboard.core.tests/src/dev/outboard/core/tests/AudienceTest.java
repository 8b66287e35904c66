package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Hashtable;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

import dev.outboard.api.event.WorkerTopics;
import dev.outboard.core.internal.event.Audience;

/** Who counts as somebody who listens. */
class AudienceTest {

	private static final String DEFINITION = "audience.test";
	private static final String ALL_OF_ONE = WorkerTopics.allOf(DEFINITION, "1");

	private final BundleContext context = FrameworkUtil.getBundle(AudienceTest.class).getBundleContext();
	private final ServiceReference<Audience> reference = context.getServiceReference(Audience.class);
	private final Audience audience = context.getService(reference);
	private ServiceRegistration<EventHandler> handler;

	@AfterEach
	void leave() {
		handler.unregister();
		assertThat(hears(WorkerTopics.STATE)).isFalse();
		context.ungetService(reference);
	}

	@Test
	void oneWhoWantsOneKindIsNoneForOthers() {
		listen("(outboard.kind=state)");
		assertThat(hears(WorkerTopics.STATE)).isTrue();
		assertThat(hears(WorkerTopics.SIGNAL + "/state")).isFalse();
		assertThat(hears(WorkerTopics.LOG)).isFalse();
		assertThat(audience.listensTo(WorkerTopics.state(DEFINITION, "2"))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "(outboard.value>=5)", "(|(outboard.kind=state)(outboard.kind=signal))", "(!(outboard.kind=state))" })
	void oneWithAnyOtherFilterIsOneForAll(String filter) {
		listen(filter);
		assertThat(hears(WorkerTopics.STATE)).isTrue();
		assertThat(hears(WorkerTopics.SIGNAL + "/temperature")).isTrue();
	}

	private boolean hears(String kind) {
		return audience.listensTo(ALL_OF_ONE.replace("*", kind));
	}

	private void listen(String filter) {
		handler = context.registerService(EventHandler.class, AudienceTest::ignore, new Hashtable<>(
				Map.of(EventConstants.EVENT_TOPIC, ALL_OF_ONE, EventConstants.EVENT_FILTER, filter)));
	}

	private static void ignore(Event event) {
		// Only that there is a handler matters.
	}
}
