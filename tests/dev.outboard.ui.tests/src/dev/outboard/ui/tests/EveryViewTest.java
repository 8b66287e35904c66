package dev.outboard.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.outboard.ui.tests.pages.LooksPage;
import dev.outboard.ui.tests.support.EventLoop;
import dev.outboard.ui.tests.support.LoggedErrors;
import dev.outboard.ui.tests.support.Workers;

/** What holds for all views of Outboard's. */
class EveryViewTest {

	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

	/** The contrast that the Web Content Accessibility Guidelines 2.2 (1.4.3) ask of large text, the least they allow. */
	private static final double LEAST_CONTRAST = 3;

	private static final List<String> VIEWS = List.of("dev.outboard.ui.views.workers", "dev.outboard.ui.views.call",
			"dev.outboard.ui.views.events", "dev.outboard.ui.views.plot", "dev.outboard.ui.views.channels",
			"dev.outboard.ui.views.upper");

	@RegisterExtension
	private final LoggedErrors errors = new LoggedErrors();

	@RegisterExtension
	private final Workers workers = new Workers();

	@AfterEach
	void close() {
		VIEWS.stream().map(page()::findView).filter(Objects::nonNull).forEach(page()::hideView);
		EventLoop.settle();
	}

	@ParameterizedTest
	@ValueSource(strings = { "dev.outboard.ui.views.workers", "dev.outboard.ui.views.call", "dev.outboard.ui.views.events",
			"dev.outboard.ui.views.plot", "dev.outboard.ui.views.channels", "dev.outboard.ui.views.upper" })
	void saysInWordsWhatEachIconIsFor(String view) throws PartInitException {
		show(view);

		assertThat(LooksPage.unnamedIcons()).isEmpty();
	}

	@Test
	void canBeReadInEitherTheme() throws PartInitException {
		IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		ITheme before = themes.getActiveTheme();
		try {
			for (String theme : List.of(before.getId(), DARK)) {
				themes.setTheme(theme, false);
				for (String view : VIEWS) {
					show(view);
					assertThat(LooksPage.texts()).as(view + " in " + theme).isNotEmpty().allSatisfy(EveryViewTest::assertReadable);
				}
			}
		} finally {
			themes.setTheme(before, false);
			EventLoop.settle();
		}
	}

	private static void assertReadable(Control control) {
		double contrast = contrast(control.getForeground().getRGB(), control.getBackground().getRGB());
		assertThat(contrast).as("the contrast of %s", control).isGreaterThanOrEqualTo(LEAST_CONTRAST);
	}

	/** The contrast ratio of the Web Content Accessibility Guidelines 2.2. */
	private static double contrast(RGB one, RGB other) {
		double lighter = Math.max(luminance(one), luminance(other));
		double darker = Math.min(luminance(one), luminance(other));
		return (lighter + 0.05) / (darker + 0.05);
	}

	private static double luminance(RGB color) {
		return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
	}

	private static double linear(int channel) {
		double value = channel / 255.0;
		return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

	private static void show(String view) throws PartInitException {
		IViewPart shown = page().showView(view);
		EventLoop.until("it can be seen", () -> page().isPartVisible(shown));
		EventLoop.settle();
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
