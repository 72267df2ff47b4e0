package io.reelwright.config;

/** Lowest severity that is written to the log. */
public enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG
}
