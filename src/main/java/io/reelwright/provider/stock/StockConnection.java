package io.reelwright.provider.stock;

import io.reelwright.config.Secret;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.provider.model.ServiceHealth;
import io.reelwright.provider.model.ServiceParts;
import io.reelwright.store.Database;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What an adapter needs to search one library.
 *
 * @param address  base address of the library's API
 * @param key      the account's key
 * @param health   what this process knows of the library
 * @param http     makes the calls
 * @param clock    tells the time
 * @param database keeps answers, and which clips are used; asked for at the first search
 */
public record StockConnection(
        BaseAddress address,
        Secret key,
        ServiceHealth health,
        GuardedHttpClient http,
        Clock clock,
        Supplier<Database> database) {
    /** Returns the connection to a library. */
    public static StockConnection of(ServiceParts parts, URI address, Secret key) {
        return new StockConnection(
                BaseAddress.of(address.toString()),
                key,
                new ServiceHealth(parts.clock()),
                parts.http(),
                parts.clock(),
                parts.database());
    }
}
