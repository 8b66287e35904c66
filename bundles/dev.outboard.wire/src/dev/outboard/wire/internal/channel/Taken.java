package dev.outboard.wire.internal.channel;

import dev.outboard.wire.internal.codec.Input;

/**
 * An item that a client was sent, still encoded.
 *
 * @param number     tells it from others that this client was sent
 * @param deliveries how often it was delivered, this time included
 * @param content    the item
 * @param alone      whether its message holds nothing else, and is of no use once it was decoded
 */
record Taken(long number, int deliveries, Input content, boolean alone) {
}
