package dev.outboard.bench.driver;

import static dev.outboard.bench.driver.Subject.FLOOR;
import static dev.outboard.bench.driver.Subject.GRPC;
import static dev.outboard.bench.driver.Subject.LSP4J;
import static dev.outboard.bench.driver.Subject.MPPY6;
import static dev.outboard.bench.driver.Subject.OUTBOARD;
import static dev.outboard.bench.driver.Subject.RMI;

import java.util.List;

/** The rows of calls. */
final class CallRows {

	private static final Subject[] ALL = { FLOOR, OUTBOARD, RMI, LSP4J, GRPC };

	private static final int WARM = 50_000;
	private static final int WARM_PIPELINED = 1_000_000;

	private CallRows() {
	}

	static List<Row> all() {
		return List.of(
				Row.of("call", "synchronous call, one caller", Figure.P50).of("call", ALL).warmUp(WARM).pinned()
						.also(Figure.P99).goal(Goal.atMost(1.3, FLOOR, Figure.P50)).goal(Goal.atMost(0.7, RMI, Figure.P50))
						.goal(Goal.atMost(0.5, LSP4J, Figure.P50)).goal(Goal.atMost(0.2, GRPC, Figure.P50)),
				Row.of("call-shared", "synchronous call, 8 callers share a worker", Figure.P50)
						.of("callers:8", ALL).warmUp(WARM).pinned().also(Figure.P99).also(Figure.RATE)
						.goal(Goal.atMost(1.8, FLOOR, Figure.P50)),
				Row.of("call-free", "synchronous call, one caller", Figure.P50).of("call", ALL).warmUp(WARM).also(Figure.P99),
				Row.of("call-shared-free", "synchronous call, 8 callers share a worker", Figure.P50)
						.of("callers:8", ALL).warmUp(WARM).also(Figure.P99).also(Figure.RATE),
				Row.of("call-paced", "a call every 4 ms", Figure.P50).of("paced", ALL).pinned().also(Figure.P99)
						.goal(Goal.atMost(1.2, FLOOR, Figure.P50)),
				Row.of("pipelined", "calls that wait for none, 1000 on their way", Figure.RATE)
						.of("pipelined", FLOOR, OUTBOARD, LSP4J, GRPC, MPPY6).warmUp(WARM_PIPELINED)
						.goal(Goal.atLeast(25, LSP4J, Figure.RATE)).goal(Goal.atLeast(15, GRPC, Figure.RATE))
						.goal(Goal.atLeast(100, MPPY6, Figure.RATE)),
				Row.of("pipelined-pinned", "calls that wait for none, 1000 on their way", Figure.RATE)
						.of("pipelined", FLOOR, OUTBOARD, LSP4J, GRPC).pinned().warmUp(WARM_PIPELINED));
	}
}
