package io.reelwright.config;

/** How much goes into the log. */
public enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG
}
