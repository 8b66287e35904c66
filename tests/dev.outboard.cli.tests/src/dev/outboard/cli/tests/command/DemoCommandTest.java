package dev.outboard.cli.tests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** {@code demo}: each demo, as a person reads it. Its processes are {@code <console>}, {@code <1>}, {@code <2>}. */
class DemoCommandTest {

	@Test
	void demosAreListed() {
		assertThat(CommandLineRun.of("demo").out().lines().map(line -> line.split("\t")[0])).containsExactly("adder",
				"counter", "crash", "doer", "hello-queue", "joinable", "pool", "producer-consumer", "property",
				"shared-dict", "shared-list", "squares", "supervise", "upper");
	}

	@Test
	void upperIsTheShortestPath() {
		assertThat(DemoStory.of("upper").text()).isEqualTo("""
				console  pid=<console>
				start    upper# runs, pid=<1>
				call     upper(String) with "grüße, welt"
				result   GRÜSSE, WELT
				end      upper# ended in order
				""");
	}

	@Test
	void adderAnnouncesItsResult() {
		assertThat(DemoStory.of("adder").text()).isEqualTo("""
				console  pid=<console>
				start    adder# is on its way
				call     addTwo(int,int) with 1 and 2
				call     addTwo(int,int) with 2147483647 and 1
				running  adder#, pid=<1>
				result   3
				signal   add_two_finished: 3
				failure  java.lang.ArithmeticException: integer overflow
				end      adder# ended in order
				""");
	}

	@Test
	void poolPrintsWhatThePoolOfPythonDoes() {
		assertThat(DemoStory.of("pool").text()).isEqualTo("""
				console  pid=<console>
				start    calculator# runs, pid=<1>
				start    calculator# runs, pid=<2>
				ordered  [0, 1, 4, 9, 16, 25, 36, 49, 64, 81]
				any      the same numbers in any order; sorted: [0, 1, 4, 9, 16, 25, 36, 49, 64, 81]
				call     square(int) with 20: 400
				call     pid(), four times: it is always one of the two
				call     sleep(long) for 10 s, by somebody who waits for 0.1 s
				failure  the pool of dev.outboard.samples.calculator: the task had no outcome within 0.1 s; it has been cancelled
				call     square(int) with 3, for the pool goes on: 9
				end      no more tasks, and no more workers
				failure  the pool of dev.outboard.samples.calculator was closed
				""");
	}

	@Test
	void propertyFiresWhereItChanges() {
		assertThat(DemoStory.of("property").text()).isEqualTo("""
				console  pid=<console>
				get      connected before the start: unknown
				start    thermostat# runs, pid=<1>
				get      connected false, temperature 16.0, target 16.0
				observed connected = false, the value at first
				observed temperature = 16.0, the value at first
				observed target = 16.0, the value at first
				call     connect()
				observed connected = true
				set      target 21.0
				observed target = 21.0
				refused  target 99.0: java.lang.IllegalArgumentException: 99.0 °C is not from 5 to 30 °C
				set      target 21.0 once more, which it is
				call     connect() once more, which it is
				call     work()
				observed temperature = 18.5, and nothing before it
				get      target 21.0 still
				end      thermostat# ended in order
				get      temperature after the end: 18.5
				""");
	}

	@Test
	void doerIsTheSameInAProcessAndInAThread() {
		assertThat(DemoStory.of("doer").text()).isEqualTo("""
				console  pid=<console>
				method   process, initial state 42
				start    doer# runs, pid=<1>
				log      doer# started: state=42, pid=<1>
				message  ping
				answer   pong (pid=<1>)
				message  set-state hola!
				answer   state was 42 and is hola! (pid=<1>)
				message  make coffee
				answer   sorry, I don't know how to 'make coffee' (pid=<1>)
				message  exit
				log      doer# stopping: state=hola!, pid=<1>
				end      doer# ended in order
				method   thread, initial state 42
				start    doer# runs, in the console's own process
				log      doer# started: state=42, pid=<console>
				message  ping
				answer   pong (pid=<console>)
				message  set-state hola!
				answer   state was 42 and is hola! (pid=<console>)
				message  make coffee
				answer   sorry, I don't know how to 'make coffee' (pid=<console>)
				message  exit
				log      doer# stopping: state=hola!, pid=<console>
				end      doer# ended in order
				""");
	}

	@Test
	void counterTellsOfItsProgressAndCanBeEndedEarly() {
		DemoStory story = DemoStory.of("counter");

		List<String> progress = story.lines("progress");
		assertThat(progress).first().asString().endsWith(" counting to 3 begins");
		assertThat(progress).last().asString().endsWith(" counting to 3 is done");
		assertThat(progress).as("a machine under load may see less of it").hasSizeGreaterThan(2)
				.anyMatch(line -> line.endsWith(" counting to 3: 3 of 3, number 3"));
		assertThat(story.without("progress")).isEqualTo("""
				console  pid=<console>
				start    counter# runs, pid=<1>
				call     count(int,long,IProgressMonitor) to 3
				signal   counted 1
				signal   counted 2
				signal   counted 3
				result   it came to 3
				call     count to 3, with a monitor
				result   it came to 3
				call     count to 1000000, with a monitor
				signal   counted 1
				signal   counted 2
				signal   counted 3
				cancel   the monitor: the function sees it, and returns what it has
				result   it came to (some)
				call     count to 1000000
				signal   counted 1
				signal   counted 2
				cancel   the call: nobody waits for its result, and it is interrupted
				result   it came to (some); the worker is free again
				call     count to 1000000, within 200 ms
				timeout  counter#: count(int,long,IProgressMonitor) did not answer within 0.2 s; it has been cancelled
				result   it came to (some); the worker is free again
				end      counter# ended in order
				""".replaceAll("came to [0-9]+", "came to (some)"));
	}

	@Test
	void crashEndsItsOwnCallsAndNothingElse() {
		String end = "was ended by signal 9 (SIGKILL), exit status 137";
		assertThat(DemoStory.of("crash").text()).isEqualTo("""
				console  pid=<console>
				start    faulty# runs, pid=<1>
				start    upper# runs, pid=<2>
				call     die()
				call     sleep(long), sent to the worker as well
				output   faulty# about to die, pid=<1>
				end      faulty# %1$s
				failure  die() may have run, but faulty# did not answer: it %1$s
				failure  sleep(long) may have run, but faulty# did not answer: it %1$s
				call     sleep(long), now that it has ended
				failure  sleep(long) was not started: faulty# %1$s
				unhurt   upper#, pid=<2>, answers: I AM WELL
				end      upper# ended in order
				console  pid=<console> goes on
				""".formatted(end));
	}

	@Test
	void superviseStartsAgainAndGivesUp() {
		String incarnation = """
				state    STARTING, incarnation %1$s
				signal   unstable# alive, incarnation %2$s
				state    RUNNING, incarnation %2$s, pid=<%2$s>
				result   calls() = 1, counted anew by each incarnation
				call     crash(int) with 7
				failure  crash(int) may have run, but unstable# did not answer: it %3$s
				state    %4$s, incarnation %2$s: it %3$s
				""";
		String waiting = "call     calls(), by the same handle, waits\n";
		String end = "ended with exit status 7";
		String givenUp = "was given up after 2 restarts within 60.0 s; the last time it " + end;

		assertThat(DemoStory.of("supervise").text()).isEqualTo("""
				console  pid=<console>
				policy   started again after 200 ms at the most, then twice that; given up after 2 restarts
				""" + incarnation.formatted("1", 1, end, "BACKOFF") + waiting
				+ incarnation.formatted("2, after (some) ms", 2, end, "BACKOFF") + waiting
				+ incarnation.formatted("3, after (some) ms", 3, givenUp, "FAILED")
				+ "end      unstable# was started 3 times, and is FAILED\n");
	}

	@Test
	void squaresComeThroughTwoPipesUntilTheEnd() {
		assertThat(DemoStory.of("squares").text()).isEqualTo("""
				console  pid=<console>
				start    courier# runs, pid=<1>
				start    courier# runs, pid=<2>
				pipe     0 to 9 through courier# and courier#
				square   0
				square   1
				square   4
				square   9
				square   16
				square   25
				square   36
				square   49
				square   64
				square   81
				end      of the stream
				end      courier# ended in order
				end      courier# ended in order
				""");
	}

	@Test
	void helloComesThroughAQueue() {
		assertThat(DemoStory.of("hello-queue").text()).isEqualTo("""
				console  pid=<console>
				start    courier# runs, pid=<1>
				taken    hello from pid=<1>
				end      courier# ended in order
				""");
	}

	@Test
	void whatTheProducerPutsTheConsumerTakes() {
		DemoStory story = DemoStory.of("producer-consumer");
		List<String> output = story.lines("output");
		assertThat(output).hasSize(21).last().isEqualTo("output   courier# the queue is empty");
		List<String> appended = output.subList(0, 10).stream().map(line -> line.replaceAll(" appended.*", "")).toList();
		List<String> popped = output.subList(10, 20).stream().map(line -> line.replaceAll(" popped.*", "")).toList();
		assertThat(popped).isEqualTo(appended);
		assertThat(output.subList(0, 10))
				.allMatch(line -> line.matches("output   courier# item \\d+ appended to the queue; its size is \\d+"));
		assertThat(story.without("output")).isEqualTo("""
				console  pid=<console>
				start    courier# runs, pid=<1>
				start    courier# runs, pid=<2>
				end      courier# ended in order
				end      courier# ended in order
				""");
	}

	@Test
	void producersJoinWhenAllIsDoneWith() {
		DemoStory story = DemoStory.of("joinable");
		assertThat(story.lines("done").stream().map(line -> line.replaceAll(", pid=.*", "")).sorted()).containsExactly(
				"done     apple 0", "done     apple 1", "done     apple 2", "done     apple 3", "done     apple 4",
				"done     pear 0", "done     pear 1", "done     pear 2", "done     pear 3", "done     pear 4");
		assertThat(story.without("done")).isEqualTo("""
				console  pid=<console>
				start    courier# runs, pid=<1>
				start    courier# runs, pid=<2>
				start    courier# runs, pid=<3>
				start    courier# runs, pid=<4>
				joined   all is done with, says a producer
				joined   all is done with, says a producer
				end      courier# ended in order
				end      courier# ended in order
				end      courier# was killed, as a daemon is at the end of the program
				end      courier# was killed, as a daemon is at the end of the program
				""");
	}

	@Test
	void aWorkerFillsADict() {
		assertThat(DemoStory.of("shared-dict").text()).isEqualTo("""
				console  pid=<console>
				start    courier# runs, pid=<1>
				map      {}
				map      {0=0, 1=2, 2=4, 3=6, 4=8, 5=10, 6=12, 7=14, 8=16, 9=18}
				end      courier# ended in order
				""");
	}

	@Test
	void twoWorkersAppendToAList() {
		assertThat(DemoStory.of("shared-list").text()).isEqualTo("""
				console  pid=<console>
				start    courier# runs, pid=<1>
				start    courier# runs, pid=<2>
				list     []
				item     pid=<1>
				item     pid=<2>
				item     pid=<1>
				end      courier# ended in order
				end      courier# ended in order
				""");
	}
}
