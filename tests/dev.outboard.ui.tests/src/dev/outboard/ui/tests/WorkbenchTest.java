package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.outboard.ui.tests.pages.WorkbenchPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;

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
		assertThat(WorkbenchPage.items("File")).containsExactly("Exit");
		assertThat(WorkbenchPage.items("Window")).containsExactly("Show View", "Reset Perspective…", "Preferences…");
		assertThat(WorkbenchPage.items("Window", "Show View")).contains("Workers", "Upper", "Events", "Channels",
				"Error Log", "Progress", "Other...");
	}

	@Test
	void aboutOpens() {
		assertThat(WorkbenchPage.dialogOpenedBy("About Outboard Workbench", "Help")).isEqualTo("About Outboard Workbench");
	}

	@Test
	void preferencesOpen() {
		assertThat(WorkbenchPage.dialogOpenedBy("Preferences…", "Window")).startsWith("Preferences");
	}
}
