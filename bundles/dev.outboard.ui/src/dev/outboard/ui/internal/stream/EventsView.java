package dev.outboard.ui.internal.stream;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;

import dev.outboard.api.WorkerHandle;
import dev.outboard.ui.internal.HelpContexts;
import dev.outboard.ui.internal.Icon;
import dev.outboard.ui.internal.WorkerName;
import dev.outboard.ui.internal.preferences.OutboardPreferences;
import dev.outboard.ui.internal.table.Column;
import dev.outboard.ui.internal.table.ColumnMemory;
import dev.outboard.ui.internal.table.VirtualTable;

/** The Events view: what all workers announce, as it comes. */
public final class EventsView extends ViewPart implements IShowInTarget {

	/** Time between two looks at what has come, in milliseconds: more often, nobody could read it. */
	private static final int REFRESH_MILLIS = 60;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS")
			.withZone(ZoneId.systemDefault());

	private static final String PAUSE = "dev.outboard.ui.events.pause";
	private static final String FOLLOW = "dev.outboard.ui.events.follow";
	private static final String CLEAR = "dev.outboard.ui.events.clear";

	private final EventsSettings settings = new EventsSettings();
	private EventHistory history;
	private EventsFilterBar filterBar;
	private VirtualTable<StreamEvent> table;
	private EventDetails details;
	private Label status;
	private EventFeed feed;
	private IAction follow;
	private boolean refreshPending;
	private long lostBefore;

	@Override
	public void createPartControl(Composite parent) {
		HelpContexts.set(parent, HelpContexts.EVENTS);
		int buffer = OutboardPreferences.eventsBuffer();
		history = new EventHistory(buffer);
		GridLayoutFactory.fillDefaults().spacing(0, 3).extendedMargins(0, 0, 0, 3).applyTo(parent);
		filterBar = new EventsFilterBar(parent, settings.filter(), this::filter);
		history.filter(filterBar.filter());
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 80).applyTo(sash);
		table = new VirtualTable<>(sash, Messages.table_name, columns(), history);
		ColumnMemory.keep(table, settings.columns());
		details = new EventDetails(sash);
		sash.setWeights(70, 30);
		status = new Label(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(status);
		addActions(getViewSite().getActionBars().getToolBarManager());
		table.table().addListener(SWT.Selection, e -> showDetails());
		feed = new EventFeed(table.table(), buffer, this::take);
		refresh();
	}

	@Override
	public void setFocus() {
		table.table().setFocus();
	}

	/** Shows the events of the worker that is shown elsewhere. */
	@Override
	public boolean show(ShowInContext context) {
		Optional<String> worker = context.getSelection() instanceof IStructuredSelection selection
				? Optional.ofNullable(Adapters.adapt(selection.getFirstElement(), WorkerName.class)).map(WorkerName::displayName)
						.or(() -> Optional.ofNullable(Adapters.adapt(selection.getFirstElement(), WorkerHandle.class))
								.map(WorkerHandle::displayName))
				: Optional.empty();
		worker.ifPresent(name -> {
			filterBar.choose(name);
			filter();
		});
		return worker.isPresent();
	}

	private static List<Column<StreamEvent>> columns() {
		return List.of(
				new Column<>(Messages.column_time, SWT.LEAD, 14, 100, event -> TIME.format(Instant.ofEpochMilli(event.time()))),
				new Column<>(Messages.column_worker, SWT.LEAD, 16, 90, StreamEvent::worker),
				new Column<>(Messages.column_kind, SWT.LEAD, 10, 70, event -> EventKind.label(event.kind())),
				new Column<>(Messages.column_name, SWT.LEAD, 18, 90, StreamEvent::name),
				new Column<>(Messages.column_text, SWT.LEAD, 42, 120, StreamEvent::text));
	}

	private void addActions(IToolBarManager toolBar) {
		follow = toggle(Messages.action_follow, Icon.EVENTS_FOLLOW, on -> scheduleRefresh());
		follow.setChecked(true);
		Action pause = toggle(Messages.action_pause, Icon.EVENTS_PAUSE, this::pause);
		toolBar.add(pause);
		toolBar.add(follow);
		Action clear = new Action(Messages.action_clear, Icon.EVENTS_CLEAR.descriptor()) {
			@Override
			public void run() {
				clear();
			}
		};
		toolBar.add(clear);
		EventsKeys keys = new EventsKeys(getSite());
		keys.press(PAUSE, pause);
		keys.press(FOLLOW, follow);
		keys.press(CLEAR, clear);
		keys.find(filterBar::setFocus);
	}

	private static Action toggle(String text, Icon icon, Consumer<Boolean> toggled) {
		Action action = new Action(text, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				toggled.accept(isChecked());
			}
		};
		action.setImageDescriptor(icon.descriptor());
		return action;
	}

	private void take(List<StreamEvent> events) {
		history.append(events);
		scheduleRefresh();
	}

	private void pause(boolean yes) {
		history.pause(yes);
		scheduleRefresh();
	}

	private void clear() {
		history.clear();
		lostBefore = feed.dropped();
		details.clear();
		refresh();
	}

	private void filter() {
		settings.remember(filterBar.filter());
		history.filter(filterBar.filter());
		table.select(-1);
		refresh();
	}

	private void showDetails() {
		table.selected().ifPresent(event -> {
			follow.setChecked(false);
			details.show(event);
		});
	}

	private void scheduleRefresh() {
		if (!refreshPending) {
			refreshPending = true;
			status.getDisplay().timerExec(REFRESH_MILLIS, this::refresh);
		}
	}

	private void refresh() {
		refreshPending = false;
		if (status.isDisposed()) {
			return;
		}
		table.update(history.takeGone());
		if (follow.isChecked() && !history.isPaused()) {
			table.showEnd();
		}
		filterBar.offer(history.workers());
		String text = EventsStatus.text(history, feed.dropped() - lostBefore);
		status.setText(text);
		status.setToolTipText(text);
	}
}
