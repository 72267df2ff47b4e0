package io.reelwright.kill;

import io.reelwright.campaign.Aspect;
import io.reelwright.money.Job;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.HttpCall;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.TakeRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/** How one buys at the {@link SceneShop}. */
final class ShopClient implements SceneSeller {
    private static final long WORST = 50_000;
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
    public Offer offer(TakeRequest request) {
        String prompt = request.scene().prompt();
        return new Offer.Sold("film", prompt, WORST, prompt, 5, Aspect.TALL, Set.of());
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

    @Override
    public HttpCall film(Job done) {
        return BaseAddress.of(address).get("/films/" + done.result());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(longest);
    }
}
