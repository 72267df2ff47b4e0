package io.reelwright.provider.model;

import io.reelwright.text.LinearRegex;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The address to which a service may post news of a job. It holds our reference of the job, signed (HMAC-SHA256, first 16 bytes), so that
 * nobody can name a job that we have not sent.
 *
 * <p>A post to it is a hint only: the job's task is then read from the service.
 */
public final class CallbackAddress {
    private static final int SIGNATURE_BYTES = 16;
    private static final int LONGEST = 400;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    /** For a process that services cannot reach. */
    public static final CallbackAddress NONE = new CallbackAddress(null, new byte[SIGNATURE_BYTES]);

    private final @Nullable URI server;
    private final byte[] secret;

    /**
     * @param server address at which services reach this server; null when they cannot
     * @param secret at least 16 bytes, the same on all servers of a database
     */
    public CallbackAddress(@Nullable URI server, byte[] secret) {
        if (secret.length < 16)
            throw new IllegalArgumentException("a secret of " + secret.length + " bytes is too short");
        this.server = server;
        this.secret = secret.clone();
    }

    /** Returns whether services can reach this server. */
    boolean isSet() {
        return server != null;
    }

    /** Returns the address for a job; empty when services cannot reach this server. */
    public Optional<String> of(String provider, String ref) {
        if (server == null) return Optional.empty();
        String base = LinearRegex.replaceFirst(server.toString(), "/$", "");
        return Optional.of(base + "/v1/webhooks/" + provider + "/" + reference(ref));
    }

    /** Returns the last part of a job's address. */
    String reference(String ref) {
        byte[] name = ref.getBytes(StandardCharsets.UTF_8);
        return TEXT.encodeToString(name) + "." + TEXT.encodeToString(signature(name));
    }

    /** Returns the job that a reference names; empty when we have not signed it. */
    public Optional<String> job(String reference) {
        int point = reference.indexOf('.');
        if (reference.length() > LONGEST || point < 1) return Optional.empty();
        try {
            byte[] name = Base64.getUrlDecoder().decode(reference.substring(0, point));
            byte[] signature = Base64.getUrlDecoder().decode(reference.substring(point + 1));
            return MessageDigest.isEqual(signature, signature(name))
                    ? Optional.of(new String(name, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] signature(byte[] name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return java.util.Arrays.copyOf(mac.doFinal(name), SIGNATURE_BYTES);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has HmacSHA256", absent);
        }
    }
}
