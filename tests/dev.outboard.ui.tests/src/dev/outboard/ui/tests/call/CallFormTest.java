package dev.outboard.ui.tests.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.api.StartMethod;
import dev.outboard.api.StartOptions;
import dev.outboard.ui.tests.pages.CallPage;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** The form of the Call view: a field for each kind of parameter, and a view of each kind of result. */
class CallFormTest {

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final StudioContribution studio = new StudioContribution();

	@RegisterExtension
	private final Workers workers = new Workers();

	private CallPage view;

	@BeforeEach
	void open() throws PartInitException {
		StartOptions options = StartOptions.defaults().startMethod(new StartMethod("thread"));
		String worker = workers.service().start(Studio.class, options).displayName();
		view = CallPage.open().chooseWorker(worker);
	}

	@AfterEach
	void close() {
		CallPage.close();
	}

	@Test
	void asksForRecordsWithinRecordsEnumsAndFlags() {
		view.chooseFunction("draw(").type("line.from.x", "1").type("line.from.y", "2").type("line.to.x", "3");
		assertThat(view.canCall()).isFalse();
		assertThat(view.status()).isEqualTo("line.to.y: a value is needed: int from -2147483648 to 2147483647");
		assertThat(view.choice("line.tone")).containsExactly("WARM", "COLD");

		view.type("line.to.y", "-4").select("line.tone", "COLD").tick("filled").call().awaitResult("draw returned");

		assertThat(view.resultText())
				.isEqualTo("Line[from=Point[x=1, y=2], to=Point[x=3, y=-4], tone=COLD] filled");
	}

	@Test
	void asksForListsInATableAndChecksEachCell() {
		view.chooseFunction("sum(").add("numbers", "40").add("numbers", "x").add("numbers", "1");
		assertThat(view.status()).isEqualTo("numbers[1]: 'x' is no Integer from -2147483648 to 2147483647");
		assertThat(view.canCall()).isFalse();

		view.remove("numbers", 1);
		view.add("numbers", "1").call().awaitResult("sum returned");

		assertThat(view.cells("numbers")).containsExactly(List.of("40"), List.of("1"), List.of("1"));
		assertThat(view.resultText()).isEqualTo("42");
	}

	@Test
	void asksForListsOfRecordsInATableWithAColumnForEachComponent() {
		view.chooseFunction("bend(").add("points", "2", "3").add("points", "4", "5").call().awaitResult("bend returned");

		assertThat(view.resultText()).isEqualTo("26");
	}

	@Test
	void asksForJsonWhereNothingElseSuits() {
		view.chooseFunction("weigh(");
		assertThat(view.status()).contains("weights: JSON is needed, such as {");
		view.type("weights", "{\"a\": 1, ");
		assertThat(view.status()).startsWith("weights: no valid JSON");

		view.type("weights", "{\"a\": 1, \"b\": 2}").call().awaitResult("weigh returned");
		assertThat(view.resultText()).isEqualTo("3");

		view.type("weights", "{\"a\": true}").call().awaitResult("weigh failed");
		assertThat(view.resultText()).contains("weights.a").contains("a number is needed here");
	}

	@Test
	void asksForWhatNeedNotBeThereAndForDates() {
		view.chooseFunction("greet(").type("day", "2026-02-30");
		assertThat(view.status()).isEqualTo("day: no LocalDate, which is written as 2026-01-31");

		view.type("day", "2026-02-28").call().awaitResult("greet returned");
		assertThat(view.resultText()).isEqualTo("Hello nobody on SATURDAY");

		view.tick("Whether name has a value").type("name", "Ann\nBob").call().awaitResult("greet returned");
		assertThat(view.resultText()).isEqualTo("Hello Ann\nBob on SATURDAY");
	}

	@Test
	void countsWhatFailsAmongTheRepeatedAndShowsTheFirst() {
		view.chooseFunction("moody(").times(10).call();

		assertThat(view.awaitResult("10 calls of moody")).contains("5 done, 5 failed");
		assertThat(view.resultText()).startsWith("java.lang.IllegalArgumentException: 1 is odd");
		view.chooseFunction("even(").chooseFunction("moody(").call();
		assertThat(view.awaitResult("moody returned")).as("the count is forgotten").isNotEmpty();
	}

	@Test
	void asksForPaths() {
		view.chooseFunction("parent(");
		assertThat(view.status()).isEqualTo("file: a path is needed");
		assertThat(view.isEnabled("Browse\u2026")).isTrue();

		view.type("file", "/one/two").call().awaitResult("parent returned");

		assertThat(view.resultText()).isEqualTo("/one");
	}

	@Test
	void showsARecordAsATable() {
		view.chooseFunction("middle(").call().awaitResult("middle returned");

		assertThat(view.cells("Result of the call")).containsExactly(List.of("from", "{\"x\":0,\"y\":1}"),
				List.of("to", "{\"x\":2,\"y\":3}"), List.of("tone", "COLD"));
	}

	@Test
	void showsAsManyRecordsAsThereAre() {
		view.chooseFunction("grid(").type("columns", "100").type("rows", "500").call().awaitResult("grid returned");

		assertThat(view.resultRows()).isEqualTo(50_000);
		assertThat(view.resultColumns()).containsExactly("#", "x", "y");
	}

	@Test
	void showsBytesOfAnImageAsAPicture() {
		view.chooseFunction("picture(").type("width", "120").type("height", "80").call().awaitResult("picture returned");

		assertThat(view.picture()).isEqualTo("120 \u00d7 80 pixels, 28,854 bytes");
	}
}
