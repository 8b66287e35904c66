package dev.outboard.ui.internal.channels;

import java.util.List;
import java.util.Optional;

/**
 * How all channels and pools were at one time.
 *
 * @param rows     the channels and pools
 * @param contents what was in the channel that was asked for, where anything can be seen of that
 * @param time     when that was so, in milliseconds since 1970 UTC
 */
record ChannelsSnapshot(List<ChannelRow> rows, Optional<ContentsPage> contents, long time) {
}
