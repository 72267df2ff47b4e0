package io.reelwright.config;

/**
 * What one project may take of a server, so that enough is left for the others.
 *
 * @param uploadBytes bytes of uploads, those on their way included
 * @param queued      submitted campaigns that are neither done, failed nor cancelled
 */
public record ProjectQuotas(long uploadBytes, int queued) {}
