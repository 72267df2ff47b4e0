package io.reelwright.provider.video.runway;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/**
 * Buys takes from Runway. A request becomes a task that is polled; which endpoint takes it is said by the catalogue.
 *
 * <p>A create has no idempotency key, and tasks cannot be listed, so a create without an answer stays in doubt.
 */
public final class RunwaySeller extends ModelSeller {
    /** The endpoint of models for which the catalogue names none. */
    private static final String USUAL_ENDPOINT = "text_to_video";

    private static final Logger LOG = Logger.getLogger(RunwaySeller.class.getName());

    private final RepeatedWarning refusedReads = new RepeatedWarning(
            LOG,
            "Runway refuses to tell the state of tasks; check RUNWAYML_API_SECRET (--runwayml-api-secret)",
            Duration.ofHours(1));
    private final RepeatedWarning newStatuses = new RepeatedWarning(
            LOG, "Runway tells a status that is not documented; it counts as running", Duration.ofHours(1));
    private final ServiceConnection runway;
    private final RunwayApi api;
    private final UnknownTasks unknown;

    /** Tasks that had not begun when this process read them last. */
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    public RunwaySeller(ServiceConnection runway) {
        super("runway", runway.models(), runway.health(), runway.uploads());
        this.runway = runway;
        this.api = new RunwayApi(runway.address(), runway.key());
        this.unknown = new UnknownTasks(runway.clock());
    }

    @Override
    protected Sent create(Job job, ObjectNode request) throws InterruptedException {
        String endpoint = request.path("endpoint").asText(USUAL_ENDPOINT);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("model", request.path("id").asText()).setAll((ObjectNode) request.path("input"));
        HttpCall call = call("POST", "/v1/" + endpoint).body(HttpBody.json(body.toString()));
        return PaidCall.send(runway.http(), call, runway.key(), response -> sent(job, response));
    }

    private Sent sent(Job job, HttpResponse response) {
        if (response.status() / 100 == 2) {
            String task = PaidCall.json(response)
                    .map(body -> body.path("id"))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .orElse("");
            if (!RunwayTask.isId(task)) return new Sent.Unsure("Runway answered without a task id");
            runway.health().accepted(job.model());
            return new Sent.Accepted(task);
        }
        String words = RunwayFailure.words(response);
        return switch (RunwayFailure.of(response)) {
            case QUOTA -> closed("Runway: the account has no credit left (" + words + "); top it up");
            case AUTH -> closed("Runway: the key is refused (" + words + "); check RUNWAYML_API_SECRET");
            case CONTENT -> new Sent.Rejected("Runway refuses the prompt: " + words, Refusal.CONTENT_POLICY);
            case INPUT -> new Sent.Rejected("Runway refuses the request: " + words);
            case DAILY_LIMIT -> {
                runway.health().failed(job.model());
                yield new Sent.Rejected("Runway makes no more clips today: " + words);
            }
            case BUSY -> new Sent.Busy(PaidCall.pause(response, runway.clock().instant()));
            case UNKNOWN -> {
                runway.health().failed(job.model());
                yield new Sent.Unsure("Runway answered HTTP " + response.status() + ": " + words);
            }
        };
    }

    @Override
    public Answer ask(Job job, String task) throws InterruptedException {
        Answer answer = PaidCall.ask(runway.http(), record(task), runway.key(), response -> read(job, task, response));
        if (!(answer instanceof Answer.Forgotten)) return answer;
        waiting.remove(task);
        return unknown.unknown(task);
    }

    @Override
    public Answer lookUp(Job job, String task) throws InterruptedException {
        if (!PaidCall.isTaskId(task)) return new Answer.Forgotten();
        return PaidCall.ask(runway.http(), record(task), runway.key(), response -> read(job, task, response));
    }

    private HttpCall record(String task) {
        return call("GET", path(task));
    }

    private static String path(String task) {
        return "/v1/tasks/" + URLEncoder.encode(task, StandardCharsets.UTF_8);
    }

    private Answer read(Job job, String task, HttpResponse response) {
        Optional<JsonNode> body = PaidCall.json(response).filter(JsonNode::isObject);
        if (response.status() == 200
                && body.isPresent()
                && body.get().path("status").isTextual()) return read(job, task, body.get());
        // A gateway's page may have any status and says nothing of the task.
        if (body.isPresent() && (response.status() == 404 || response.status() == 410)) return new Answer.Forgotten();
        String words = RunwayFailure.words(response);
        if (response.status() == 401 || response.status() == 403) refusedReads.happened(words);
        return new Answer.Silent("HTTP " + response.status() + " to a status read: " + words);
    }

    private Answer read(Job job, String task, JsonNode record) {
        unknown.known(task);
        if (RunwayTask.isWaiting(record)) waiting.add(task);
        else waiting.remove(task);
        if (!RunwayTask.isKnown(record))
            newStatuses.happened(PaidCall.words(record.path("status").asText()));
        Answer answer = RunwayTask.answer(record);
        if (answer instanceof Answer.Done) runway.health().delivered(job.model());
        if (answer instanceof Answer.Failed && isFault(record)) runway.health().failed(job.model());
        return answer;
    }

    private static boolean isFault(JsonNode record) {
        return record.path("status").asText().equals("FAILED") && RunwayTask.failure(record) == RunwayFailure.UNKNOWN;
    }

    /** A task that is cancelled is deleted, and with it what it has cost: only one that has not begun is certain to have cost nothing. */
    @Override
    public Cancellation cancel(Job job, String task) throws InterruptedException {
        boolean begun = !waiting.contains(task);
        try {
            HttpResponse response = PaidCall.read(runway.http(), call("DELETE", path(task)), runway.key());
            if (response.status() / 100 != 2) return uncancelled(response);
        } catch (HttpFailure none) {
            return Cancellation.SILENT;
        }
        waiting.remove(task);
        Answer left = lookUp(job, task);
        // A service that still knows the task tells what it has cost.
        if (!(left instanceof Answer.Forgotten || left instanceof Answer.Silent)) return Cancellation.REQUESTED;
        return begun ? Cancellation.DELETED_RUNNING : Cancellation.DELETED;
    }

    private static Cancellation uncancelled(HttpResponse response) {
        return switch (response.status()) {
            case 404, 410 -> PaidCall.json(response).isPresent() ? Cancellation.UNKNOWN : Cancellation.SILENT;
            case 400, 405, 409 -> Cancellation.UNSUPPORTED;
            default -> Cancellation.SILENT;
        };
    }

    @Override
    protected HttpCall film(String address) {
        if (!isAddress(address)) throw new IllegalArgumentException("Runway's result has no address of a video");
        return runway.address().file("GET", address);
    }

    @Override
    public boolean tellsCredit() {
        return true;
    }

    @Override
    public Result check() throws InterruptedException {
        return ServiceCheck.ask(
                runway.http(), RunwayCredit.call(api), response -> RunwayCredit.read(response, runway.key()));
    }

    private HttpCall call(String method, String path) {
        return api.call(method, path).limits(runway.limits());
    }
}
