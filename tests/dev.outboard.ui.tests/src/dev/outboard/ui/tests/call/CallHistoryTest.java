package dev.outboard.ui.tests.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dev.outboard.api.WorkerHandle;
import dev.outboard.samples.adder.Adder;
import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.internal.call.history.CallHistory;
import dev.outboard.ui.internal.call.history.HistoryEntry;
import dev.outboard.ui.internal.call.history.HistoryEntry.Kind;
import dev.outboard.ui.internal.call.history.HistoryFile;
import dev.outboard.ui.tests.pages.CallPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** The history of the Call view: what it shows, what can be done with it, and how it is kept. */
class CallHistoryTest {

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final StudioContribution studio = new StudioContribution();

	@RegisterExtension
	private final Workers workers = new Workers();

	@TempDir
	private Path folder;

	@AfterEach
	void close() {
		CallPage.close();
	}

	@Test
	void runsACallAgainAndShowsItsArguments() throws PartInitException {
		CallPage view = CallPage.open();
		view.tab("History").press("Clear History");
		view.choose(workers.startThread(Adder.class));
		view.chooseFunction("addTwo").type("a", "1").type("b", "2").call().awaitResult("returned");
		view.type("a", "7").call().awaitResult("returned");
		view.choose(workers.startThread(Studio.class));
		view.chooseFunction("middle").call().awaitResult("middle returned");

		view.tab("History").selectHistory(2);
		assertThat(view.historyDetails()).contains("addTwo(int,int)").contains("\"a\":1,\"b\":2");
		view.press("Run Again");

		view.awaitResult("addTwo returned");
		assertThat(view.resultText()).isEqualTo("3");
		assertThat(view.field("a")).isEqualTo("1");
		assertThat(view.worker()).startsWith("adder#");
		assertThat(view.tab("History").history()).hasSize(4);
	}

	@Test
	void loadsArgumentsOfEveryKindIntoTheForm() throws PartInitException {
		CallPage view = CallPage.open();
		view.choose(workers.startThread(Studio.class));
		view.chooseFunction("draw(").type("line.from.x", "1").type("line.from.y", "2").type("line.to.x", "3")
				.type("line.to.y", "4").select("line.tone", "COLD").tick("filled").times(2).call().awaitResult("2 calls");
		view.chooseFunction("bend(").add("points", "2", "3").call().awaitResult("bend returned");
		view.chooseFunction("greet(").tick("Whether name has a value").type("name", "Ann").type("day", "2026-02-28").call()
				.awaitResult("greet returned");
		view.chooseFunction("weigh(").type("weights", "{\"a\": 1}").call().awaitResult("weigh returned");
		view.chooseFunction("middle");

		view.tab("History").selectHistory(3).press("Load Arguments");
		view.call();
		view.awaitResult("2 calls of draw");
		assertThat(view.resultText()).isEqualTo("Line[from=Point[x=1, y=2], to=Point[x=3, y=4], tone=COLD] filled");
		view.tab("History").selectHistory(3).press("Load Arguments");
		assertThat(view.cells("points")).containsExactly(List.of("2", "3"));
		view.selectHistory(2).press("Load Arguments");
		view.call().awaitResult("greet returned");
		assertThat(view.resultText()).isEqualTo("Hello Ann on SATURDAY");
		view.tab("History").selectHistory(2).press("Load Arguments");
		assertThat(view.field("weights")).isEqualTo("{\"a\":1}");
	}

	@Test
	void saysThatNoWorkerIsThereToRunACallAgain() throws PartInitException {
		CallPage view = CallPage.open();
		WorkerHandle<Adder> adder = workers.startThread(Adder.class);
		view.chooseWorker(adder.displayName()).chooseFunction("addTwo").type("a", "1").type("b", "2").call()
				.awaitResult("returned");
		adder.kill();
		EventLoop.until("it has ended", () -> view.status().contains("has ended"));

		view.tab("History").selectHistory(0).press("Run Again");

		assertThat(view.status()).startsWith("No worker of dev.outboard.samples.adder runs");
	}

	@Test
	void isThereAgainAfterARestart() {
		Path file = folder.resolve("calls.json");
		CallHistory before = history(file);
		IntStream.range(0, CallHistory.CAPACITY + 50).forEach(i -> before.add(entry(i, Kind.DONE)));
		before.add(entry(999, Kind.FAILED));
		EventLoop.until("it is written", () -> contains(file, "999"));

		CallHistory after = history(file);

		EventLoop.until("it is read", () -> after.size() > 0);
		assertThat(after.size()).isEqualTo(CallHistory.CAPACITY);
		assertThat(IntStream.range(0, after.size()).mapToObj(after::get))
				.containsExactlyElementsOf(IntStream.range(0, before.size()).mapToObj(before::get).toList());
	}

	@Test
	void forgetsAFileThatIsDamagedAndSaysSo() throws IOException {
		Path file = folder.resolve("calls.json");
		Files.writeString(file, "[{\"time\": \"2026-01-01T00:00:00Z\", \"def");
		CallHistory history = history(file);
		List<IStatus> logged = EventLoop.until("the log says so", errors::take, entries -> !entries.isEmpty());
		assertThat(logged).singleElement().extracting(IStatus::getMessage).asString().contains(file.toString(), "begins anew");

		history.add(entry(4711, Kind.CANCELLED));

		EventLoop.until("it is written", () -> contains(file, "4711"));
	}

	private static CallHistory history(Path file) {
		return new CallHistory(new HistoryFile(() -> file), UiExecutor.of(Display.getCurrent()));
	}

	private static HistoryEntry entry(int number, Kind kind) {
		JsonObject arguments = new JsonObject();
		arguments.add("number", new JsonPrimitive(number));
		return new HistoryEntry(Instant.ofEpochSecond(number), "some.definition", "some#" + number, "even(int)",
				Optional.of(arguments), 1, Duration.ofMillis(number), kind, "\u00fcber \ud83d\ude00\nline " + number);
	}

	private static boolean contains(Path file, String text) {
		try {
			return Files.exists(file) && Files.readString(file).contains(text);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
