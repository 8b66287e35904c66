package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.outboard.ui.internal.HelpContexts;
import dev.outboard.ui.tests.pages.DialogPage;
import dev.outboard.ui.tests.pages.HelpPage;
import dev.outboard.ui.tests.pages.PreferencesPage;
import dev.outboard.ui.tests.pages.StartOptionsPage;
import dev.outboard.ui.tests.pages.WorkbenchPage;
import dev.outboard.ui.tests.pages.WorkersPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;

/** Help: what F1 tells, and the topics. */
class HelpTest {

	private static final String VIEW = "dev.outboard.workbench.views.help";

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@AfterEach
	void close() {
		IViewPart view = page().findView(VIEW);
		if (view != null) {
			page().hideView(view);
		}
	}

	@ParameterizedTest
	@CsvSource({ "workers, Workers, 'All worker definitions, and the workers of each'",
			"events, Events, 'What all workers announce, as it comes'",
			"channels, Channels, 'how full they are, how fast they flow, and who waits'",
			"upper, Text to turn into upper case, 'Write a text and press Enter'" })
	void f1TellsAboutEachView(String view, String control, String words) throws Exception {
		page().showView("dev.outboard.ui.views." + view);
		EventLoop.settle();

		HelpPage.pressF1In(control);

		HelpPage.await(words);
		assertThat(page().findView(VIEW)).isNotNull();
	}

	@Test
	void linksLeadToTopicsAndBack() throws Exception {
		page().showView("dev.outboard.ui.views.workers");
		HelpPage.pressF1In("Workers");
		HelpPage.await("See also");

		HelpPage.follow("Troubleshooting");

		HelpPage.await("A worker fails to start");
		HelpPage.follow("Channels");
		HelpPage.await("The Channels view shows what connects workers");
		WorkbenchPage.press("Back");
		HelpPage.await("A worker fails to start");
	}

	@Test
	void f1InADialogOpensHelpBesideIt() throws Exception {
		boolean[] told = new boolean[1];
		StartOptionsPage.whenOpen(dialog -> {
			try {
				HelpPage.pressF1(dialog.field("Heap"));
				HelpPage.await("What is left empty is as the definition says");
				DialogPage help = DialogPage.await("Help");
				help.press("Close");
				told[0] = !help.isOpen();
			} finally {
				dialog.cancel();
			}
		});

		WorkersPage.open().selectDefinition("Adder").choose("Start With Options…");

		assertThat(told[0]).isTrue();
	}

	@Test
	void f1TellsAboutPreferences() {
		PreferencesPage page = PreferencesPage.open("dev.outboard.ui.preferences.defaults");
		try {
			HelpPage.pressF1(page.field("Heap"));

			HelpPage.await("What workers are started with where neither their definition");
		} finally {
			page.close();
		}
	}

	@Test
	void theContentsListAllTopicsAndEachCanBeRead() {
		WorkbenchPage.choose("Help Contents", "Help");
		HelpPage.await("Troubleshooting");

		List<ITopic> topics = Arrays.stream(HelpSystem.getTocs()).filter(toc -> toc.getLabel().equals("Outboard"))
				.map(IToc::getTopics).flatMap(Arrays::stream).flatMap(HelpTest::withSubtopics).toList();
		assertThat(topics).hasSizeGreaterThan(8).allSatisfy(topic -> {
			HelpPage.open(topic.getHref());
			HelpPage.await(topic.getLabel());
			assertThat(HelpPage.text()).doesNotContain("There is no help topic");
		});
	}

	@Test
	void everyContextHasWordsAndTopicsThatAreThere() throws Exception {
		for (Field field : HelpContexts.class.getFields()) {
			IContext context = HelpSystem.getContext((String) field.get(null));
			assertThat(context).as(field.getName()).isNotNull();
			assertThat(context.getText()).as(field.getName()).isNotBlank();
			for (IHelpResource topic : context.getRelatedTopics()) {
				assertThat(Platform.getBundle("dev.outboard.ui")
						.getEntry(topic.getHref().substring("/dev.outboard.ui".length()))).as(topic.getHref()).isNotNull();
			}
		}
	}

	@Test
	void aTopicThatIsNotThereSaysSo() {
		HelpPage.open("/dev.outboard.ui/help/nothing.html");

		HelpPage.await("There is no help topic /dev.outboard.ui/help/nothing.html");
	}

	private static Stream<ITopic> withSubtopics(ITopic topic) {
		return Stream.concat(Stream.of(topic), Arrays.stream(topic.getSubtopics()).flatMap(HelpTest::withSubtopics));
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
