/**
 * The EventAdmin topics that Outboard publishes on, and the properties of its events.
 *
 * <p>A topic is {@code dev/outboard/worker/<definition>/<instance>/} and what the first column says, escaped by
 * {@link dev.outboard.api.event.WorkerTopics#escape(String)}; the events of one worker come one by one, in order, and none
 * after that of its final state. All events have the properties {@code outboard.kind}, {@code outboard.definition},
 * {@code outboard.instance}, {@code outboard.incarnation} and {@code timestamp}; those in brackets may be missing.
 *
 * <table>
 * <caption>Topics and properties</caption>
 * <tr><th>topic</th><th>published</th><th>properties</th></tr>
 * <tr><td>{@code state}</td><td>at each change of the worker's state; never dropped</td>
 * <td>{@code outboard.state}, {@code outboard.state.previous}, [{@code outboard.pid}]; where the state is final or BACKOFF
 * {@code outboard.exit.code}, {@code outboard.exit.kind}, {@code outboard.reason}</td></tr>
 * <tr><td>{@code signal/<name>}</td><td>for each value of a signal, and each result that is announced</td>
 * <td>{@code outboard.signal}, [{@code outboard.value}], for a record [{@code outboard.value.<component>}] each,
 * [{@code outboard.dropped}]</td></tr>
 * <tr><td>{@code property/<name>}</td><td>when a property has a new value</td>
 * <td>{@code outboard.property}, [{@code outboard.value}], for a record [{@code outboard.value.<component>}] each</td></tr>
 * <tr><td>{@code log}</td><td>for each log record and each line of output</td>
 * <td>{@code message}, {@code outboard.level}; of a record {@code outboard.logger}, {@code outboard.thread},
 * {@code outboard.logged}, [{@code exception}]; of a line {@code outboard.stream}</td></tr>
 * <tr><td>{@code progress}</td><td>while a function reports to its progress monitor, and
 * once when its call has lasted for half a second</td>
 * <td>{@code outboard.function}, {@code outboard.worked}, {@code outboard.total}, {@code outboard.done},
 * [{@code outboard.task}], [{@code outboard.task.sub}]</td></tr>
 * <tr><td>{@code error}</td><td>when a one-way call fails, which nobody waits for</td>
 * <td>{@code outboard.function}, {@code message}, {@code exception}</td></tr>
 * </table>
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package dev.outboard.api.event;
