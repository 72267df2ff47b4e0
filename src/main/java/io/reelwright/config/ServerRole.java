package io.reelwright.config;

/** What a node of the service does. Several nodes on one database share the roles out as they like. */
public enum ServerRole {
    /** It answers requests. */
    API,
    /** It thinks, orders and collects. */
    PIPELINE,
    /** It draws and encodes. */
    MEDIA,
    /** It sends paid jobs, and asks after them. */
    JOBS
}
