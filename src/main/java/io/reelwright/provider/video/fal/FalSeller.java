package io.reelwright.provider.video.fal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.config.Secret;
import io.reelwright.money.Job;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpBody;
import io.reelwright.net.HttpCall;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.condition.InputUploads;
import io.reelwright.provider.model.ModelOffer;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.provider.model.ServiceHealth;
import io.reelwright.provider.model.VideoModel;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.TakeRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Buys takes from fal.ai. A request waits in fal's queue; its status is polled at the address that the submit returned.
 *
 * <p>A submit has no idempotency key, and requests cannot be searched, so a submit without an answer stays in doubt.
 */
public final class FalSeller implements SceneSeller {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BaseAddress queue;
    private final Secret key;
    private final List<VideoModel> models;
    private final ServiceHealth health;
    private final GuardedHttpClient http;
    private final Clock clock;
    private final InputUploads uploads;

    /**
     * @param models  in the order of preference
     * @param uploads uploads the files of a request before it is sent
     */
    public FalSeller(
            BaseAddress queue,
            Secret key,
            List<VideoModel> models,
            ServiceHealth health,
            GuardedHttpClient http,
            Clock clock,
            InputUploads uploads) {
        this.queue = queue;
        this.key = key;
        this.models = List.copyOf(models);
        this.health = health;
        this.http = http;
        this.clock = clock;
        this.uploads = uploads;
    }

    @Override
    public String name() {
        return "fal";
    }

    @Override
    public Offer offer(TakeRequest request) {
        return ModelOffer.of(models, request, health);
    }

    @Override
    public Sent send(Job job) throws InterruptedException {
        return uploads.resolve(ModelOffer.request(job), request -> create(job, request));
    }

    private Sent create(Job job, ObjectNode request) throws InterruptedException {
        HttpCall call = authorized(queue.call("POST", "/" + request.path("id").asText()))
                .body(HttpBody.json(request.path("input").toString()));
        return PaidCall.send(http, call, response -> sent(job, response));
    }

    private Sent sent(Job job, HttpResponse response) {
        if (response.status() == 200) {
            Optional<FalTask> task = PaidCall.json(response).flatMap(FalTask::accepted);
            if (task.isEmpty()) return new Sent.Unsure("fal answered without a request id");
            health.worked(job.model());
            return new Sent.Accepted(task.get().stored());
        }
        String words = FalFailure.words(response);
        return switch (FalFailure.of(response)) {
            case QUOTA -> closed("fal: the account has no credit left (" + words + "); top it up");
            case AUTH -> closed("fal: the key is refused (" + words + "); check FAL_API_KEY");
            case CONTENT -> new Sent.Rejected("fal refuses the prompt: " + words);
            case INPUT -> new Sent.Rejected("fal refuses the request: " + words);
            case BUSY -> new Sent.Busy(PaidCall.pause(response, clock.instant()));
            case UNKNOWN -> {
                health.failed(job.model());
                yield new Sent.Unsure("fal answered HTTP " + response.status() + ": " + words);
            }
        };
    }

    private Sent closed(String why) {
        health.close(why);
        return new Sent.Rejected(why);
    }

    @Override
    public Answer ask(Job job, String task) throws InterruptedException {
        FalTask handle = FalTask.of(task, queue.toString(), ModelOffer.request(job).path("id").asText());
        Optional<HttpCall> status = own(handle.status());
        Optional<HttpCall> result = own(handle.response());
        if (status.isEmpty() || result.isEmpty())
            return new Answer.Silent("the task's address is not at " + queue + "; fal-url has changed since it was ordered");
        Answer answer = PaidCall.ask(http, status.get(), FalSeller::status);
        if (!(answer instanceof Answer.Running(var progress) && progress >= 1)) return answer;
        return PaidCall.ask(http, result.get(), response -> result(job, response));
    }

    /** Returns Running with progress 1 when the result can be read. */
    private static Answer status(HttpResponse response) {
        if (response.status() == 404) return new Answer.Forgotten();
        Optional<JsonNode> body = PaidCall.json(response);
        if (response.status() != 200 && response.status() != 202 || body.isEmpty())
            return new Answer.Silent("HTTP " + response.status() + " to a status read: " + FalFailure.words(response));
        return switch (body.get().path("status").asText()) {
            case "COMPLETED" -> new Answer.Running(1);
            case "IN_QUEUE" -> new Answer.Running(0);
            default -> new Answer.Running(0.5);
        };
    }

    private Answer result(Job job, HttpResponse response) {
        Optional<JsonNode> body = PaidCall.json(response);
        String film = body.map(found -> found.path("video").path("url").asText("")).orElse("");
        if (response.status() == 200 && !film.isEmpty()) {
            health.worked(job.model());
            return new Answer.Done(film, null);
        }
        if (response.status() == 200 && body.isPresent()) return new Answer.Failed("fal returned no video", null);
        if (response.status() == 401 || response.status() == 403 || response.status() == 429 || body.isEmpty())
            return new Answer.Silent("HTTP " + response.status() + " to a result read: " + FalFailure.words(response));
        health.failed(job.model());
        String why = "fal: " + FalFailure.words(response);
        // fal bills nothing for a 5xx; a 422 may be billed when its check came after the work.
        return new Answer.Failed(why, response.status() >= 500 ? Long.valueOf(0) : null);
    }

    @Override
    public Offer.Conditions conditions(Job job) {
        return ModelOffer.conditions(job);
    }

    @Override
    public Search find(Job job) {
        return new Search.Blind();
    }

    @Override
    public HttpCall film(Job done) {
        String address = String.valueOf(done.result());
        if (!address.matches("https?://\\S+")) throw new IllegalArgumentException("fal's result has no address of a video");
        return queue.covers(address) ? queue.at(address) : HttpCall.get(address);
    }

    /** A status address is called with the key only at the host that the operator has set. */
    private Optional<HttpCall> own(String address) {
        return queue.covers(address) ? Optional.of(authorized(queue.at(address))) : Optional.empty();
    }

    private HttpCall authorized(HttpCall call) {
        return call.credential("Authorization", "Key " + key.value());
    }
}
