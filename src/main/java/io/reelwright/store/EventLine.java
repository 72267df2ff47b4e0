package io.reelwright.store;

/**
 * An event to be stored with its campaign.
 *
 * @param kind the event's name in the API
 * @param data the event's own fields, as JSON
 */
public record EventLine(String kind, String data) {}
