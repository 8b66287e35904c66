package dev.outboard.testkit.probe;

import java.util.List;
import java.util.Map;

import dev.outboard.api.channel.SharedList;
import dev.outboard.api.channel.SharedLong;
import dev.outboard.api.channel.SharedMap;
import dev.outboard.api.channel.SharedValue;

/** A contract for the other side of what is shared. */
public interface Sharer {

	/** Several shared things, as fields of a record that crosses. */
	record Board(SharedMap<String, Integer> scores, SharedList<String> players, SharedValue<Rules> rules,
			SharedLong games) {
	}

	/** A value that is changed as a whole. */
	record Rules(int players, String deck) {
	}

	/** What somebody sees of a board. */
	record View(Map<String, Integer> scores, List<String> players, long games) {
	}

	/** Puts a score, adds the player, and counts a game. */
	void play(Board board, String player, int score);

	/** Returns what the worker sees. */
	View view(Board board);

	/** Returns the score that the worker's replica has, having it put to the map under another key, too. */
	int copy(SharedMap<String, Integer> scores, String from, String to);

	/** Returns whether somebody has that score. */
	boolean has(SharedMap<String, Integer> scores, int score);

	/** Returns whether all that the worker sets one way is there when it reads it next. */
	boolean readsItsOwn(SharedMap<String, Integer> scores, int count);

	/** Adds one to a score so many times, and returns the last result. */
	int raise(SharedMap<String, Integer> scores, String player, int times);

	/** Adds one to the number so many times, and returns the last result. */
	long count(SharedLong number, int times);

	/** Puts into the map of that name. */
	void putByName(String map, String player, int score);

	/** Returns a new map with one score. */
	SharedMap<String, Integer> make(String player, int score);

	/** Begins to note the changes of the map. */
	void watch(SharedMap<String, Integer> scores);

	/** Returns the changes noted so far, as in {@code upper: 1 -> 2}, with {@code -} for none. */
	List<String> changes();

	/** Returns the name of the exception by which reading the map fails. */
	String failureOfReading(SharedMap<String, Integer> scores);

	/** Closes the map, and returns whether it can't be read from then on. */
	boolean closes(SharedMap<String, Integer> scores);

	/** Puts values of so many bytes, one after another, without waiting, and returns when all are there. */
	void flood(SharedMap<String, byte[]> map, int keys, int size, int count);

	/** Reads the map, then does nothing but hold its only thread until the number is not zero. */
	void stall(SharedMap<String, byte[]> map, SharedLong until) throws InterruptedException;

	/** Returns the sum of the first bytes of all values, as the worker sees them, by iteration. */
	long sum(SharedMap<String, byte[]> map);

	/** Sets rules for one more player until that is done {@code times} times, and returns the last rules. */
	Rules enlarge(SharedValue<Rules> rules, int times);

	/** Adds elements {@code name 0} and so on at the end of the list. */
	void addAll(SharedList<String> list, String name, int count);

	/** Counts up and writes to the map until it is killed. */
	void neverEnding(Board board, String name);
}
