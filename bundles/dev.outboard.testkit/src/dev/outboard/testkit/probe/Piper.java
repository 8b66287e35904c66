package dev.outboard.testkit.probe;

import java.util.List;

import dev.outboard.api.channel.Connection;
import dev.outboard.api.channel.Receiver;
import dev.outboard.api.channel.Sender;

/** A contract for the other end of pipes. */
public interface Piper {

	/** What goes through a pipe. */
	record Note(int number, String text) {
	}

	/** Ends of two pipes, as fields of a record that crosses. */
	record Ends(Receiver<Note> from, Sender<Note> to) {
	}

	/** Sends the square of each number that comes, until the end. */
	void square(Connection<Long, Integer> end) throws InterruptedException;

	/** Passes notes on until the end, and returns how many there were. */
	int passOn(Ends ends) throws InterruptedException;

	/** Receives until the end and returns what came. */
	List<Integer> collect(Receiver<Integer> from) throws InterruptedException;

	/** Receives one item, and returns the end for others to go on. */
	Receiver<Integer> takeOne(Receiver<Integer> from) throws InterruptedException;

	/** As {@link #takeOne}, which it announces first; it doesn't heed a cancellation. */
	Receiver<Integer> takeOneAnyway(Receiver<Integer> from, Sender<Integer> started) throws InterruptedException;

	/** Receives one item, announces that, and works on until it is interrupted, without waiting for anything. */
	void workAfterOne(Receiver<Integer> from, Sender<Integer> received) throws InterruptedException;

	/** Sends the numbers from 0, and keeps the end open. */
	void produce(int count, Sender<Integer> to) throws InterruptedException;

	/** Sends as many bytes at once, until the other end is closed, and returns how often. */
	int flood(int size, Sender<byte[]> to) throws InterruptedException;

	/** Returns an end of a pipe at whose other end a thread of the worker sends back what comes. */
	Connection<String, String> echo();

	/** Keeps the end. */
	void keep(Connection<String, String> end);

	/** Keeps the first end. */
	void keepBoth(Connection<String, String> end, Connection<String, String> other);

	/** Forgets the end that it keeps, without closing it. */
	void forget();

	/** Collects garbage. */
	void collectGarbage();

	/** Returns the first that comes. */
	int await(Receiver<Integer> signal) throws InterruptedException;

	/** As {@link #await}, with another end in hand. */
	int awaitWith(Receiver<Integer> signal, Sender<Integer> other) throws InterruptedException;

	/** Waits at {@code end}, which another thread closes when the signal has come, and returns what it heard. */
	String closedMeanwhile(Receiver<Integer> end, Receiver<Integer> signal) throws InterruptedException;

	/** Ends the worker by an exit status. */
	void exit(int status);
}
