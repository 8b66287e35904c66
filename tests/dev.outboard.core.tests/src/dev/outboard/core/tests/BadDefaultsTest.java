package dev.outboard.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.outboard.api.RefusedDefinition;
import dev.outboard.api.WorkerDefinition;
import dev.outboard.core.tests.parts.Part;
import dev.outboard.core.tests.parts.PartWorker;
import dev.outboard.testkit.Await;
import dev.outboard.testkit.LogRecorder;

/** What a definition says of its options and can't be meant: it is refused, with value and remedy. */
class BadDefaultsTest extends PartTest {

	private LogRecorder log;

	@BeforeEach
	void listen() {
		log = new LogRecorder();
		given.expectLogged("worker definition");
		Await.untilAsserted(
				() -> assertThat(workers.refusedDefinitions()).as("of bundles that are gone").isEmpty());
	}

	@AfterEach
	void close() {
		log.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
			"heap='12 apples'              | heap=\"12 apples\"          | write a number and k, m or g", //
			"heap=''                       | heap=\"\"                   | leave it out", //
			"concurrency='0'               | concurrency=\"0\"           | at least one call", //
			"concurrency='two'             | concurrency=\"two\"         | write a whole number, as in 4", //
			"messageLimit='3g'             | messageLimit=\"3g\"         | as in 64m", //
			"messageLimit='1k'             | messageLimit=\"1k\"         | 1048576 bytes at least", //
			"startDeadline='10'            | startDeadline=\"10\"        | write a number and ms, s, m or h", //
			"startDeadline='0s'            | startDeadline=\"0s\"        | no time to start", //
			"stopDeadline='PT-1S'          | stopDeadline=\"PT-1S\"      | is negative", //
			"daemon='yes'                  | daemon=\"yes\"              | write true or false", //
			"heep='64m'                    | heep is no option           | there are calls.*, concurrency, daemon", //
			"><restart mode='sometimes'/   | <restart> mode=\"sometimes\" | write never, onFailure or always", //
			"><restart limit='3'/          | restart.mode is missing     | say it, too", //
			"><restart mode='always' limit='0'/ | restart: 0 restarts    | allow at least one", //
			"><restart mode='always'/><restart mode='never'/ | <restart> mode | more than once", //
			"><restart mode='always' backoff='1s'/ | <restart> backoff is no option | restart.firstDelay", //
			"><calls timeout='never'/      | <calls> timeout=\"never\"   | as in 500ms or 10s", //
			"><heartbeat interval='1ms'/   | heartbeat: heartbeat interval PT0.001S | once a second", //
			"><heartbeat action='pray'/    | <heartbeat> action=\"pray\" | write report or kill", //
			"><jvmOption/                  | <jvmOption> value           | is missing", //
			"><environment name='A'/       | <environment> name and value | is missing", //
			"><environment name='' value='b'/ | \"=b\"                   | as in LANG=C", //
			"><jvmArgument value='-Da'/    | <jvmArgument> value         | jvmOption" })
	void isRefusedByItselfWithValueAndRemedy(String markup, String what, String remedy) throws Exception {
		String worker = "<worker name='x' contract='" + Part.class.getName() + "' class='" + PartWorker.class.getName() + "'";
		String end = markup.startsWith(">") ? "></worker>" : "/>";
		install(new BundleBuilder("test.bad").classes(Part.class, PartWorker.class)
				.workers(worker + " id='test.bad' " + markup + end + worker + " id='test.bad.neighbour' heap='1g'/>"));
		Await.untilAsserted(
				() -> assertThat(workers.definitions()).extracting(WorkerDefinition::id).contains("test.bad.neighbour"));
		assertThat(log.mentioning("test.bad 1.0.0")).singleElement().asString().contains("'test.bad'", "(plugin.xml)", what,
				remedy);
		assertThat(workers.definitions()).extracting(WorkerDefinition::id).doesNotContain("test.bad");
		assertThat(workers.refusedDefinitions()).filteredOn(RefusedDefinition::id, "test.bad").singleElement().satisfies(bad -> {
			assertThat(bad.contributor()).isEqualTo("test.bad 1.0.0");
			assertThat(bad.reason()).contains(what, remedy);
		});
	}
}
