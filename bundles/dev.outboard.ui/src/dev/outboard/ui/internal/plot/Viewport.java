package dev.outboard.ui.internal.plot;

/** Which span of time the plot shows: the newest, or one that a person chose. All times in microseconds. */
public final class Viewport {

	/** How much is shown at first. */
	public static final long USUAL = 60_000_000L;

	private static final long SHORTEST = 1_000;
	private static final long LONGEST = 31L * 24 * 3600 * 1_000_000;
	/** A line that has just begun isn't drawn out over the whole width. */
	private static final long LEAST_AT_FIRST = 10_000_000L;

	private long span = USUAL;
	private long right;
	private boolean following = true;

	/**
	 * A span of time.
	 *
	 * @param from when it begins
	 * @param to   when it ends
	 */
	public record Window(long from, long to) {
	}

	/**
	 * Returns what is to be shown.
	 *
	 * @param first the time of the oldest value
	 * @param now   the time that is now
	 */
	public Window window(long first, long now) {
		if (!following) {
			return new Window(right - span, right);
		}
		long from = Math.max(now - span, first);
		return new Window(from, Math.max(now, from + Math.min(span, LEAST_AT_FIRST)));
	}

	/** Returns whether it goes along with the newest values. */
	public boolean isFollowing() {
		return following;
	}

	/** Goes along with the newest values, or stays where it is. */
	public void follow(boolean yes, Window shown) {
		if (!yes) {
			stay(shown);
		}
		following = yes;
	}

	/** Shows a span that a person chose, and stays there. */
	public void choose(long from, long to) {
		span = Math.clamp(to - from, SHORTEST, LONGEST);
		right = to;
		following = false;
	}

	/**
	 * Shows more or less.
	 *
	 * @param factor how much of what is shown now
	 * @param around the time that stays where it is; while it follows, that is the newest
	 */
	public void zoom(double factor, long around, Window shown) {
		long width = Math.clamp((long) ((shown.to() - shown.from()) * factor), SHORTEST, LONGEST);
		if (!following) {
			double share = (double) (shown.to() - around) / Math.max(1, shown.to() - shown.from());
			right = around + (long) (share * width);
		}
		span = width;
	}

	/** Moves by a share of what is shown, to later times, or with a minus to earlier ones; and stays there. */
	public void move(double share, Window shown) {
		stay(shown);
		right += (long) (share * span);
	}

	/** Shows what it showed at first. */
	public void reset() {
		span = USUAL;
		following = true;
	}

	private void stay(Window shown) {
		if (following) {
			span = shown.to() - shown.from();
			right = shown.to();
			following = false;
		}
	}
}
