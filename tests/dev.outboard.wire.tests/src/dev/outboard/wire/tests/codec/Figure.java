package dev.outboard.wire.tests.codec;

import java.util.List;
import java.util.Optional;

/** A sealed interface with records, an enum and another sealed interface below it. */
sealed interface Figure permits Figure.Square, Figure.Curve, Figure.Group, Figure.Special {

	record Square(double side) implements Figure {
	}

	/** Contains the interface. */
	record Group(String name, List<Figure> members, Optional<Curve> border) implements Figure {
	}

	enum Special implements Figure {
		NOTHING, EVERYTHING {
			@Override
			public String toString() {
				return "all";
			}
		}
	}

	/** A sealed interface below. */
	sealed interface Curve extends Figure {
	}

	record Ellipse(double a, double b) implements Curve {
	}

	/** Permitted in two ways. */
	record Disc(double radius) implements Curve, Round {
	}

	/** Another sealed interface, which shares a record. */
	sealed interface Round {
	}

	/** A record without components. */
	record Ball() implements Round {
	}

	/** A generic one, whose records hand the variable on, name it, or put it into something. */
	sealed interface Tagged<T> {
	}

	record Leaf<A>(A value) implements Tagged<A> {
	}

	record Fork<A>(List<? extends Tagged<A>> branches, A[] values) implements Tagged<A> {
	}

	record Fixed(int number) implements Tagged<String> {
	}

	/** Its variable is told by what stands inside a type argument. */
	sealed interface Wrapped<T> {
	}

	record Inside<A>(A value) implements Wrapped<List<A>> {
	}
}
