package io.reelwright.hostile;

import java.util.function.BooleanSupplier;

/**
 * The server under attack, as the attacker knows it.
 *
 * @param port     where it listens, on this machine
 * @param token    the attacker's own token, of scope write; strangers do without
 * @param campaign a campaign of the attacker's project
 * @param over     whether the attack is to stop
 */
record Target(int port, String token, String campaign, BooleanSupplier over) {
    boolean isOver() {
        return over.getAsBoolean();
    }
}
