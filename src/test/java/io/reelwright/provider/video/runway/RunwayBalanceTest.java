package io.reelwright.provider.video.runway;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.config.Secret;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.fakes.FakeRunway;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunwayBalanceTest {
    @Test
    void aCreditIsACent(@TempDir Path folder) throws Exception {
        try (FakeRunway fake = new FakeRunway(FakeOptions.in(folder, "k-1"));
                GuardedHttpClient http = new GuardedHttpClient()) {
            fake.credits(100.5);
            BaseAddress address = BaseAddress.of(fake.url());

            assertThat(new RunwayBalance(new RunwayApi(address, Secret.of("k-1")), http).micros())
                    .contains(1_005_000L);
            assertThat(new RunwayBalance(new RunwayApi(address, Secret.of("k-2")), http).micros())
                    .isEmpty();
        }
    }

    @Test
    void whatIsNoNumberIsNoBalance() {
        for (String body : new String[] {"{\"creditBalance\":\"many\"}", "{}", "[]", "<html>", ""}) {
            HttpResponse response = new HttpResponse(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
            assertThat(RunwayBalance.credits(response)).as(body).isEmpty();
        }
    }
}
