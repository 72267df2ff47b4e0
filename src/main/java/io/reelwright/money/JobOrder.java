package io.reelwright.money;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A paid request that a campaign wants to be made.
 *
 * @param subject what is bought
 * @param attempt from 1; raised when the same is asked for once more, with another request or another provider
 * @param request what is asked for, as the provider's adapter writes it
 * @param worst   the most that it may cost, in micros, up to a million dollars
 */
public record JobOrder(JobSubject subject, int attempt, String provider, String model, String request, long worst) {
    static final long MOST = 1_000_000_000_000L;

    public JobOrder {
        if (attempt < 1) throw new IllegalArgumentException("no such attempt: " + subject + ", attempt " + attempt);
        if (worst < 0 || worst > MOST) throw new IllegalArgumentException("no job costs " + worst + " micros");
    }

    /** Our own name for the job: the same campaign, subject and attempt are the same job. */
    String ref(String campaign) {
        return campaign + "/" + subject + "/" + attempt;
    }

    /** Tells a request from every other, also from the same one to another provider or model. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(provider, model, request)) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}
