package io.reelwright.campaign;

/**
 * A stored file. The database holds this, never the bytes.
 *
 * @param key    its name in the asset store, relative, with {@code /} between parts
 * @param bytes  its size
 * @param sha256 its content's hash, 64 hex digits
 */
public record Asset(String key, long bytes, String sha256) {}
