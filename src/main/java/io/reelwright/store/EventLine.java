package io.reelwright.store;

/**
 * An event as it is written beside its campaign.
 *
 * @param kind its name on the wire
 * @param data its own fields, as JSON
 */
public record EventLine(String kind, String data) {}
