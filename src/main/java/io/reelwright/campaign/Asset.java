package io.reelwright.campaign;

/**
 * A stored file. The database holds only this description, never the bytes.
 *
 * @param key    name in the asset store, a relative path with {@code /} between its parts
 * @param bytes  size in bytes
 * @param sha256 SHA-256 hash of the content, 64 hex digits
 */
public record Asset(String key, long bytes, String sha256) {}
