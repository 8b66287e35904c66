package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.outboard.api.RestartPolicy;
import dev.outboard.api.StartOptions;
import dev.outboard.ui.internal.configurations.ConfigurationText;
import dev.outboard.ui.internal.configurations.StartConfiguration;
import dev.outboard.ui.internal.configurations.StartConfigurations;
import dev.outboard.ui.internal.workers.StartForm;
import dev.outboard.ui.tests.pages.DialogPage;
import dev.outboard.ui.tests.pages.PreferencesPage;
import dev.outboard.ui.tests.pages.StartOptionsPage;
import dev.outboard.ui.tests.pages.WorkersPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** Start configurations: saved, started, and carried from one workspace to another. */
class StartConfigurationsTest {

	private static final String ADDER = "dev.outboard.samples.adder";
	private static final String EXPORT = "dev.outboard.ui.configurations.export";
	private static final String IMPORT = "dev.outboard.ui.configurations.import";

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	@TempDir
	private Path folder;

	@AfterEach
	void forget() {
		InstanceScope.INSTANCE.getNode("dev.outboard.ui").remove("configurations");
	}

	@Test
	void whatWasSavedInStartWithOptionsIsStartedFromTheMenu() throws Exception {
		WorkersPage view = WorkersPage.open();
		StartOptionsPage.whenOpen(dialog -> dialog.write("Heap", "99m").saveAs("Lean & mean").cancel());
		view.selectDefinition("Adder").choose("Start With Options…");
		assertThat(workers.of(ADDER)).isEmpty();

		view.choose("Start Configuration", "Lean  mean");

		view.awaitWorker("Adder", "Running");
		assertThat(workers.of(ADDER).get(0).options().heap()).hasValue("99m");
	}

	@Test
	void exportedAndImportedTheyAreTheSame() throws Exception {
		StartConfiguration full = new StartConfiguration("Ünïcode = \\ : #1", ADDER,
				new StartForm(Optional.of("process"), "64m", "-Da=b\n-Dc=\\d", "1\n \"two\"\n# ü",
						Optional.of(RestartPolicy.always()), "3"));
		StartConfiguration bare = new StartConfiguration("bare", ADDER,
				new StartForm(Optional.empty(), "", "", "", Optional.empty(), ""));
		List.of(full, bare).forEach(StartConfigurations::save);
		Path file = folder.resolve("saved.properties");

		wizard(EXPORT).write(file.toString()).press("Finish");
		forget();
		wizard(IMPORT).write(file.toString()).press("Finish");

		assertThat(StartConfigurations.all()).containsExactly(bare, full);
		wizard(IMPORT).write(file.toString()).press("Replace start configurations of the same name").press("Finish");
		assertThat(StartConfigurations.all()).extracting(StartConfiguration::name).containsExactly("bare", "bare (2)",
				"Ünïcode = \\ : #1", "Ünïcode = \\ : #1 (2)");
	}

	@Test
	void aFileThatIsNoneIsRefusedInWordsAndTheWizardStays() throws Exception {
		Path file = Files.write(folder.resolve("picture.png"), new byte[] { (byte) 0x89, 'P', 'N', 'G', '\\', 'u', 0, 1 });
		DialogPage wizard = wizard(IMPORT).write(file.toString()).press("Finish");
		try {
			EventLoop.until("it is refused", () -> wizard.says("This is no file of start configurations. Choose one"));
			wizard.write(folder.resolve("none").toString()).press("Finish");
			EventLoop.until("it isn't there", () -> wizard.says("can't be read or written: it, or its folder, isn't there"));
			assertThat(wizard.isOpen()).isTrue();
			assertThat(StartConfigurations.all()).isEmpty();
		} finally {
			wizard.close();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'' | This is no file of start configurations",
			"outboard.configurations=2 | of version 2; this application reads version 1",
			"outboard.configurations=1;1.name=x | lacks its name or its definition",
			"outboard.configurations=1;1.name=x;1.definition=y;1.heep=1m | 'there is no option “heep”. Remove that line'",
			"outboard.configurations=1;1.name=x;1.definition=y;1.heap=much | 'write a number and k, m or g'",
			"outboard.configurations=1;1.name=x;1.definition=y;1.restart=maybe | 'restart “maybe”: write never'",
			"outboard.configurations=1;heap=1m | '“heap” belongs to no start configuration'",
			"outboard.configurations=1;1.name=x;1.definition=y;2.name=x;2.definition=y | 'two start configurations “x”'" })
	void rubbishIsRefusedWithItsPlaceAndTheRemedy(String text, String words) {
		assertThatThrownBy(() -> ConfigurationText.read(text.replace(';', '\n'))).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining(words);
	}

	@Test
	void oneWhoseDefinitionIsGoneSaysSo() throws Exception {
		StartConfigurations.save(new StartConfiguration("lost", "no.such.worker",
				new StartForm(Optional.empty(), "", "", "", Optional.empty(), "")));
		boolean[] said = new boolean[1];
		DialogPage.whenOpen("Start Configuration", dialog -> {
			said[0] = dialog.says("there is no worker definition no.such.worker");
			dialog.close();
		});

		WorkersPage.open().selectDefinition("Adder").choose("Start Configuration", "lost");

		assertThat(said[0]).isTrue();
	}

	@Test
	void theyAreRemovedOnAPreferencePage() {
		StartForm form = new StartForm(Optional.empty(), "64m", "", "", Optional.empty(), "");
		StartConfigurations.save(new StartConfiguration("one", ADDER, form));
		StartConfigurations.save(new StartConfiguration("two", ADDER, form));
		PreferencesPage page = PreferencesPage.open("dev.outboard.ui.preferences.configurations");

		page.selectInList("one (" + ADDER + ")").press("Remove");
		assertThat(StartConfigurations.all()).as("nothing is removed before it is applied").hasSize(2);
		page.press("Apply and Close");

		assertThat(StartConfigurations.all()).extracting(StartConfiguration::name).containsExactly("two");
		assertThat(StartConfigurations.all().get(0).form().options()).hasToString(StartOptions.defaults().heap("64m").toString());
	}

	/** Opens a wizard as it is registered, in a dialog of its own. */
	private static DialogPage wizard(String id) throws CoreException {
		IWorkbench workbench = PlatformUI.getWorkbench();
		IWizardRegistry registry = id.equals(EXPORT) ? workbench.getExportWizardRegistry()
				: workbench.getImportWizardRegistry();
		IWorkbenchWizard wizard = registry.findWizard(id).createWizard();
		wizard.init(workbench, StructuredSelection.EMPTY);
		WizardDialog dialog = new WizardDialog(workbench.getActiveWorkbenchWindow().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		EventLoop.settle();
		return DialogPage.await("Start Configurations");
	}
}
