package io.reelwright.event.wakeup;

import io.github.resilience4j.core.IntervalFunction;
import io.reelwright.log.RepeatedWarning;
import io.reelwright.retry.RetryIntervals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * Relays wake-ups over a wire that all nodes share. One thread sends them after the commit that they announce, as few messages as
 * possible for all that are queued; another listens and reconnects whenever the wire breaks.
 */
public final class WakeupRelay implements Wakeups {
    private static final Logger LOG = Logger.getLogger(WakeupRelay.class.getName());

    /** Maximum size of one message in bytes; the payload of a Postgres {@code NOTIFY} must be shorter than 8,000 bytes. */
    private static final int MOST_BYTES = 7_500;

    private static final int WAITING = 10_000;
    private static final IntervalFunction WAITS = RetryIntervals.between(Duration.ofMillis(500), Duration.ofSeconds(5));

    private final RepeatedWarning notSent =
            new RepeatedWarning(LOG, "wake-ups do not reach the other servers, which poll instead");
    private final RepeatedWarning notReceived =
            new RepeatedWarning(LOG, "wake-ups of other servers are not received; this one polls instead");
    private final Wire wire;
    private final Listener listener;
    private final String node = UUID.randomUUID().toString();
    private final BlockingQueue<Call> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread sender;
    private final Thread receiver;
    private volatile boolean closed;
    private int failures; // of the listening thread, in a row

    /** A carrier of messages. Messages may get lost on it, and a node also receives its own. */
    public interface Wire extends AutoCloseable {
        /** Sends messages, each shorter than 8,000 ASCII characters. */
        void publish(List<String> messages) throws Exception;

        /**
         * Listens until the wire breaks or the thread is interrupted.
         *
         * @param begun called once, when every message sent from now on will be received
         * @param heard called with each message
         */
        void listen(Runnable begun, Consumer<String> heard) throws Exception;

        @Override
        void close();
    }

    /** Creates a relay and starts its threads. */
    public WakeupRelay(Wire wire, Listener listener) {
        this.wire = wire;
        this.listener = listener;
        sender = Thread.ofVirtual().name("wake-ups-out").start(this::sendAll);
        receiver = Thread.ofVirtual().name("wake-ups-in").start(this::listenAlways);
    }

    @Override
    public void send(List<Call> calls) {
        for (Call call : calls) if (!waiting.offer(call)) notSent.happened("the queue is full");
    }

    private void sendAll() {
        List<Call> calls = new ArrayList<>();
        while (!closed) {
            try {
                calls.add(waiting.take());
                waiting.drainTo(calls);
                wire.publish(messages(calls));
                notSent.over();
            } catch (InterruptedException stopped) {
                return;
            } catch (Exception away) {
                notSent.happened(away);
            }
            calls.clear();
        }
    }

    /** Keeps the newest wake-up of each campaign and packs them into as few messages as possible. */
    private List<String> messages(List<Call> calls) {
        Map<String, Call> newest = new LinkedHashMap<>();
        for (Call call : calls)
            newest.merge(
                    call.campaign(),
                    call,
                    (a, b) -> new Call(a.campaign(), Math.max(a.seq(), b.seq()), a.turn() || b.turn()));
        List<String> messages = new ArrayList<>();
        StringBuilder message = new StringBuilder(node);
        for (Call call : newest.values()) {
            if (message.length() + call.word().length() >= MOST_BYTES) {
                messages.add(message.toString());
                message = new StringBuilder(node);
            }
            message.append(' ').append(call.word());
        }
        messages.add(message.toString());
        return messages;
    }

    private void listenAlways() {
        while (!closed) {
            try {
                wire.listen(this::begun, this::follow);
            } catch (Exception away) {
                if (!closed && !Thread.currentThread().isInterrupted()) notReceived.happened(away);
            }
            if (Thread.currentThread().isInterrupted() || !paused()) return;
        }
    }

    private void begun() {
        failures = 0;
        notReceived.over();
        listener.deaf();
    }

    private void follow(String message) {
        String[] words = message.split(" ");
        if (words[0].equals(node)) return;
        try {
            listener.heard(Arrays.stream(words).skip(1).map(Call::of).toList());
        } catch (IllegalArgumentException unknown) {
            listener.deaf(); // A newer node may use a format unknown to this one.
        }
    }

    private boolean paused() {
        try {
            failures = Math.min(failures, Integer.MAX_VALUE - 1) + 1;
            Thread.sleep(WAITS.apply(failures));
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        sender.interrupt();
        receiver.interrupt();
        wire.close();
    }
}
