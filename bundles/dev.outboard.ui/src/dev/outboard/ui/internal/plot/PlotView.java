package dev.outboard.ui.internal.plot;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;

import dev.outboard.api.event.WorkerEventProperties;
import dev.outboard.api.event.WorkerTopics;
import dev.outboard.ui.events.UiEvents;
import dev.outboard.ui.events.UiExecutor;
import dev.outboard.ui.internal.HelpContexts;
import dev.outboard.ui.internal.Icon;
import dev.outboard.ui.internal.ProcessControl;
import dev.outboard.ui.internal.WhileVisible;

/** The Signals plot: numbers that workers announce, over time. */
public final class PlotView extends ViewPart implements IShowInTarget {

	private final Viewport viewport = new Viewport();
	private final PlotExport export = new PlotExport();
	private final PlotSettings settings = new PlotSettings();
	private Composite pages;
	private SashForm plotPage;
	private PlotStart startPage;
	private PlotChart plot;
	private PlotMouse mouse;
	private PlotLegend legend;
	private PlotActions actions;
	private PlotAdder adder;
	private PlotModel model;
	private PlotTicker ticker;
	private WhileVisible watch;
	private ProcessControl control;
	private IAction follow;
	private OptionalLong pausedAt = OptionalLong.empty();
	private boolean restored;

	@Override
	public void createPartControl(Composite parent) {
		HelpContexts.set(parent, HelpContexts.PLOT);
		UiExecutor uiThread = UiExecutor.of(parent.getDisplay());
		control = new ProcessControl(() -> uiThread.execute(this::workersChanged));
		model = new PlotModel(control, new SeriesBinder(uiThread), this::changed);
		pages = new Composite(parent, SWT.NONE);
		pages.setLayout(new StackLayout());
		adder = new PlotAdder(model, control, pages, this::setContentDescription);
		startPage = new PlotStart(pages, adder::ask);
		plotPage = new SashForm(pages, SWT.HORIZONTAL);
		Composite chartSide = new Composite(plotPage, SWT.NONE);
		chartSide.setLayout(new FillLayout());
		legend = new PlotLegend(plotPage, model.series(), model::remove);
		plot = new PlotChart(chartSide, legend.table(), model.series(), viewport);
		plotPage.setWeights(68, 32);
		mouse = new PlotMouse(plot, viewport, this::moved);
		plot.chart().plotArea().addListener(SWT.KeyDown, mouse::key);
		legend.table().addListener(SWT.KeyDown, mouse::key);
		addActions();
		ticker = new PlotTicker(parent.getDisplay(), this::changes, viewport::isFollowing, this::draw);
		watch = new WhileVisible(this, ticker::start, ticker::stop);
		UiEvents.of(WorkerTopics.ALL).filter("(" + WorkerEventProperties.KIND + "=" + WorkerTopics.STATE + ")")
				.subscribeBatches(pages, model::statesChanged);
		settings.series().forEach(model::add);
		restored = true;
		changed();
	}

	@Override
	public void setFocus() {
		if (model.series().isEmpty()) {
			startPage.setFocus();
		} else {
			legend.table().setFocus();
		}
	}

	@Override
	public void dispose() {
		watch.close();
		model.close();
		control.close();
		super.dispose();
	}

	/** Plots all that the workers in a selection announce, as far as there is room. */
	@Override
	public boolean show(ShowInContext context) {
		return adder.addAll(context.getSelection());
	}

	/** Lets another one ask where the values are to be exported to. */
	public void exportTo(Function<Shell, Optional<Path>> question) {
		export.question(question);
	}

	/** Returns how many points are drawn now. */
	public int drawnPoints() {
		return plot.points();
	}

	private void addActions() {
		actions = new PlotActions(getViewSite().getActionBars().getToolBarManager());
		actions.add(Messages.action_add, Icon.PLOT_ADD, adder::ask);
		actions.addForSeries(Messages.action_remove, Icon.PLOT_REMOVE, () -> legend.selected().ifPresent(model::remove));
		actions.separate();
		actions.addToggle(Messages.action_pause, Icon.EVENTS_PAUSE, this::pause);
		follow = actions.addToggle(Messages.action_follow, Icon.PLOT_FOLLOW, on -> {
			viewport.follow(on, plot.window());
			moved();
		});
		actions.addForSeries(Messages.action_zoom_in, Icon.PLOT_ZOOM_IN, () -> mouse.zoom(0.5));
		actions.addForSeries(Messages.action_zoom_out, Icon.PLOT_ZOOM_OUT, () -> mouse.zoom(2));
		actions.addForSeries(Messages.action_zoom_reset, Icon.PLOT_ZOOM_RESET, mouse::reset);
		actions.separate();
		actions.addForSeries(Messages.action_export, Icon.PLOT_EXPORT, () -> export.run(pages.getShell(), model.series()));
		actions.addForSeries(Messages.action_clear, Icon.EVENTS_CLEAR, () -> {
			model.clear();
			moved();
		});
	}

	private void pause(boolean yes) {
		pausedAt = yes ? OptionalLong.of(Clock.micros()) : OptionalLong.empty();
		setContentDescription(yes ? Messages.paused : "");
		moved();
	}

	private void workersChanged() {
		if (!pages.isDisposed()) {
			model.connectAll();
		}
	}

	/** There are other series, or they come from elsewhere. */
	private void changed() {
		if (!restored) {
			return;
		}
		settings.remember(model.series());
		actions.enable(!model.series().isEmpty());
		((StackLayout) pages.getLayout()).topControl = model.series().isEmpty() ? startPage.control() : plotPage;
		pages.layout();
		moved();
	}

	/** Something else is to be seen. */
	private void moved() {
		follow.setChecked(viewport.isFollowing());
		ticker.drawSoon();
	}

	private long changes() {
		return pausedAt.isPresent() ? 0 : model.series().stream().mapToLong(it -> it.data().changes()).sum();
	}

	private void draw() {
		if (!model.series().isEmpty()) {
			plot.draw(pausedAt.orElseGet(Clock::micros));
			legend.refresh(pausedAt.isPresent());
		}
	}
}
