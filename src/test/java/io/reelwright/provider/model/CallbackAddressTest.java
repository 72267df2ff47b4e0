package io.reelwright.provider.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class CallbackAddressTest {
    private static final String REF = "01J8ZQ4W5N7R2V6X9A1B3C5D7E/scene/3/1";

    private final CallbackAddress ours = new CallbackAddress(URI.create("https://me.example/"), new byte[32]);

    @Test
    void theReferenceNamesItsJob() {
        String address = ours.of("kie", REF).orElseThrow();

        assertThat(address).startsWith("https://me.example/v1/webhooks/kie/").doesNotContain("scene");
        assertThat(ours.job(address.substring(address.lastIndexOf('/') + 1))).hasValue(REF);
    }

    @Test
    void whatWeHaveNotSignedNamesNone() {
        String reference = ours.reference(REF);
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(new CallbackAddress(null, other).job(reference)).isEmpty();
        assertThat(ours.job(reference.substring(1))).isEmpty();
        assertThat(ours.job(reference + "A")).isEmpty();
        assertThat(ours.job(reference.substring(0, reference.indexOf('.')))).isEmpty();
        assertThat(ours.job("%%%.###")).isEmpty();
        assertThat(ours.job("x".repeat(100_000) + ".y")).isEmpty();
        assertThat(ours.job("")).isEmpty();
    }

    @Test
    void withoutAPublicAddressThereIsNone() {
        assertThat(CallbackAddress.NONE.of("kie", REF)).isEmpty();
    }
}
