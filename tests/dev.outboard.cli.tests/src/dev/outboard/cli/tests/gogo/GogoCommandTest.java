package dev.outboard.cli.tests.gogo;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.api.WorkerHandle;
import dev.outboard.api.WorkerService;
import dev.outboard.api.channel.Channels;
import dev.outboard.api.channel.OneWayPipe;
import dev.outboard.samples.upper.Upper;

/** The commands for a framework's console, found and called as Gogo does it. */
class GogoCommandTest {

	private final BundleContext bundles = FrameworkUtil.getBundle(GogoCommandTest.class).getBundleContext();

	@Test
	void channelsAreListedWithWhatIsInThem() throws Exception {
		OneWayPipe<Integer> pipe = service(Channels.class).oneWayPipe(Integer.class);
		pipe.sender().send(1);
		pipe.sender().send(2);
		String id = Long.toString(pipe.receiver().id());
		assertThat(command("channels").lines().findFirst()).hasValueSatisfying(
				headings -> assertThat(headings.split(" {2,}")).startsWith("ID", "KIND", "NAME", "DEPTH"));
		// The second item follows the first in a moment.
		Awaitility.await().untilAsserted(() -> assertThat(command("channels").lines().map(line -> line.split(" {2,}"))
				.filter(cells -> cells[0].equals(id))).singleElement().satisfies(cells -> assertThat(cells)
						.containsExactly(id, "Receiver<Integer>", "-", "2", "-", "-", "2", "0", "0", "0", "0", "0", "control side")));
		pipe.close();
		assertThat(command("channels").lines()).anyMatch(line -> line.startsWith(id) && line.endsWith("(closed)"));
	}

	@Test
	void workersAreListedWithTheirStates() throws Exception {
		WorkerHandle<Upper> upper = service(WorkerService.class).create(Upper.class,
				StartOptions.defaults().startMethod(StartMethod.THREAD));
		assertThat(command("workers").lines().map(line -> line.split(" {2,}")))
				.anySatisfy(cells -> assertThat(cells).containsExactly(upper.displayName(), "NEW", "-", "0",
						"dev.outboard.samples.upper"));
		upper.kill();
	}

	private String command(String function) throws Exception {
		ServiceReference<?>[] found = bundles.getAllServiceReferences(null,
				"(&(osgi.command.scope=outboard)(osgi.command.function=" + function + "))");
		assertThat(found).hasSize(1);
		Object command = bundles.getService(found[0]);
		return (String) command.getClass().getMethod(function).invoke(command);
	}

	private <S> S service(Class<S> type) {
		return bundles.getService(bundles.getServiceReference(type));
	}
}
