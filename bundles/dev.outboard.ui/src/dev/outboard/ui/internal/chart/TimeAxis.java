package dev.outboard.ui.internal.chart;

import java.text.FieldPosition;
import java.text.Format;
import java.text.ParsePosition;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.Range;

/**
 * The axis of a chart that tells the time. The chart marks round numbers: so that they are round times, too, it counts in
 * seconds, minutes or hours since midnight.
 */
final class TimeAxis {

	private static final double SECOND = 1000;
	private static final double MINUTE = 60 * SECOND;
	private static final double HOUR = 60 * MINUTE;

	private final IAxis axis;
	private double midnight;
	private double unit = SECOND;

	TimeAxis(IAxis axis) {
		this.axis = axis;
	}

	/** Shows the time from {@code from} to {@code to}, both in milliseconds since 1970 UTC. */
	void show(double from, double to) {
		double span = to - from;
		unit = span < 200 * SECOND ? SECOND : span < 200 * MINUTE ? MINUTE : HOUR;
		midnight = Instant.ofEpochMilli((long) from).atZone(ZoneId.systemDefault()).truncatedTo(ChronoUnit.DAYS).toInstant()
				.toEpochMilli();
		axis.getTick().setFormat(new Clock(midnight, unit, formatter(span)));
		axis.setRange(new Range(onAxis(from), onAxis(to)));
	}

	/** Returns where on the axis a time is. */
	double onAxis(double millis) {
		return (millis - midnight) / unit;
	}

	/** Returns the time at a pixel of the plot area. */
	double timeAt(int pixel) {
		return axis.getDataCoordinate(pixel) * unit + midnight;
	}

	/** Returns the pixel of the plot area at a time. */
	int pixelAt(double millis) {
		return axis.getPixelCoordinate(onAxis(millis));
	}

	private static DateTimeFormatter formatter(double span) {
		String pattern = span < 10 * SECOND ? "HH:mm:ss.SSS" : span < 30 * MINUTE ? "HH:mm:ss"
				: span < 24 * HOUR ? "HH:mm" : "d MMM HH:mm";
		return DateTimeFormatter.ofPattern(pattern).withZone(ZoneId.systemDefault());
	}

	/** Writes what stands at a mark of the axis. It reads nothing: labels are texts for the chart, and not numbers. */
	private static final class Clock extends Format {

		private static final long serialVersionUID = 1;

		private final double midnight;
		private final double unit;
		private final transient DateTimeFormatter formatter;

		Clock(double midnight, double unit, DateTimeFormatter formatter) {
			this.midnight = midnight;
			this.unit = unit;
			this.formatter = formatter;
		}

		@Override
		public StringBuffer format(Object number, StringBuffer appendTo, FieldPosition position) {
			double millis = ((Number) number).doubleValue() * unit + midnight;
			return appendTo.append(formatter.format(Instant.ofEpochMilli(Math.round(millis))));
		}

		@Override
		public Object parseObject(String source, ParsePosition position) {
			return null;
		}
	}
}
