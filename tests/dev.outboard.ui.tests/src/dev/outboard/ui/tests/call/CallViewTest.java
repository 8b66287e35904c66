package dev.outboard.ui.tests.call;

import static org.assertj.core.api.Assertions.assertThat;


import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.api.WorkerHandle;
import dev.outboard.samples.adder.Adder;
import dev.outboard.samples.faulty.Faulty;
import dev.outboard.ui.tests.pages.CallPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** The Call view, with real workers. */
class CallViewTest {

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	private CallPage view;

	@BeforeEach
	void open() throws PartInitException {
		view = CallPage.open();
	}

	@AfterEach
	void close() {
		CallPage.close();
	}

	@Test
	void saysThatNoWorkerRuns() {
		assertThat(view.workers()).isEmpty();
		assertThat(view.status()).contains("Start one in the Workers view");
		assertThat(view.canCall()).isFalse();
	}

	@Test
	void callsAFunctionWithWhatIsTyped() {
		WorkerHandle<Adder> adder = workers.service().start(Adder.class);
		view.chooseWorker(adder.displayName()).chooseFunction("addTwo(int a, int b) : int");

		view.type("a", "2").type("b", "40").call().awaitResult("addTwo returned after");

		assertThat(view.resultText()).isEqualTo("42");
		assertThat(view.tab("History").history().get(0)).element(1).isEqualTo(adder.displayName());
	}

	@Test
	void saysWhatIsWrongWithANumberAndDoesNotCall() {
		view.choose(workers.startThread(Adder.class));
		view.chooseFunction("addTwo").type("a", "2");
		assertThat(view.status()).startsWith("b: a value is needed");
		assertThat(view.canCall()).isFalse();

		view.type("b", "2147483648");

		assertThat(view.status()).isEqualTo("b: '2147483648' is no int from -2147483648 to 2147483647");
		assertThat(view.canCall()).isFalse();
		view.type("b", "2147483647");
		assertThat(view.status()).isEmpty();
		assertThat(view.canCall()).isTrue();
	}

	@Test
	void repeatsACallAndCounts() {
		view.choose(workers.startThread(Adder.class));
		view.chooseFunction("addTwo").type("a", "1").type("b", "2").times(500).call();

		assertThat(view.awaitResult("500 calls of addTwo")).contains("500 done, 0 failed, ");
		assertThat(view.resultText()).isEqualTo("3");
	}

	@Test
	void filtersFunctions() {
		view.choose(workers.startThread(Faulty.class));
		EventLoop.until("its functions are there", () -> view.functions().size() == 6);

		view.filter("SLE");

		assertThat(view.functions()).containsExactly("sleep(long millis) : String");
	}
}
