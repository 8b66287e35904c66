package dev.outboard.bench.outboard;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

import dev.outboard.bench.agent.Agent;

/** The control side of Outboard: the product, with this application in place of its own. */
public final class BenchApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) throws Exception {
		Agent agent = new Agent();
		Archives.off();
		Spares.off();
		Services services = Services.find();
		new CallMeasures(services).addTo(agent);
		new ChannelMeasures(services).addTo(agent);
		new SharedMeasures(services).addTo(agent);
		new SignalMeasures(services).addTo(agent);
		new PoolMeasures(services).addTo(agent);
		new LifeMeasures(services).addTo(agent);
		new IdleMeasures(services).addTo(agent);
		new CommandMeasures().addTo(agent);
		new UiMeasures(services).addTo(agent);
		agent.serve();
		services.endWorkers();
		return EXIT_OK;
	}

	@Override
	public void stop() {
		// the end of standard input is what ends this
	}
}
