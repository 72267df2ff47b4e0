package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.testing.Campaigns;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What clients meet while a service ends. */
@Timeout(60)
class EndingTest {
    @TempDir
    Path folder;

    @Test
    void itSaysSoTakesNoOrderAndTellsItsStreamsToComeBack() throws Exception {
        try (TestServer service = new TestServer(folder)) {
            String id = service.writer.create(Campaigns.brief("bees")).id();
            HttpResponse<InputStream> stream = service.stream(service.request("/v1/campaigns/" + id + "/events"));

            service.server().ending();
            service.server().fine();

            assertThat(new String(stream.body().readAllBytes(), StandardCharsets.UTF_8))
                    .endsWith("retry: 500\n\n");
            HttpResponse<String> ready = service.get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("is shutting down");
            assertThat(service.post("/v1/campaigns", "{\"topic\": \"wasps\"}").statusCode())
                    .isEqualTo(503);
            service.server().close();
        }
    }
}
