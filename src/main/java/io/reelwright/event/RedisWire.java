package io.reelwright.event;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPooled;
import redis.clients.jedis.JedisPubSub;

/**
 * Messages by Redis's publish and subscribe, where a Redis is at hand: they take nothing from Postgres. Redis keeps nothing of ours; it
 * may be emptied or go away at any time.
 */
public final class RedisWire implements Relay.Wire {
    private final URI address;
    private final String channel;
    private final JedisPooled pool;

    /**
     * @param address {@code redis://user:password@host:6379/0}, or {@code rediss://…}
     * @param house   tells this database from others whose nodes use the same Redis
     */
    public RedisWire(URI address, String house) {
        this.address = address;
        this.channel = "reelwright:" + house;
        this.pool = new JedisPooled(address);
    }

    @Override
    public void publish(List<String> messages) {
        for (String message : messages) pool.publish(channel, message);
    }

    @Override
    public void listen(Runnable begun, Consumer<String> heard) {
        try (Jedis own = new Jedis(address)) {
            own.subscribe(
                    new JedisPubSub() {
                        @Override
                        public void onSubscribe(String name, int count) {
                            begun.run();
                        }

                        @Override
                        public void onMessage(String name, String message) {
                            heard.accept(message);
                        }
                    },
                    channel);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
