package io.reelwright.provider.video.fal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.log.RepeatedWarning;
import io.reelwright.money.Cancellation;
import io.reelwright.money.Job;
import io.reelwright.money.Refusal;
import io.reelwright.net.HttpBody;
import io.reelwright.net.HttpCall;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.ModelOffer;
import io.reelwright.provider.model.ModelSeller;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.provider.model.ServiceCheck;
import io.reelwright.provider.model.ServiceConnection;
import io.reelwright.provider.model.UnknownTasks;
import io.reelwright.text.LinearRegex;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Buys takes from fal.ai. A request waits in fal's queue; its status is polled at the address that the submit returned.
 *
 * <p>A submit has no idempotency key, and requests cannot be searched, so a submit without an answer stays in doubt.
 */
public final class FalSeller extends ModelSeller {
    private static final Logger LOG = Logger.getLogger(FalSeller.class.getName());

    private final RepeatedWarning refusedReads = new RepeatedWarning(
            LOG,
            "fal.ai refuses to tell the state of requests; check FAL_API_KEY (--fal-api-key) and the account",
            Duration.ofHours(1));
    private final ServiceConnection fal;
    private final UnknownTasks unknown;

    public FalSeller(ServiceConnection fal) {
        super("fal", fal.models(), fal.health(), fal.uploads());
        this.fal = fal;
        this.unknown = new UnknownTasks(fal.clock());
    }

    @Override
    protected Sent create(Job job, ObjectNode request) throws InterruptedException {
        String news = fal.callbacks()
                .of(name(), job.ref())
                .map(address -> "?fal_webhook=" + URLEncoder.encode(address, StandardCharsets.UTF_8))
                .orElse("");
        HttpCall call = authorized(
                        fal.address().call("POST", "/" + request.path("id").asText() + news))
                .body(HttpBody.json(request.path("input").toString()));
        return PaidCall.send(fal.http(), call, fal.key(), response -> sent(job, response));
    }

    private Sent sent(Job job, HttpResponse response) {
        if (response.status() == 200) {
            Optional<FalTask> task = PaidCall.json(response).flatMap(FalTask::accepted);
            if (task.isEmpty()) return new Sent.Unsure("fal answered without a request id");
            fal.health().accepted(job.model());
            return new Sent.Accepted(task.get().stored());
        }
        String words = FalFailure.words(response);
        return switch (FalFailure.of(response)) {
            case QUOTA -> closed("fal: the account has no credit left (" + words + "); top it up");
            case AUTH -> closed("fal: the key is refused (" + words + "); check FAL_API_KEY");
            case CONTENT -> new Sent.Rejected("fal refuses the prompt: " + words, Refusal.CONTENT_POLICY);
            case INPUT -> new Sent.Rejected("fal refuses the request: " + words);
            case BUSY -> new Sent.Busy(PaidCall.pause(response, fal.clock().instant()));
            case UNKNOWN -> {
                fal.health().failed(job.model());
                yield new Sent.Unsure("fal answered HTTP " + response.status() + ": " + words);
            }
        };
    }

    @Override
    public Answer ask(Job job, String task) throws InterruptedException {
        return read(job, task, unknown::unknown);
    }

    @Override
    public Answer lookUp(Job job, String task) throws InterruptedException {
        if (!PaidCall.isTaskId(FalTask.id(task))) return new Answer.Forgotten();
        return read(job, task, _ -> new Answer.Forgotten());
    }

    @Override
    public boolean isSameTask(String stored, String named) {
        return FalTask.id(stored).equals(FalTask.id(named));
    }

    /** @param missing the answer about a request that fal does not know */
    private Answer read(Job job, String task, Function<String, Answer> missing) throws InterruptedException {
        Optional<HttpCall> status = call(job, task, FalTask.Part.STATUS);
        Optional<HttpCall> result = call(job, task, FalTask.Part.RESULT);
        if (status.isEmpty() || result.isEmpty())
            return new Answer.Silent(
                    "the task's address is not at " + fal.address() + "; fal-url has changed since it was ordered");
        try {
            HttpResponse read = PaidCall.read(fal.http(), status.get(), fal.key());
            Optional<Answer> open = open(task, missing, read);
            if (open.isPresent()) return open.get();
            boolean failed = PaidCall.json(read).map(FalSeller::saysError).orElse(false);
            HttpResponse found = PaidCall.read(fal.http(), result.get(), fal.key());
            Answer answer = isMissing(found) ? missing.apply(task) : result(job, found, failed);
            if (answer instanceof Answer.Done) fal.health().delivered(job.model());
            return answer;
        } catch (HttpFailure none) {
            return new Answer.Silent(none.why());
        }
    }

    private static boolean saysError(JsonNode status) {
        return !status.path("error").asText("").isEmpty()
                || !status.path("error_type").asText("").isEmpty();
    }

    /** Returns the answer of a request that is not completed; empty when its result can be read. */
    private Optional<Answer> open(String task, Function<String, Answer> missing, HttpResponse response) {
        Optional<JsonNode> body = PaidCall.json(response);
        if (isMissing(response)) return Optional.of(missing.apply(task));
        noteAccess(response);
        if (response.status() != 200 && response.status() != 202 || body.isEmpty())
            return Optional.of(new Answer.Silent(
                    "HTTP " + response.status() + " to a status read: " + FalFailure.words(response)));
        unknown.known(task);
        return switch (body.get().path("status").asText()) {
            case "COMPLETED" -> Optional.empty();
            case "IN_QUEUE" -> Optional.of(new Answer.Running(0));
            default -> Optional.of(new Answer.Running(0.5));
        };
    }

    private void noteAccess(HttpResponse response) {
        if (response.status() == 401 || response.status() == 403) refusedReads.happened(FalFailure.words(response));
    }

    /** A gateway's page may have any status and says nothing of the request. */
    private static boolean isMissing(HttpResponse response) {
        return (response.status() == 404 || response.status() == 410)
                && PaidCall.json(response).isPresent();
    }

    /** @param failed whether the status has said so; without that, an error may be one of the read only */
    private Answer result(Job job, HttpResponse response, boolean failed) {
        Optional<JsonNode> body = PaidCall.json(response);
        String film =
                body.map(found -> found.path("video").path("url").asText("")).orElse("");
        if (response.status() == 200 && isAddress(film)) return new Answer.Done(film, billed(job, response));
        if (response.status() == 200 && body.isPresent())
            return new Answer.Failed("fal returned no video", billed(job, response));
        noteAccess(response);
        boolean verdict = switch (response.status()) {
            case 200, 401, 403, 408, 425, 429 -> false;
            default -> failed || response.status() < 500 || FalFailure.isTyped(response);
        };
        if (!verdict || body.isEmpty())
            return new Answer.Silent("HTTP " + response.status() + " to a result read: " + FalFailure.words(response));
        if (response.status() >= 500) fal.health().failed(job.model());
        // fal bills nothing for a 5xx or what was cancelled; a 422 may be billed when its check came after the work.
        boolean free = response.status() >= 500 || FalFailure.isCancelled(response);
        Refusal refusal = FalFailure.of(response) == FalFailure.CONTENT ? Refusal.CONTENT_POLICY : null;
        return new Answer.Failed("fal: " + FalFailure.words(response), free ? Long.valueOf(0) : null, refusal);
    }

    /** A request that waits is taken out of the queue; one that runs is stopped if possible. */
    @Override
    public Cancellation cancel(Job job, String task) throws InterruptedException {
        Optional<HttpCall> call = call(job, task, FalTask.Part.CANCEL);
        if (call.isEmpty()) return Cancellation.UNSUPPORTED;
        try {
            return FalTask.cancelled(PaidCall.read(fal.http(), call.get(), fal.key()));
        } catch (HttpFailure none) {
            return Cancellation.SILENT;
        }
    }

    /** Returns the price of the billed units in micros; null when they are not reported or not in the catalogue's unit. */
    private @Nullable Long billed(Job job, HttpResponse response) {
        String units = String.valueOf(response.header("x-fal-billable-units"));
        if (!LinearRegex.matches(units, "\\d{1,9}(\\.\\d{1,9})?")) return null;
        OptionalLong micros = model(job)
                .map(model -> model.billed(Double.parseDouble(units), job.reserved()))
                .orElse(OptionalLong.empty());
        return micros.isPresent() ? micros.getAsLong() : null;
    }

    @Override
    protected HttpCall film(String address) {
        if (!isAddress(address)) throw new IllegalArgumentException("fal's result has no address of a video");
        return fal.address().file("GET", address);
    }

    @Override
    public boolean tellsCredit() {
        return false;
    }

    /** Reads the status of a request that does not exist: a good key is answered 404. */
    @Override
    public Result check() throws InterruptedException {
        String app = fal.models().isEmpty()
                ? "fal-ai/wan-t2v"
                : fal.models().getFirst().id();
        HttpCall call = authorized(
                fal.address().get(FalTask.path(app, "00000000-0000-0000-0000-000000000000", FalTask.Part.STATUS)));
        return ServiceCheck.ask(fal.http(), call, response -> FalAccount.read(response, fal.key()));
    }

    /** Returns the call of a request's part. The key is sent only to the host that the operator has set; empty for other hosts. */
    private Optional<HttpCall> call(Job job, String task, FalTask.Part part) {
        if (!task.startsWith("{")) {
            String model = ModelOffer.request(job).path("id").asText();
            return Optional.of(authorized(fal.address().call(part.method(), FalTask.path(model, task, part))));
        }
        String address = FalTask.of(task).address(part);
        return fal.address().covers(address)
                ? Optional.of(authorized(fal.address().at(part.method(), address)))
                : Optional.empty();
    }

    private HttpCall authorized(HttpCall call) {
        return fal.authorized(call, "Key");
    }
}
