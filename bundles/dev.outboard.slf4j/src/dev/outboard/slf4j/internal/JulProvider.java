package dev.outboard.slf4j.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Provides SLF4J with loggers of {@code java.util.logging}; found by {@code ServiceLoader}. */
public final class JulProvider implements SLF4JServiceProvider {

	/** SLF4J compares this with what it is itself; any of 2.0 and later will do. */
	private static final String API_VERSION = "2.0.99";

	private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
	private final IMarkerFactory markers = new BasicMarkerFactory();
	private final MDCAdapter context = new BasicMDCAdapter();

	/** Made by {@code ServiceLoader}. */
	public JulProvider() {
	}

	@Override
	public ILoggerFactory getLoggerFactory() {
		return name -> loggers.computeIfAbsent(name, JulLogger::new);
	}

	@Override
	public IMarkerFactory getMarkerFactory() {
		return markers;
	}

	@Override
	public MDCAdapter getMDCAdapter() {
		return context;
	}

	@Override
	public String getRequestedApiVersion() {
		return API_VERSION;
	}

	@Override
	public void initialize() {
		// All is there from the beginning.
	}
}
