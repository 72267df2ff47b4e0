package io.reelwright.server;

import io.reelwright.log.RepeatedWarning;
import io.reelwright.schedule.RecurringTasks;
import io.reelwright.store.Tickets;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Logger;

/** Renews the tickets of open streams: when a stream breaks, its browser reconnects with the same ticket. */
final class TicketRenewal implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TicketRenewal.class.getName());
    private static final Duration INTERVAL = Tickets.LIFE.dividedBy(4);

    private final Supplier<ServerParts> parts;
    private final OpenStreams streams;
    private final RecurringTasks tasks;

    TicketRenewal(Supplier<ServerParts> parts, OpenStreams streams) {
        this.parts = parts;
        this.streams = streams;
        this.tasks = RecurringTasks.onVirtualThreads("tickets").every(INTERVAL, INTERVAL, this::renew);
    }

    private void renew() {
        Set<String> tickets = streams.tickets();
        if (tickets.isEmpty()) return;
        try {
            parts.get().tokens().tickets().renew(tickets);
        } catch (RuntimeException away) {
            LOG.fine(() -> "the tickets of open streams could not be renewed: " + RepeatedWarning.said(away));
        }
    }

    @Override
    public void close() {
        tasks.close();
    }
}
