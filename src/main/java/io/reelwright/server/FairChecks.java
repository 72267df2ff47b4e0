package io.reelwright.server;

import io.reelwright.media.MediaCheck;
import io.reelwright.media.UnusableMedia;
import io.reelwright.order.OrderCheck;
import io.reelwright.order.SourceTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Checks the texts of orders and the uploaded files, one long text and one file per project at a time, so that a project that sends
 * many delays only itself. Long texts are checked on a few platform threads: a text of 1 MB takes up to a second of CPU time, and on
 * the virtual threads of requests it would delay all other responses.
 */
final class FairChecks implements AutoCloseable {
    /** Maximum length of a text that is checked immediately, in characters. That takes milliseconds. */
    static final int SHORT = 20_000;

    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final Duration UNTIL_TEXT = Duration.ofSeconds(10);
    private static final Duration UNTIL_PICTURE = Duration.ofMinutes(1);
    private static final Duration UNTIL_FILE = Duration.ofMinutes(2);

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("order-check-", 0).factory());
    private final RequestTurns texts = new RequestTurns(1, UNTIL_TEXT);
    private final RequestTurns sources = new RequestTurns(1, UNTIL_TEXT);
    private final RequestTurns pictures = new RequestTurns(1, UNTIL_PICTURE);
    private final RequestTurns files = new RequestTurns(1, UNTIL_FILE);

    /**
     * Checks a text.
     *
     * @param project    the project that sent the text
     * @param characters length of the text
     * @param check      the check; it must access nothing but the text, and its exceptions are passed on
     * @return the result of the check
     * @throws HttpProblem with 429 when earlier texts of the same project take too long
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
            throw HttpProblem.of(503, "Reelwright is shutting down");
        }
    }

    /**
     * Completes an order with the text that it needs and does not bring. One of a project is looked up or fetched at a time.
     *
     * @throws HttpProblem with 429 when earlier ones of the same project take too long
     */
    OrderCheck sourced(String project, OrderCheck order, SourceTexts texts) {
        if (order.need().isEmpty()) return order;
        try (RequestTurns.Turn _ = sources.next(project)) {
            return order.sourced(texts);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw HttpProblem.of(503, "Reelwright is shutting down");
        }
    }

    /**
     * Checks a file.
     *
     * @param project the project that sent the file
     * @throws UnusableMedia when the file cannot be used
     * @throws HttpProblem   with 429 when earlier files of the same project take too long
     */
    MediaCheck.Usable file(String project, MediaCheck media, Path file) throws IOException, InterruptedException {
        try (RequestTurns.Turn _ = files.next(project)) {
            return media.check(file);
        }
    }

    /**
     * Draws a picture on a platform thread, one per project at a time.
     *
     * @throws HttpProblem with 429 when earlier pictures of the same project take too long
     */
    void picture(String project, Callable<?> drawing) throws IOException {
        try (RequestTurns.Turn _ = pictures.next(project)) {
            threads.submit(drawing).get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException unable -> throw unable;
                case RuntimeException wrong -> throw wrong;
                case Error wrong -> throw wrong;
                case null, default -> throw new IllegalStateException(failed);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw HttpProblem.of(503, "Reelwright is shutting down");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
