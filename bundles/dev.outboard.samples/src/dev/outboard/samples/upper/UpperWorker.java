package dev.outboard.samples.upper;

import java.util.Locale;

/** The worker of {@link Upper}. */
public final class UpperWorker implements Upper {

	@Override
	public String upper(String text) {
		return text.toUpperCase(Locale.ROOT);
	}
}
