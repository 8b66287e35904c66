package dev.outboard.bench.driver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row of the table: one thing that is measured of several subjects, and its goals. Immutable. */
final class Row {

	private final String name;
	private final String title;
	private final Figure figure;
	private boolean pinned;
	private int bytes;
	private int quickCount;
	private int count;
	private int warmUpCount;
	private boolean fullOnly;
	private String absent = "";
	private final Map<Subject, String> measures = new LinkedHashMap<>();
	private final List<Figure> extras = new ArrayList<>();
	private final List<Goal> goals = new ArrayList<>();

	private Row(String name, String title, Figure figure) {
		this.name = name;
		this.title = title;
		this.figure = figure;
	}

	/**
	 * Returns a row without subjects and goals.
	 *
	 * @param name   by which it is chosen
	 * @param title  what it measures
	 * @param figure the figure shown of each subject
	 */
	static Row of(String name, String title, Figure figure) {
		return new Row(name, title, figure);
	}

	private Row copy() {
		Row copy = new Row(name, title, figure);
		copy.pinned = pinned;
		copy.bytes = bytes;
		copy.quickCount = quickCount;
		copy.count = count;
		copy.warmUpCount = warmUpCount;
		copy.fullOnly = fullOnly;
		copy.absent = absent;
		copy.measures.putAll(measures);
		copy.extras.addAll(extras);
		copy.goals.addAll(goals);
		return copy;
	}

	/** Has the same measured of some subjects. */
	Row of(String measure, Subject... subjects) {
		Row copy = copy();
		for (Subject subject : subjects) {
			copy.measures.put(subject, measure);
		}
		return copy;
	}

	/** Adds a goal. */
	Row goal(Goal goal) {
		Row copy = copy();
		copy.goals.add(goal);
		return copy;
	}

	/** Shows a further figure of Outboard's. */
	Row also(Figure extra) {
		Row copy = copy();
		copy.extras.add(extra);
		return copy;
	}

	/** Keeps all processes of a subject on one core. */
	Row pinned() {
		Row copy = copy();
		copy.pinned = true;
		return copy;
	}

	/** Says how many bytes one has, for {@link Figure#BANDWIDTH}. */
	Row bytes(int each) {
		Row copy = copy();
		copy.bytes = each;
		return copy;
	}

	/** Fixes how many make a repeat; it would else be so many as take a certain time. */
	Row count(int quick, int full) {
		Row copy = copy();
		copy.quickCount = quick;
		copy.count = full;
		return copy;
	}

	/** Says how many are done at the least before any is measured: compilers count, they don't look at the clock. */
	Row warmUp(int least) {
		Row copy = copy();
		copy.warmUpCount = least;
		return copy;
	}

	/** Leaves it out of a quick run. */
	Row fullOnly() {
		Row copy = copy();
		copy.fullOnly = true;
		return copy;
	}

	/** Says of something why it can't be measured yet. */
	Row absent(String why) {
		Row copy = copy();
		copy.absent = why;
		return copy;
	}

	String name() {
		return name;
	}

	String title() {
		return title + (pinned ? ", one core" : "");
	}

	Figure figure() {
		return figure;
	}

	boolean isPinned() {
		return pinned;
	}

	int bytes() {
		return bytes;
	}

	/** Returns how many make a repeat; 0 for as many as take a certain time. */
	int count(boolean quick) {
		return quick ? quickCount : count;
	}

	int warmUpCount() {
		return warmUpCount;
	}

	boolean isFullOnly() {
		return fullOnly;
	}

	String absent() {
		return absent;
	}

	Map<Subject, String> measures() {
		return measures;
	}

	List<Figure> extras() {
		return extras;
	}

	List<Goal> goals() {
		return goals;
	}
}
