package io.reelwright.config;

/**
 * Address at which the server's metrics can be fetched without a token.
 *
 * @param host   address to bind
 * @param port   port to listen on, 0 to 65535; 0 for any free port
 * @param chosen whether the user set this address; when the default address is already in use, it is skipped without an error
 */
public record MetricsAddress(String host, int port, boolean chosen) {
    /** Parses a text like {@code 127.0.0.1:8766}. */
    static MetricsAddress of(String text, boolean chosen) {
        int colon = text.lastIndexOf(':');
        return new MetricsAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)), chosen);
    }
}
