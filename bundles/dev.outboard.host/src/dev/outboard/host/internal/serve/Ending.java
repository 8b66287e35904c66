package dev.outboard.host.internal.serve;

import java.util.Optional;

import dev.outboard.api.worker.StopReason;

/**
 * Why and how a worker comes to an orderly end.
 *
 * @param reason  what its {@code stopping} is told
 * @param status  its exit status
 * @param failure what its body threw
 */
record Ending(StopReason reason, int status, Optional<Throwable> failure) {
}
