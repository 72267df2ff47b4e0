package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.Output;
import io.reelwright.event.change.Claim;
import io.reelwright.store.StateJson;
import io.reelwright.testing.Campaigns;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The nginx configurations of the page on proxies, as they stand there. */
@Timeout(120)
class ProxiesPageTest {
    private static final int SHORTEST = 0;
    private static final int BETTER = 1;

    @TempDir
    static Path folder;

    private static final List<NginxInFront> FRONTS = new ArrayList<>();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static TestServer service;

    @BeforeAll
    static void open() throws Exception {
        assumeTrue(NginxInFront.isInstalled(), "nginx is not installed");
        service = new TestServer(folder.resolve("data"));
        List<String> blocks = blocks();
        assertThat(blocks).hasSize(2);
        for (int i = 0; i < blocks.size(); i++)
            FRONTS.add(NginxInFront.of(
                    service.port(), Files.createDirectories(folder.resolve("nginx" + i)), blocks.get(i)));
    }

    @AfterAll
    static void close() {
        FRONTS.forEach(NginxInFront::close);
        if (service != null) service.close();
        CLIENT.shutdownNow();
    }

    private static List<String> blocks() throws IOException {
        List<String> blocks = new ArrayList<>();
        for (String part : Files.readString(Path.of("docs/proxies.md")).split("```nginx\n", -1))
            blocks.add(part.substring(0, Math.max(0, part.indexOf("```"))));
        return blocks.subList(1, blocks.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {SHORTEST, BETTER})
    void pagesOrdersAndFilesComeThrough(int block) throws Exception {
        assertThat(get(block, "/openapi.yaml").body()).startsWith("openapi:");
        assertThat(get(block, "/nowhere").statusCode()).isEqualTo(404);

        String id = ordered(block, "Why salt melts ice " + block);
        assertThat(get(block, "/v1/campaigns/" + id).body()).contains("Why salt melts ice");
        service.scripts.release();
    }

    @ParameterizedTest
    @ValueSource(ints = {SHORTEST, BETTER})
    void eventsArriveWhileTheCampaignStillWaits(int block) throws Exception {
        String id = ordered(block, "Why rivers bend " + block);
        HttpResponse<InputStream> stream = CLIENT.send(
                request(block, "/v1/campaigns/" + id + "/events")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofInputStream());

        assertThat(stream.headers().firstValue("Content-Encoding")).isEmpty();
        try (var lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith("retry: ");
            String line = lines.readLine();
            // The campaign cannot go on before this has arrived.
            while (!line.contains("SCRIPT")) line = lines.readLine();
            service.scripts.release();
            while (!line.contains("campaign_done")) line = lines.readLine();
            while (line != null) line = lines.readLine();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {SHORTEST, BETTER})
    void aFileOfMoreThanAMegabyteNeedsTheLimitOfThePage(int block) throws Exception {
        String set = StateJson.tree(send(request(block, "/v1/uploads").POST(BodyPublishers.noBody()))
                        .body())
                .path("id")
                .asText();
        HttpResponse<String> small = put(block, set, "small.png", 900_000);
        HttpResponse<String> large = put(block, set, "large.png", 3_000_000);

        assertThat(small.statusCode()).isEqualTo(201);
        assertThat(large.statusCode()).isEqualTo(block == SHORTEST ? 413 : 201);
        if (block == BETTER) assertThat(large.body()).contains("3000000");
    }

    @ParameterizedTest
    @ValueSource(ints = {SHORTEST, BETTER})
    void aPlayerAsksForAPartOfAFile(int block) throws Exception {
        byte[] film = new byte[300_000];
        for (int i = 0; i < film.length; i++) film[i] = (byte) i;
        HttpRequest.Builder ask = request(block, "/v1/campaigns/" + withFilm(film) + "/assets/masters/film.mp4");
        HttpResponse<byte[]> whole = CLIENT.send(ask.build(), BodyHandlers.ofByteArray());
        HttpResponse<byte[]> part =
                CLIENT.send(ask.header("Range", "bytes=200000-299999").build(), BodyHandlers.ofByteArray());

        assertThat(whole.body()).isEqualTo(film);
        assertThat(whole.headers().firstValue("Content-Length")).contains("300000");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 200000-299999/300000");
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(film, 200_000, 300_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {SHORTEST, BETTER})
    void nothingIsSmuggledThrough(int block) throws Exception {
        try (ExecutorService crew = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sent = new ArrayList<>();
            for (AmbiguousRequests.Shape shape : AmbiguousRequests.all())
                sent.add(crew.submit(() -> sent(FRONTS.get(block).port(), shape.bytes())));
            for (Future<?> one : sent) one.get();
        }
        assertThat(get(block, "/v1/campaigns").body()).doesNotContain("smuggled");
        assertThat(get(block, "/health/live").body()).contains("\"up\"");
    }

    private static String sent(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException cutOff) {
            return "";
        }
    }

    private static String withFilm(byte[] content) throws Exception {
        var campaign = service.writer.create(Campaigns.brief("film " + System.nanoTime()));
        Asset film = service.keep(campaign.id() + "/masters/film.mp4", content);
        Claim claim = service.writer.claim(campaign.id(), 0).orElseThrow();
        Master master = new Master(Output.TIKTOK_9X16, film, film, film, film, 30, -14, -1.5);
        service.writer.checkpoint(claim, claim.state().withMasters(List.of(master)), List.of());
        return campaign.id();
    }

    private static String ordered(int block, String topic) throws Exception {
        HttpResponse<String> answer = send(request(block, "/v1/campaigns")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"topic\": \"" + topic + "\"}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return StateJson.tree(answer.body()).path("id").asText();
    }

    private static HttpResponse<String> put(int block, String set, String name, int bytes) throws Exception {
        return send(request(block, "/v1/uploads/" + set + "/" + name)
                .header("Content-Type", "image/png")
                .PUT(BodyPublishers.ofByteArray(new byte[bytes])));
    }

    private static HttpResponse<String> get(int block, String path) throws Exception {
        return send(request(block, path).GET());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** As a browser's page sends it. */
    private static HttpRequest.Builder request(int block, String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + FRONTS.get(block).port() + path))
                .header("Origin", "http://films.example");
    }
}
