package dev.outboard.json.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class NearestName {

	private NearestName() {
	}

	/** Returns the candidate nearest to {@code name}, whatever its case; empty where none is near. */
	public static Optional<String> of(String name, Collection<String> candidates) {
		String wanted = name.toLowerCase(Locale.ROOT);
		return candidates.stream().filter(candidate -> isNear(wanted, candidate.toLowerCase(Locale.ROOT)))
				.min(Comparator.comparingInt((String candidate) -> distance(wanted, candidate.toLowerCase(Locale.ROOT)))
						.thenComparing(Comparator.naturalOrder()));
	}

	/** A third of it may be wrong, but not all, or its end may be missing. */
	private static boolean isNear(String wanted, String candidate) {
		boolean begun = wanted.length() > 1 && candidate.startsWith(wanted);
		int shorter = Math.min(wanted.length(), candidate.length());
		return begun || distance(wanted, candidate) <= (shorter < 2 ? 0 : Math.max(1, shorter / 3));
	}

	/** Returns how many characters must be put in, left out, replaced or swapped with their neighbour. */
	private static int distance(String a, String b) {
		int[][] distance = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++) {
			for (int j = 0; j <= b.length(); j++) {
				distance[i][j] = i == 0 || j == 0 ? i + j : step(distance, a, b, i, j);
			}
		}
		return distance[a.length()][b.length()];
	}

	private static int step(int[][] distance, String a, String b, int i, int j) {
		int replaced = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
		int shortest = Math.min(replaced, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
		boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
		return swapped ? Math.min(shortest, distance[i - 2][j - 2] + 1) : shortest;
	}
}
