package io.reelwright.server;

import io.reelwright.log.RepeatedWarning;
import io.reelwright.schedule.RecurringTasks;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Logger;

/** Ends open streams whose token was revoked at another server that shares the database. */
final class RevocationWatch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RevocationWatch.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Supplier<ServerParts> parts;
    private final OpenStreams streams;
    private final RecurringTasks tasks;

    RevocationWatch(Supplier<ServerParts> parts, OpenStreams streams) {
        this.parts = parts;
        this.streams = streams;
        this.tasks = RecurringTasks.onVirtualThreads("revocations").every(LOOK, LOOK, this::look);
    }

    private void look() {
        Set<String> tokens = streams.tokens();
        if (tokens.isEmpty()) return;
        try {
            parts.get().tokens().revoked(tokens).forEach(streams::cut);
        } catch (RuntimeException away) {
            LOG.fine(() ->
                    "revoked tokens could not be checked and are checked again soon: " + RepeatedWarning.said(away));
        }
    }

    @Override
    public void close() {
        tasks.close();
    }
}
