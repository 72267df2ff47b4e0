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
 * Asks the system for the addresses of a name. A look-up holds a thread of the system until it is answered, so that it never takes
 * place on a virtual one: a few slow names would else stop everything that runs on those.
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
            throw new UnknownHostException("too many names are being looked up");
        }
        try {
            return found.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException unknown) {
            throw new UnknownHostException("the name is not known");
        } catch (TimeoutException late) {
            throw new UnknownHostException("the name could not be looked up in time");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException("the look-up was stopped");
        } finally {
            found.cancel(true);
        }
    }
}
