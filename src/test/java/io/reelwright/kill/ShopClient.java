package io.reelwright.kill;

import io.reelwright.money.Job;
import io.reelwright.money.JobProvider;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** How one buys at the {@link SceneShop}. */
final class ShopClient implements JobProvider {
    private static final Duration BUSY = Duration.ofMillis(100);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String address;
    private final Duration longest;

    /** @param longest how long a request may take */
    ShopClient(int port, Duration longest) {
        this.address = "http://127.0.0.1:" + port;
        this.longest = longest;
    }

    @Override
    public String name() {
        return "shop";
    }

    @Override
    public Sent send(Job job) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(
                    request("/orders?ref=" + job.ref())
                            .POST(HttpRequest.BodyPublishers.ofString(job.request()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 200 -> new Sent.Accepted(response.body());
                case 429 -> new Sent.Busy(BUSY);
                default -> new Sent.Unsure("HTTP " + response.statusCode());
            };
        } catch (ConnectException | HttpConnectTimeoutException nobody) {
            return new Sent.NotSent(String.valueOf(nobody.getMessage()));
        } catch (IOException lost) {
            return new Sent.Unsure(String.valueOf(lost.getMessage()));
        }
    }

    @Override
    public Answer ask(Job job, String task) throws InterruptedException {
        try {
            HttpResponse<String> response =
                    http.send(request("/tasks/" + task).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 404) return new Answer.Forgotten();
            String[] words = response.body().split(" ");
            return words[0].equals("done")
                    ? new Answer.Done(words[1], Long.parseLong(words[2]))
                    : new Answer.Running(Double.parseDouble(words[1]));
        } catch (IOException silent) {
            return new Answer.Silent(String.valueOf(silent.getMessage()));
        }
    }

    @Override
    public Search find(Job job) throws InterruptedException {
        try {
            HttpResponse<String> response =
                    http.send(request("/orders?ref=" + job.ref()).build(), HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 404 ? new Search.Absent() : new Search.Found(response.body());
        } catch (IOException silent) {
            return new Search.Silent(String.valueOf(silent.getMessage()));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(longest);
    }
}
