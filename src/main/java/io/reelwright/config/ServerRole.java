package io.reelwright.config;

/** A role of a node. Several nodes that share one database can divide the roles among themselves in any way. */
public enum ServerRole {
    /** Answers HTTP requests. */
    API,
    /** Runs the phases that plan, order from providers and collect results. */
    PIPELINE,
    /** Draws and encodes. */
    MEDIA,
    /** Submits paid jobs to providers and polls their status. */
    JOBS
}
