package dev.outboard.core.internal.service;

import dev.outboard.api.spi.WorkerLink.Stream;
import dev.outboard.core.internal.channel.WorkerChannels.Session;
import dev.outboard.core.internal.log.LogGate;
import dev.outboard.core.internal.signal.MemberInlet;
import dev.outboard.wire.internal.codec.CodecException;
import dev.outboard.wire.internal.codec.Input;
import dev.outboard.wire.internal.codec.ThrowableCodec;
import dev.outboard.wire.internal.message.Message;
import dev.outboard.wire.internal.message.Vitals;

/** Takes what one incarnation of a worker says and prints, and hands it on; runs no code of the user. */
final class MessageInlet {

	private final WorkerParts parts;
	private final int incarnation;
	private final MemberInlet members;
	private final EndReport report;
	private final Session session;
	private final Turns turns;
	private final LogGate logs;
	private final OutputGate output;

	/** Hears of the turns in an incarnation's life that the worker announces. */
	interface Turns {

		/** It serves calls from now on. */
		void serves();

		/** It will end now, and has said why in the report: nothing more is to be sent to it. */
		void ends(boolean inOrder);
	}

	/**
	 * @param members   takes what it says of its signals and properties
	 * @param report    takes what it says of its end
	 * @param session   takes what it says about channels
	 * @param logCredit tells the worker how many more of its log records have been handled
	 */
	MessageInlet(WorkerParts parts, MemberInlet members, EndReport report, Session session,
			LogGate.Teller logCredit, Turns turns) {
		this.parts = parts;
		this.incarnation = parts.life().incarnation();
		this.members = members;
		this.report = report;
		this.session = session;
		this.turns = turns;
		this.logs = new LogGate(parts.log(), logCredit);
		this.output = new OutputGate(parts.log());
	}

	/** There is a link to the worker from now on: it is told what it couldn't be before. */
	void linked() {
		logs.tellOwed();
	}

	/** Takes a message, on the reader's thread. */
	void received(Message message) {
		switch (message.kind()) {
			case READY -> turns.serves();
			case RESULT -> {
				if (!parts.calls().returned(message.id(), message.body().references(parts.channels().references()))) {
					session.discard(message.id());
				}
			}
			case CHANNEL -> session.received(message);
			case FAILURE -> parts.calls().threw(message.id(), message.body());
			case SIGNAL -> members.signal(message);
			case PROPERTY -> members.property(message);
			case REFUSED -> parts.calls().refused(message.id(), Incarnation.ASKED_TO_END);
			case POST_FAILURE -> {
				// Which function it was, the call knows.
				message.body().readLength();
				parts.calls().threw(message.id(), message.body());
			}
			case POSTS_DONE -> postsDone(message.body());
			case HEARTBEAT_ANSWER -> {
				// Like every message, it was a sign of life.
			}
			case VITALS_ANSWER -> parts.metrics().answered(message.id(), Vitals.read(message.body()));
			case PROGRESS -> parts.monitors().received(message.id(), message.body());
			case LOG -> logs.received(message.body(), incarnation);
			case START_FAILURE -> {
				report.startFailed(ThrowableCodec.INSTANCE.read(message.body()));
				turns.ends(false);
			}
			case ENDING -> {
				report.ending(message.body());
				turns.ends(true);
			}
			default -> throw new CodecException("a worker sends no message " + message.kind());
		}
	}

	private void postsDone(Input body) {
		int count = body.readCount(Long.BYTES);
		for (int i = 0; i < count; i++) {
			parts.calls().returned(body.readLong(), body);
		}
	}

	/** Takes a line of output; may wait while the handlers of others are busy. */
	void printed(Stream stream, String line) {
		output.pass(stream, line, incarnation);
	}
}
