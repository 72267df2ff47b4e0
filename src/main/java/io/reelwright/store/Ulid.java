package io.reelwright.store;

import java.security.SecureRandom;
import java.time.Instant;

/** Creates ids that sort by time: 48 bits of milliseconds and 80 random bits in Crockford's base 32 (ULID specification). */
public final class Ulid {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ulid() {}

    /** Returns a new id of 26 characters. */
    public static String at(Instant now) {
        StringBuilder name = new StringBuilder(26);
        long time = now.toEpochMilli();
        for (int shift = 45; shift >= 0; shift -= 5) name.append(DIGITS.charAt((int) (time >>> shift) & 31));
        for (int i = 0; i < 16; i++) name.append(DIGITS.charAt(RANDOM.nextInt(32)));
        return name.toString();
    }
}
