package dev.outboard.host.tests.worker;

/** The smallest contract. */
public interface Ping {

	String ping(String text);
}
