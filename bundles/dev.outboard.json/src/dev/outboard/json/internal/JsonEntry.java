package dev.outboard.json.internal;

/** A map's entry, as JSON shows those of maps whose keys are no words. */
record JsonEntry<K, V>(K key, V value) {
}
