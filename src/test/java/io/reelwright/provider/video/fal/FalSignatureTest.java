package io.reelwright.provider.video.fal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelwright.provider.video.Webhook;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FalSignatureTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final byte[] BODY = "{\"request_id\":\"r1\",\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void isCheckedWithEachPublishedKeyPaddedOrNot() throws Exception {
        KeyPair old = pair();
        KeyPair current = pair();
        JsonNode jwks = jwks(x(old, true), x(current, false));

        List<PublicKey> keys = FalSignature.keys(jwks);

        assertThat(keys).hasSize(2);
        for (KeyPair pair : List.of(old, current))
            assertThat(FalSignature.isGood(post(pair.getPrivate(), NOW, BODY), keys, NOW.plusSeconds(200)))
                    .isTrue();
    }

    @Test
    void anotherKeyAnotherBodyOrAnOldTimeIsNotGood() throws Exception {
        KeyPair pair = pair();
        List<PublicKey> keys = List.of(pair.getPublic());
        Webhook good = post(pair.getPrivate(), NOW, BODY);

        assertThat(FalSignature.isGood(post(pair().getPrivate(), NOW, BODY), keys, NOW))
                .isFalse();
        assertThat(FalSignature.isGood(new Webhook(good.headers(), new byte[] {'{', '}'}), keys, NOW))
                .isFalse();
        assertThat(FalSignature.isGood(good, keys, NOW.plusSeconds(301))).isFalse();
        assertThat(FalSignature.isGood(good, keys, NOW.minusSeconds(301))).isFalse();
        assertThat(FalSignature.isGood(good, List.of(), NOW)).isFalse();
        assertThat(FalSignature.isGood(new Webhook(Map.of(), BODY), keys, NOW)).isFalse();
    }

    @Test
    void keysOfOtherKindsArePassedOver() throws Exception {
        assertThat(FalSignature.keys(jwks("AAAA", "###"))).isEmpty();
        assertThat(FalSignature.keys(new ObjectMapper().readTree("{\"keys\":[{\"kty\":\"RSA\"}]}")))
                .isEmpty();
        assertThat(FalSignature.keys(new ObjectMapper().readTree("{}"))).isEmpty();
    }

    private static KeyPair pair() throws Exception {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static String x(KeyPair pair, boolean padded) {
        byte[] encoded = pair.getPublic().getEncoded();
        Base64.Encoder text =
                padded ? Base64.getUrlEncoder() : Base64.getUrlEncoder().withoutPadding();
        return text.encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private static JsonNode jwks(String... keys) throws Exception {
        String all = Arrays.stream(keys)
                .map(x -> "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + x + "\"}")
                .reduce((a, b) -> a + "," + b)
                .orElse("");
        return new ObjectMapper().readTree("{\"keys\":[" + all + "]}");
    }

    private static Webhook post(PrivateKey key, Instant time, byte[] body) throws Exception {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        String message = "r1\nuser\n" + time.getEpochSecond() + "\n" + hash;
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(message.getBytes(StandardCharsets.UTF_8));
        return new Webhook(
                Map.of(
                        "x-fal-webhook-request-id",
                        "r1",
                        "x-fal-webhook-user-id",
                        "user",
                        "x-fal-webhook-timestamp",
                        String.valueOf(time.getEpochSecond()),
                        "x-fal-webhook-signature",
                        HexFormat.of().formatHex(signature.sign())),
                body);
    }
}
