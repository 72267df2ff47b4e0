package io.reelwright.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Resolves host names through the operating system. A lookup blocks its platform thread until it ends, so lookups run in a pool of
 * their own: on virtual threads, a few slow names would block the carriers of all other virtual threads.
 */
final class SystemNameLookup implements NameLookup {
    private static final int THREADS = 8;
    private static final int WAITING = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("names-", 0).factory());

    SystemNameLookup() {
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public InetAddress[] addresses(String host) throws UnknownHostException {
        Future<InetAddress[]> found;
        try {
            found = threads.submit(() -> InetAddress.getAllByName(host));
        } catch (RejectedExecutionException many) {
            throw new UnknownHostException("too many host names are being resolved");
        }
        try {
            return found.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException unknown) {
            throw new UnknownHostException("unknown host");
        } catch (TimeoutException late) {
            throw new UnknownHostException("the host name could not be resolved in time");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException("the lookup was interrupted");
        } finally {
            found.cancel(true);
        }
    }
}
