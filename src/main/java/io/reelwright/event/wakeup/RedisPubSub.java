package io.reelwright.event.wakeup;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPooled;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Sends messages with Redis publish and subscribe, where a Redis is available, so that they put no load on Postgres. Nothing is stored in
 * Redis; it may be emptied or become unavailable at any time.
 */
public final class RedisPubSub implements WakeupRelay.Wire {
    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final Duration quiet;
    private final URI address;
    private final String channel;
    private final JedisPooled pool;

    /**
     * @param address {@code redis://user:password@host:6379/0}, or {@code rediss://…}
     * @param databaseId distinguishes this database from others whose nodes use the same Redis
     */
    public RedisPubSub(URI address, String databaseId) {
        this(address, databaseId, Duration.ofSeconds(10));
    }

    /** @param quiet time without messages after which the connection is checked with a ping */
    RedisPubSub(URI address, String databaseId, Duration quiet) {
        this.quiet = quiet;
        this.address = address;
        this.channel = "reelwright:" + databaseId;
        this.pool = new JedisPooled(address);
    }

    @Override
    public void publish(List<String> messages) {
        for (String message : messages) pool.publish(channel, message);
    }

    @Override
    public void listen(Runnable begun, Consumer<String> heard) {
        Ear ear = new Ear(begun, heard);
        try (Jedis own = new Jedis(address)) {
            Thread watch = Thread.ofVirtual().name("redis-ear").start(() -> watch(own, ear));
            try {
                own.subscribe(ear, channel);
            } finally {
                watch.interrupt();
            }
        }
    }

    /** Disconnects when Redis no longer answers. A lost machine or network sends no notice: the silence would last for hours. */
    private void watch(Jedis own, Ear ear) {
        try {
            while (true) {
                Thread.sleep(quiet);
                if (!ear.answers()) {
                    own.disconnect();
                    return;
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Ear extends JedisPubSub {
        private final Runnable begun;
        private final Consumer<String> heard;
        private final Semaphore received = new Semaphore(0);

        Ear(Runnable begun, Consumer<String> heard) {
            this.begun = begun;
            this.heard = heard;
        }

        @Override
        public void onSubscribe(String name, int count) {
            begun.run();
        }

        @Override
        public void onMessage(String name, String message) {
            received.release();
            heard.accept(message);
        }

        @Override
        public void onPong(String pattern) {
            received.release();
        }

        /** Returns whether anything is received within two seconds of a ping. */
        boolean answers() throws InterruptedException {
            received.drainPermits();
            try {
                ping();
            } catch (JedisException notYet) {
                return false; // The subscription should have been made long before.
            }
            return received.tryAcquire(ANSWER.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
