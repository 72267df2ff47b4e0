package io.reelwright.provider.video.dashscope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.log.RepeatedWarning;
import io.reelwright.money.Cancellation;
import io.reelwright.money.Job;
import io.reelwright.money.Refusal;
import io.reelwright.net.HttpBody;
import io.reelwright.net.HttpCall;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.ModelSeller;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.provider.model.ServiceCheck;
import io.reelwright.provider.model.ServiceConnection;
import io.reelwright.provider.model.UnknownTasks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Buys takes from DashScope. A request becomes a task that is polled. The form of its body follows from the catalogue, as its fields lie in
 * {@code input} and {@code parameters}.
 *
 * <p>A create has no idempotency key, and tasks cannot be searched for by a name of ours, so a create without an answer stays in doubt. A
 * task and its result live for 24 hours.
 */
public final class DashScopeSeller extends ModelSeller {
    private static final String CREATE = "/api/v1/services/aigc/video-generation/video-synthesis";

    /** DashScope wants a task to be read every 15 seconds, which is three times the usual pause. */
    private static final int PAUSES_PER_READ = 3;

    private static final Logger LOG = Logger.getLogger(DashScopeSeller.class.getName());

    private final RepeatedWarning refusedReads = new RepeatedWarning(
            LOG,
            "DashScope refuses to tell the state of tasks; check DASHSCOPE_API_KEY (--dashscope-api-key) and the region in --dashscope-url",
            Duration.ofHours(1));
    private final RepeatedWarning newStatuses = new RepeatedWarning(
            LOG, "DashScope tells a status that is not documented; it counts as running", Duration.ofHours(1));
    private final ServiceConnection dashScope;
    private final UnknownTasks unknown;

    /** Tasks that had not begun when this process read them last. */
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    public DashScopeSeller(ServiceConnection dashScope) {
        super("dashscope", dashScope.models(), dashScope.health(), dashScope.uploads());
        this.dashScope = dashScope;
        this.unknown = new UnknownTasks(dashScope.clock());
    }

    @Override
    protected Sent create(Job job, ObjectNode request) throws InterruptedException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("model", request.path("id").asText()).setAll((ObjectNode) request.path("input"));
        HttpCall call =
                call("POST", CREATE).header("X-DashScope-Async", "enable").body(HttpBody.json(body.toString()));
        return PaidCall.send(dashScope.http(), call, dashScope.key(), response -> sent(job, response));
    }

    private Sent sent(Job job, HttpResponse response) {
        if (response.status() / 100 == 2) {
            String task = PaidCall.json(response)
                    .map(body -> body.path("output").path("task_id"))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .orElse("");
            if (!DashScopeTask.isId(task)) return new Sent.Unsure("DashScope answered without a task id");
            dashScope.health().accepted(job.model());
            return new Sent.Accepted(task);
        }
        String words = DashScopeFailure.words(response);
        return switch (DashScopeFailure.of(response)) {
            case QUOTA -> closed(noCredit(words));
            case AUTH -> closed(refusedKey(words));
            case CONTENT -> new Sent.Rejected("DashScope refuses the prompt: " + words, Refusal.CONTENT_POLICY);
            case INPUT -> new Sent.Rejected("DashScope refuses the request: " + words);
            case BUSY ->
                new Sent.Busy(PaidCall.pause(response, dashScope.clock().instant()));
            case UNKNOWN -> {
                dashScope.health().failed(job.model());
                yield new Sent.Unsure("DashScope answered HTTP " + response.status() + ": " + words);
            }
        };
    }

    private static String noCredit(String words) {
        return "DashScope: the account has no credit left, or its quota is used up (" + words + "); top it up";
    }

    private static String refusedKey(String words) {
        return "DashScope: the key is refused (" + words + "); check DASHSCOPE_API_KEY and the region in dashscope-url";
    }

    @Override
    public int pausesPerRead() {
        return PAUSES_PER_READ;
    }

    @Override
    public Answer ask(Job job, String task) throws InterruptedException {
        Answer answer = lookUp(job, task);
        if (!(answer instanceof Answer.Forgotten)) return answer;
        waiting.remove(task);
        return unknown.unknown(task);
    }

    @Override
    public Answer lookUp(Job job, String task) throws InterruptedException {
        if (!PaidCall.isTaskId(task)) return new Answer.Forgotten();
        return PaidCall.ask(
                dashScope.http(), call("GET", path(task)), dashScope.key(), response -> read(job, task, response));
    }

    private static String path(String task) {
        return "/api/v1/tasks/" + URLEncoder.encode(task, StandardCharsets.UTF_8);
    }

    private Answer read(Job job, String task, HttpResponse response) {
        Optional<JsonNode> body = PaidCall.json(response).filter(JsonNode::isObject);
        if (response.status() == 200
                && body.isPresent()
                && !DashScopeTask.status(body.get()).isEmpty()) return read(job, task, body.get());
        // A gateway's page may have any status and says nothing of the task.
        if (body.isPresent() && (response.status() == 404 || response.status() == 410)) return new Answer.Forgotten();
        String words = DashScopeFailure.words(response);
        if (response.status() == 401 || response.status() == 403) refusedReads.happened(words);
        return new Answer.Silent("HTTP " + response.status() + " to a status read: " + words);
    }

    private Answer read(Job job, String task, JsonNode body) {
        Answer answer = DashScopeTask.answer(body, billed(job, body));
        if (answer instanceof Answer.Forgotten) return answer;
        unknown.known(task);
        if (DashScopeTask.status(body).equals("PENDING")) waiting.add(task);
        else waiting.remove(task);
        if (!DashScopeTask.isKnown(body)) newStatuses.happened(PaidCall.words(DashScopeTask.status(body)));
        if (answer instanceof Answer.Done) dashScope.health().delivered(job.model());
        if (DashScopeTask.status(body).equals("FAILED")) noteFailure(job, body.path("output"));
        return answer;
    }

    /** A verdict on the account is one on all requests to come. */
    private void noteFailure(Job job, JsonNode output) {
        switch (DashScopeFailure.ofTask(output)) {
            case QUOTA -> dashScope.health().close(noCredit(DashScopeTask.why(output)));
            case AUTH -> dashScope.health().close(refusedKey(DashScopeTask.why(output)));
            case UNKNOWN -> dashScope.health().failed(job.model());
            case CONTENT, INPUT, BUSY -> {}
        }
    }

    private @Nullable Long billed(Job job, JsonNode body) {
        OptionalDouble seconds = DashScopeTask.seconds(body);
        if (seconds.isEmpty()) return null;
        OptionalLong micros = model(job)
                .map(model -> model.billed(seconds.getAsDouble(), job.reserved()))
                .orElse(OptionalLong.empty());
        return micros.isPresent() ? micros.getAsLong() : null;
    }

    /**
     * Only a task that waits can be cancelled. That this can be done is documented; the path comes from another client and was not verified,
     * so that anything but a success means that nothing was cancelled.
     */
    @Override
    public Cancellation cancel(Job job, String task) throws InterruptedException {
        if (!waiting.contains(task)) return Cancellation.UNSUPPORTED;
        try {
            HttpResponse response =
                    PaidCall.read(dashScope.http(), call("POST", path(task) + "/cancel"), dashScope.key());
            if (response.status() == 200) return Cancellation.REMOVED;
            return response.status() == 429 || response.status() >= 500
                    ? Cancellation.SILENT
                    : Cancellation.UNSUPPORTED;
        } catch (HttpFailure none) {
            return Cancellation.SILENT;
        }
    }

    @Override
    protected HttpCall film(String address) {
        if (!isAddress(address)) throw new IllegalArgumentException("DashScope's result has no address of a video");
        return dashScope.address().file("GET", address);
    }

    @Override
    public boolean tellsCredit() {
        return false;
    }

    /** Reads the status of a task that does not exist: a good key is told so. */
    @Override
    public Result check() throws InterruptedException {
        HttpCall call = call("GET", path("00000000-0000-0000-0000-000000000000"));
        return ServiceCheck.ask(dashScope.http(), call, this::seen);
    }

    private Result seen(HttpResponse response) {
        boolean good = response.status() == 200
                && PaidCall.json(response)
                        .filter(body -> !DashScopeTask.status(body).isEmpty())
                        .isPresent();
        if (good) return new Result(Outcome.OK, "the key is good");
        String words = dashScope.key().maskedIn(DashScopeFailure.words(response));
        return switch (DashScopeFailure.of(response)) {
            case AUTH ->
                new Result(
                        Outcome.KEY_REFUSED,
                        "the key is refused (" + words + "); check DASHSCOPE_API_KEY and the region in dashscope-url");
            case QUOTA -> new Result(Outcome.NO_CREDIT, "the account has no credit left (" + words + "); top it up");
            case BUSY -> new Result(Outcome.UNCLEAR, "too many requests (" + words + "); try again in a minute");
            case CONTENT, INPUT, UNKNOWN ->
                new Result(
                        Outcome.UNCLEAR,
                        "HTTP " + response.status() + " to a status read (" + words + "); check dashscope-url");
        };
    }

    private HttpCall call(String method, String path) {
        return dashScope.authorized(dashScope.address().call(method, path), "Bearer");
    }
}
