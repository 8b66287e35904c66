package dev.outboard.bench.driver;

/** Who is measured: Outboard, the floor below all, and its peers. */
enum Subject {
	FLOOR("floor"), OUTBOARD("Outboard"), RMI("RMI"), LSP4J("LSP4J"), GRPC("gRPC"), PYTHON("Python"), MPPY6("mpPy6");

	private final String title;

	Subject(String title) {
		this.title = title;
	}

	/** Returns its name for people. */
	String title() {
		return title;
	}
}
