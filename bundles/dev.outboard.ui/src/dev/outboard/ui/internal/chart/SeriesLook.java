package dev.outboard.ui.internal.chart;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.ui.PlatformUI;

/** What lines of a chart look like, so that they can be told apart: by their colours, and by the symbols on them. */
public enum SeriesLook {

	BLUE(PlotSymbolType.CIRCLE),
	ORANGE(PlotSymbolType.SQUARE),
	GREEN(PlotSymbolType.TRIANGLE),
	RED(PlotSymbolType.DIAMOND),
	PURPLE(PlotSymbolType.CROSS),
	TEAL(PlotSymbolType.INVERTED_TRIANGLE),
	PINK(PlotSymbolType.PLUS),
	BROWN(PlotSymbolType.CIRCLE);

	private static final String PREFIX = "dev.outboard.ui.chart.series";
	private static final SeriesLook[] ALL = values();

	private final PlotSymbolType symbol;

	SeriesLook(PlotSymbolType symbol) {
		this.symbol = symbol;
	}

	/** Returns that of the line with a number, the first being 0; after eight lines they come again. */
	public static SeriesLook of(int number) {
		return ALL[number % ALL.length];
	}

	/** Returns its colour, which a person can choose in the preferences. */
	public Color color() {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(PREFIX + (ordinal() + 1));
	}

	PlotSymbolType symbol() {
		return symbol;
	}
}
