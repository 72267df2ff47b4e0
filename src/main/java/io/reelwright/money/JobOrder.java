package io.reelwright.money;

import io.reelwright.campaign.QualityTier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paid request that a campaign wants to make.
 *
 * @param subject what is bought
 * @param attempt from 1; raised when the same subject is ordered again with another request or from another provider
 * @param request the request as the provider's adapter encodes it
 * @param worst   the most that it may cost, in micros, from 0 to a million dollars
 * @param tier    the tier whose budget bears it; null when it belongs to no tier
 */
public record JobOrder(
        JobSubject subject,
        int attempt,
        String provider,
        String model,
        String request,
        long worst,
        @Nullable QualityTier tier) {
    static final long MOST = 1_000_000_000_000L;

    public JobOrder {
        if (attempt < 1) throw new IllegalArgumentException(subject + ": attempt " + attempt + " is less than 1");
        if (worst < 0 || worst > MOST)
            throw new IllegalArgumentException("worst: " + worst + " micros is outside 0 to " + MOST);
    }

    /** Creates an order that belongs to no tier. */
    public JobOrder(JobSubject subject, int attempt, String provider, String model, String request, long worst) {
        this(subject, attempt, provider, model, request, worst, null);
    }

    /** Returns Reelwright's own name for the job: the same campaign, subject and attempt are the same job. */
    String ref(String campaign) {
        return campaign + "/" + subject + "/" + attempt;
    }

    /** Returns a hash that distinguishes the request from every other, including the same one to another provider or model. */
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
