package io.reelwright.cli;

/** The place to which the files of a campaign shall go cannot take them. The message names the place and the fix. */
final class UnusableDestination extends RuntimeException {
    UnusableDestination(String message) {
        super(message);
    }
}
