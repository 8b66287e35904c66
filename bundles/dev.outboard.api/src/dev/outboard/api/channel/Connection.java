package dev.outboard.api.channel;

import org.osgi.annotation.versioning.ProviderType;

/**
 * One end of a pipe that carries something each way.
 *
 * @param <S> what is sent here, and received at the other end
 * @param <R> what is received here, and sent at the other end
 * @since 0.1
 */
@ProviderType
public interface Connection<S, R> extends Sender<S>, Receiver<R> {
}
