package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.FrameworkUtil;

import dev.outboard.ui.tests.pages.DialogPage;
import dev.outboard.ui.tests.pages.WorkbenchPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.workbench.internal.OutboardPerspective;

/** The workbench around the views. */
class WorkbenchTest {

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@Test
	void opensThePerspectiveWithItsParts() {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		page.resetPerspective();
		EventLoop.settle();

		assertThat(page.getPerspective().getId()).isEqualTo("dev.outboard.workbench.perspective");
		assertThat(page.isEditorAreaVisible()).isFalse();
		assertThat(Arrays.stream(page.getViewReferences()).map(IViewReference::getId)).contains(
				"dev.outboard.ui.views.workers", "dev.outboard.ui.views.upper", "dev.outboard.ui.views.events",
				"dev.outboard.ui.views.channels", "org.eclipse.pde.runtime.LogView",
				"org.eclipse.ui.views.ProgressView");
		assertThat(page.getViewReferences()).allSatisfy(view -> {
			assertThat(view.getView(true)).as(view.getId()).isNotNull();
			assertThat(view.getTitleImage()).isNotNull();
		});
	}

	@Test
	void isTheProduct() {
		assertThat(Platform.getProduct().getId()).isEqualTo("dev.outboard.workbench.product");
		assertThat(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell().getText()).isEqualTo("Outboard Workbench");
		assertThat(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell().getImages()).isNotEmpty();
	}

	@Test
	void hasItsMenus() {
		assertThat(WorkbenchPage.menus()).containsExactly("File", "Window", "Help");
		assertThat(WorkbenchPage.items("File")).containsExactly("Import…", "Export…", "Exit");
		assertThat(WorkbenchPage.items("Window")).containsExactly("Show View", "Perspective", "Quick Access", "Preferences…");
		assertThat(WorkbenchPage.items("Window", "Perspective")).contains("Outboard", "Save Perspective As…",
				"Reset Perspective…");
		assertThat(WorkbenchPage.items("Help")).containsExactly("Welcome", "Help Contents", "Cheat Sheets…",
				"About Outboard Workbench");
		assertThat(WorkbenchPage.items("Window", "Show View")).contains("Workers", "Upper", "Events", "Channels",
				"Error Log", "Progress", "Other...");
	}

	@Test
	void aboutTellsTheVersion() {
		boolean[] told = new boolean[1];
		DialogPage.whenOpen("About Outboard Workbench", dialog -> {
			told[0] = dialog.says("Version " + FrameworkUtil.getBundle(OutboardPerspective.class).getVersion());
			dialog.close();
		});

		WorkbenchPage.choose("About Outboard Workbench", "Help");

		assertThat(told[0]).isTrue();
	}

	@Test
	void quickAccessHasItsKey() {
		IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);

		assertThat(bindings.getBestActiveBindingFormattedFor("org.eclipse.ui.window.quickAccess")).isEqualTo("Ctrl+3");
	}

	@Test
	void preferencesOpen() {
		assertThat(WorkbenchPage.dialogOpenedBy("Preferences…", "Window")).startsWith("Preferences");
	}
}
