package io.reelwright.money;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.reelwright.store.Database;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Limits of rates that hold for all processes together: token buckets of Bucket4j in the database. Time is the database's, as the clocks
 * of several machines differ.
 */
public final class SharedSendRates implements SendRates {
    private final Map<String, Rate> rates;
    private final ProxyManager<String> buckets;

    /**
     * How many jobs may be sent in a time, whenever that time begins.
     *
     * @param jobs at least 1
     * @param time at least 1 ms
     */
    public record Rate(int jobs, Duration time) {
        public Rate {
            if (jobs < 1) throw new IllegalArgumentException("jobs: " + jobs + " is less than 1");
            if (time.toMillis() < 1) throw new IllegalArgumentException("time: " + time + " is less than 1 ms");
        }

        /** A burst and what is refilled during the time are the rate together, so that no span of that time has more. */
        private BucketConfiguration bucket() {
            int burst = Math.ceilDiv(jobs, 4);
            Bandwidth bandwidth = Bandwidth.builder()
                    .capacity(burst)
                    .refillGreedy(Math.max(1, jobs - burst), time)
                    .build();
            return BucketConfiguration.builder().addLimit(bandwidth).build();
        }
    }

    /** @param rates by the provider's name; a provider without an entry has no limit */
    public SharedSendRates(Database database, Map<String, Rate> rates) {
        this.rates = Map.copyOf(rates);
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database.turns())
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("request_rates")
                .clientClock(new DatabaseClock(database))
                .build();
    }

    @Override
    public Optional<Duration> take(String provider) {
        Rate rate = rates.get(provider);
        if (rate == null) return Optional.empty();
        // Another rate is another bucket: a stored bucket keeps the rate with which it was made.
        String bucket = provider + " " + rate.jobs() + " in " + rate.time().toMillis() + " ms";
        ConsumptionProbe probe = buckets.builder().build(bucket, rate::bucket).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private record DatabaseClock(Database database) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return database.transaction(handle -> handle.createQuery(
                            "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS bigint) * 1000")
                    .mapTo(Long.class)
                    .one());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
