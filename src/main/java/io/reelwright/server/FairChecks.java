package io.reelwright.server;

import io.reelwright.media.MediaCheck;
import io.reelwright.media.UnusableMedia;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Checks what orders and uploads bring, one long text and one file of a project at a time: whoever sends many waits for himself, and
 * not others for him. Long texts are checked by few threads of the system's own. A text of a megabyte takes up to a second of a
 * processor; on the virtual threads of requests nobody else would be answered meanwhile.
 */
final class FairChecks implements AutoCloseable {
    /** What is shorter is checked at once, within milliseconds. */
    static final int SHORT = 20_000;

    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final Duration UNTIL_TEXT = Duration.ofSeconds(10);
    private static final Duration UNTIL_FILE = Duration.ofMinutes(2);

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("order-check-", 0).factory());
    private final RequestTurns texts = new RequestTurns(1, UNTIL_TEXT);
    private final RequestTurns files = new RequestTurns(1, UNTIL_FILE);

    /**
     * Checks a text.
     *
     * @param project    whose it is
     * @param characters how long the text is
     * @param check      touches nothing but the text
     * @return what the check returns; what it throws is thrown
     * @throws HttpProblem with 429 when the project's own texts before it take too long
     */
    <T> T text(String project, long characters, Supplier<T> check) {
        if (characters <= SHORT) return check.get();
        try (RequestTurns.Turn _ = texts.next(project)) {
            return threads.submit(check::get).get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException wrong -> throw wrong;
                case Error wrong -> throw wrong;
                case null, default -> throw new IllegalStateException(failed);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw HttpProblem.of(503, "Reelwright is ending");
        }
    }

    /**
     * Looks into a file.
     *
     * @param project whose it is
     * @throws UnusableMedia when it cannot be used
     * @throws HttpProblem       with 429 when the project's own files before it take too long
     */
    MediaCheck.Usable file(String project, MediaCheck media, Path file) throws IOException, InterruptedException {
        try (RequestTurns.Turn _ = files.next(project)) {
            return media.check(file);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
