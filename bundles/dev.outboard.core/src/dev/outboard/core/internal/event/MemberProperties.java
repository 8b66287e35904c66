package dev.outboard.core.internal.event;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.osgi.service.event.EventProperties;

import dev.outboard.api.event.WorkerEventProperties;

/**
 * The properties of the event of one value: what all values of a member have in common is shared, and an event takes them
 * as they are, where it would copy another map: that took nearly as long as all else that a signal takes. Immutable. Equal to
 * others of this class alone, for {@link EventProperties} compares what only a copy has.
 */
final class MemberProperties extends EventProperties {

	private final Map<String, Object> common;
	private final Map<String, Object> own;
	private final Object value;
	private final long timestamp;

	/**
	 * @param common what all values have in common; never changed
	 * @param own    what else this one has
	 * @param value  null for a signal without any
	 */
	MemberProperties(Map<String, Object> common, Map<String, Object> own, Object value) {
		super(Map.of());
		this.common = common;
		this.own = own;
		this.value = value;
		this.timestamp = System.currentTimeMillis();
	}

	@Override
	public Object get(Object name) {
		if (WorkerEventProperties.VALUE.equals(name)) {
			return value;
		}
		if (WorkerEventProperties.TIMESTAMP.equals(name)) {
			return timestamp;
		}
		Object found = common.get(name);
		return found != null || own.isEmpty() ? found : own.get(name);
	}

	@Override
	public boolean containsKey(Object name) {
		return get(name) != null;
	}

	@Override
	public int size() {
		return common.size() + own.size() + (value == null ? 1 : 2);
	}

	@Override
	public boolean isEmpty() {
		return false;
	}

	@Override
	public boolean containsValue(Object sought) {
		return all().containsValue(sought);
	}

	@Override
	public Set<String> keySet() {
		return all().keySet();
	}

	@Override
	public Collection<Object> values() {
		return all().values();
	}

	@Override
	public Set<Map.Entry<String, Object>> entrySet() {
		return all().entrySet();
	}

	@Override
	public boolean equals(Object other) {
		return this == other || other instanceof MemberProperties properties && all().equals(properties.all());
	}

	@Override
	public int hashCode() {
		return all().hashCode();
	}

	@Override
	public String toString() {
		return all().toString();
	}

	private Map<String, Object> all() {
		Map<String, Object> all = new HashMap<>(common);
		all.putAll(own);
		all.put(WorkerEventProperties.TIMESTAMP, timestamp);
		if (value != null) {
			all.put(WorkerEventProperties.VALUE, value);
		}
		return Collections.unmodifiableMap(all);
	}
}
