package dev.outboard.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The values behind {@link StartOptions}: those that are set, and what has those that aren't. Immutable. */
final class OptionValues {

	static final OptionValues NONE = new OptionValues(Map.of(), null);

	private final Map<StartOption, Object> set;
	private final OptionValues fallback;

	/** @param fallback null for what each option is where nobody sets it */
	private OptionValues(Map<StartOption, Object> set, OptionValues fallback) {
		this.set = set;
		this.fallback = fallback;
	}

	OptionValues with(StartOption option, Object value) {
		Map<StartOption, Object> changed = new EnumMap<>(StartOption.class);
		changed.putAll(set);
		changed.put(option, value);
		return new OptionValues(changed, fallback);
	}

	/** Adds an entry to a map. */
	OptionValues with(StartOption option, String key, String value) {
		Map<Object, Object> entries = new LinkedHashMap<>((Map<?, ?>) set.getOrDefault(option, Map.of()));
		entries.put(key, value);
		return with(option, entries);
	}

	OptionValues over(OptionValues defaults) {
		return new OptionValues(set, defaults);
	}

	/** Returns the value that is set here, or is nearest; null for none. */
	@SuppressWarnings("unchecked")
	<T> T get(StartOption option) {
		Object own = set.get(option);
		if (own == null) {
			own = fallback == null ? option.unset() : fallback.get(option);
		}
		return (T) own;
	}

	/** Returns what is set of a list, last what is set here. */
	@SuppressWarnings("unchecked")
	<E> List<E> all(StartOption option) {
		List<E> all = fallback == null ? new ArrayList<>() : new ArrayList<>(fallback.all(option));
		all.addAll((List<E>) set.getOrDefault(option, List.of()));
		return Collections.unmodifiableList(all);
	}

	/** Returns what is set of a map; what is set here wins. */
	@SuppressWarnings("unchecked")
	<K, V> Map<K, V> merged(StartOption option) {
		Map<K, V> all = fallback == null ? new LinkedHashMap<>() : new LinkedHashMap<>(fallback.merged(option));
		all.putAll((Map<K, V>) set.getOrDefault(option, Map.of()));
		return Collections.unmodifiableMap(all);
	}

	/** Returns those without what needs anything else. */
	OptionValues within(Set<Capability> capabilities) {
		Map<StartOption, Object> left = new EnumMap<>(StartOption.class);
		set.forEach((option, value) -> {
			if (option.need().isEmpty() || capabilities.contains(option.need().get())) {
				left.put(option, value);
			}
		});
		return new OptionValues(left, fallback == null ? null : fallback.within(capabilities));
	}

	/** Returns what those that are set here need, by name. */
	Map<String, Capability> needs() {
		Map<String, Capability> needs = new LinkedHashMap<>();
		set.forEach((option, value) -> {
			if (!(value instanceof List<?> list && list.isEmpty())) {
				option.need().ifPresent(need -> needs.put(option.toString(), need));
			}
		});
		return needs;
	}

	/** Returns those that are set here; of those that may hold a secret, how many, or the names. */
	@Override
	public String toString() {
		return set.entrySet().stream().map(entry -> entry.getKey() + "=" + switch (entry.getKey()) {
			case ARGUMENTS -> ((Collection<?>) entry.getValue()).size();
			case ENVIRONMENT -> ((Map<?, ?>) entry.getValue()).keySet();
			default -> entry.getValue();
		}).collect(Collectors.joining(", "));
	}
}
