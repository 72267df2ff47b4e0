package io.reelwright.provider.video.kie;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.log.RepeatedWarning;
import io.reelwright.money.Job;
import io.reelwright.net.HttpBody;
import io.reelwright.net.HttpCall;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.ModelSeller;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.provider.model.ServiceCheck;
import io.reelwright.provider.model.ServiceConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/**
 * Buys takes from Kie.ai. A request becomes a task whose record is polled.
 *
 * <p>A create has no idempotency key, and tasks cannot be listed, so a create without an answer stays in doubt.
 */
public final class KieSeller extends ModelSeller {
    /** A new task's record may be missing for this long. */
    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(90);

    /** A record that says 408 is read again after this time before it counts as failed. */
    private static final Duration UNTIL_FAILED = Duration.ofSeconds(60);

    private static final Logger LOG = Logger.getLogger(KieSeller.class.getName());

    private final RepeatedWarning refusedReads = new RepeatedWarning(
            LOG,
            "Kie.ai refuses to tell the state of jobs; check KIE_API_KEY (--kie-api-key), its limits and its IP allow-list",
            Duration.ofHours(1));
    private final ServiceConnection kie;

    /** When this process first saw a task's record missing, or say 408; by task and code. */
    private final Map<String, Instant> odd = new ConcurrentHashMap<>();

    public KieSeller(ServiceConnection kie) {
        super("kie", kie.models(), kie.health(), kie.uploads());
        this.kie = kie;
    }

    @Override
    protected Sent create(Job job, ObjectNode request) throws InterruptedException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("model", request.path("id").asText()).set("input", request.path("input"));
        kie.callbacks().of(name(), job.ref()).ifPresent(address -> body.put("callBackUrl", address));
        HttpCall call = authorized(kie.address().call("POST", "/api/v1/jobs/createTask"))
                .body(HttpBody.json(body.toString()));
        return PaidCall.send(kie.http(), call, kie.key(), response -> sent(job, response));
    }

    private Sent sent(Job job, HttpResponse response) {
        KieAnswer answer = KieAnswer.of(response);
        if (answer.isGood()) {
            String task = answer.data().path("taskId").textValue();
            if (task == null || !PaidCall.isTaskId(task)) return new Sent.Unsure("Kie answered without a task id");
            kie.health().accepted(job.model());
            return new Sent.Accepted(task);
        }
        String words = answer.text();
        return switch (answer.kind()) {
            case QUOTA -> closed("Kie: the account has no credit left (" + words + "); top it up");
            case AUTH ->
                closed("Kie: the key is refused (" + words + "); check KIE_API_KEY, its limits and its IP allow-list");
            case CONTENT -> new Sent.Rejected("Kie refuses the prompt: " + words, KieAnswer.refusal(words));
            case INPUT -> new Sent.Rejected("Kie refuses the request: " + words);
            case BUSY -> new Sent.Busy(PaidCall.pause(response, kie.clock().instant()));
            case UNKNOWN -> {
                kie.health().failed(job.model());
                yield new Sent.Unsure("Kie answered code " + answer.code() + ": " + words);
            }
        };
    }

    @Override
    public Answer ask(Job job, String task) throws InterruptedException {
        Answer answer = read(task, UNTIL_KNOWN);
        if (answer instanceof Answer.Done) kie.health().delivered(job.model());
        if (answer instanceof Answer.Failed failed && failed.refusal() == null)
            kie.health().failed(job.model());
        if (!(answer instanceof Answer.Silent)) odd.keySet().removeIf(one -> one.startsWith(task + " "));
        return answer;
    }

    @Override
    public Answer lookUp(Job job, String task) throws InterruptedException {
        if (!PaidCall.isTaskId(task)) return new Answer.Forgotten();
        return read(task, Duration.ZERO);
    }

    private Answer read(String task, Duration untilKnown) throws InterruptedException {
        return PaidCall.ask(
                kie.http(),
                recordOf(task),
                kie.key(),
                response -> read(task, untilKnown, KieAnswer.of(response), response));
    }

    private HttpCall recordOf(String task) {
        String id = URLEncoder.encode(task, StandardCharsets.UTF_8);
        return authorized(kie.address().get("/api/v1/jobs/recordInfo?taskId=" + id));
    }

    /** With a record, its state counts whatever the code says. */
    private Answer read(String task, Duration untilKnown, KieAnswer answer, HttpResponse response) {
        if (answer.data().path("state").isTextual()) return KieTask.answer(answer.data());
        if (response.text().contains("No message available"))
            return new Answer.Silent("kie-url does not lead to the jobs API: " + answer.text());
        // A gateway's page may have any status and says nothing of the task.
        if (!answer.enveloped())
            return new Answer.Silent("HTTP " + answer.code() + " to a status read, and no answer of Kie");
        return switch (answer.code()) {
            case 404, 410, 422 ->
                untilKnown.isZero() || isOddFor(task + " missing", untilKnown)
                        ? new Answer.Forgotten()
                        : new Answer.Silent("the task is not known yet");
            case 408 ->
                isOddFor(task + " 408", UNTIL_FAILED)
                        ? new Answer.Failed("Kie: " + answer.text(), 0L)
                        : new Answer.Silent("the model has not answered: " + answer.text());
            case 501 -> new Answer.Failed("Kie: " + answer.text(), 0L, KieAnswer.refusal(answer.text()));
            case 401, 403 -> {
                refusedReads.happened(answer.text());
                yield new Answer.Silent("code " + answer.code() + " to a status read: " + answer.text());
            }
            default -> new Answer.Silent("code " + answer.code() + " to a status read: " + answer.text());
        };
    }

    private boolean isOddFor(String what, Duration time) {
        Instant now = kie.clock().instant();
        Instant first = odd.merge(what, now, (before, _) -> before);
        return Duration.between(first, now).compareTo(time) >= 0;
    }

    /** The record is read once more, and Kie makes a temporary address of what it names; without one, the record's is taken. */
    @Override
    public Optional<HttpCall> renewed(Job done) throws InterruptedException {
        String task = done.task();
        if (task == null || !(ask(done, task) instanceof Answer.Done found)) return Optional.empty();
        String address = found.result();
        HttpBody asked = HttpBody.json(
                JsonNodeFactory.instance.objectNode().put("url", address).toString());
        try {
            HttpCall call = authorized(kie.address().call("POST", "/api/v1/common/download-url"))
                    .body(asked);
            KieAnswer answer = KieAnswer.of(PaidCall.read(kie.http(), call, kie.key()));
            String fresh = answer.data().asText("");
            return Optional.of(film(answer.isGood() && isAddress(fresh) ? fresh : address));
        } catch (HttpFailure none) {
            return Optional.of(film(address));
        }
    }

    @Override
    protected HttpCall film(String address) {
        if (!isAddress(address)) throw new IllegalArgumentException("Kie's result has no address of a video");
        return kie.address().file("GET", address);
    }

    @Override
    public boolean tellsCredit() {
        return true;
    }

    @Override
    public Result check() throws InterruptedException {
        HttpCall call = authorized(kie.address().get("/api/v1/chat/credit"));
        return ServiceCheck.ask(kie.http(), call, response -> KieCredit.read(KieAnswer.of(response), kie.key()));
    }

    private HttpCall authorized(HttpCall call) {
        return kie.authorized(call, "Bearer");
    }
}
