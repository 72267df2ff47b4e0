package io.reelwright.config;

/**
 * Where figures for those who watch over the server can be fetched without a token.
 *
 * @param host   the address to bind
 * @param port   the port to listen on; 0 for any free one
 * @param chosen whether somebody chose it; the default gives way where it is taken
 */
public record MetricsAddress(String host, int port, boolean chosen) {
    /** The address of a text like {@code 127.0.0.1:8766}. */
    static MetricsAddress of(String text, boolean chosen) {
        int colon = text.lastIndexOf(':');
        return new MetricsAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)), chosen);
    }
}
