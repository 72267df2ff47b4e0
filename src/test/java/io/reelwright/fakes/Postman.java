package io.reelwright.fakes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Sends what a service posts to a callback address, as the services do: the answer has 15 s. */
final class Postman implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newHttpClient();

    /** What is posted. */
    record News(Map<String, String> headers, byte[] body) {}

    /** Posts and returns the status of the answer. */
    int post(String address, News news) throws IOException, InterruptedException {
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(address))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(news.body()));
        news.headers().forEach(call::header);
        return http.send(call.build(), BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
