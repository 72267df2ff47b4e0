package io.reelwright.config;

/**
 * Limits per project, so that no project can use up a server.
 *
 * @param uploadBytes maximum total size of the project's uploads, in bytes, uploads in progress included
 * @param queued      maximum number of submitted campaigns that are neither done, failed nor cancelled
 */
public record ProjectQuotas(long uploadBytes, int queued) {}
