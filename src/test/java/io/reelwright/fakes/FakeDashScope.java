package io.reelwright.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.fakes.Fault.On;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * DashScope's video synthesis, its tasks and its host of results, on one port. A body has its fields in {@code input} and {@code parameters};
 * which ones, depends on the model. Only delivered seconds are billed, and only a task that waits can be cancelled.
 */
public final class FakeDashScope extends FakeService {
    private static final String CREATE = "/api/v1/services/aigc/video-generation/video-synthesis";
    private static final String TASKS = "/api/v1/tasks/";
    private static final String CANCEL = "/cancel";

    private final Map<String, FakeModel> models = FakeDashScopeModels.all();
    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
    private volatile boolean aged;

    public FakeDashScope(FakeOptions options) throws IOException {
        super(options);
    }

    /** Runs a fake as a process; see {@link FakeOptions}. */
    public static void main(String[] arguments) throws Exception {
        serve(new FakeDashScope(FakeOptions.of(arguments)));
    }

    /** Sets whether all tasks were accepted more than 24 hours ago, so that their status is UNKNOWN. */
    public void aged(boolean all) {
        aged = all;
    }

    @Override
    Postman.News news(FakeTask task, Post post) {
        throw new UnsupportedOperationException("DashScope posts nothing to us");
    }

    @Override
    Reply serve(FakeRequest request, Replies replies) throws IOException, InterruptedException {
        String path = request.path();
        if (path.startsWith("/results/")) return clip(request, replies);
        if (!request.key().equals("Bearer " + options.key()))
            return error(replies, 401, "InvalidApiKey", "Invalid API-key provided.");
        if (request.is("POST", CREATE)) return create(request, replies);
        if (!path.startsWith(TASKS)) return error(replies, 404, "NotFound", "No such path");
        String id = path.substring(TASKS.length());
        if (request.method().equals("GET")) return replies.json(200, record(id)).spoiledBy(fault(On.STATUS));
        if (request.method().equals("POST") && id.endsWith(CANCEL))
            return cancel(id.substring(0, id.length() - CANCEL.length()), replies);
        return error(replies, 405, "MethodNotAllowed", "Method not allowed");
    }

    private Reply create(FakeRequest request, Replies replies) throws IOException {
        Optional<Fault> fault = fault(On.SUBMIT);
        if (fault.isPresent() && !fault.get().accepted())
            return replies.json(200, JSON.createObjectNode()).spoiledBy(fault);
        if (!request.header("X-DashScope-Async").equals("enable"))
            return error(replies, 403, "AccessDenied", "current user api does not support synchronous calls.");
        JsonNode body = request.json();
        for (Map.Entry<String, JsonNode> one : body.properties())
            if (!List.of("model", "input", "parameters").contains(one.getKey()))
                return error(replies, 400, "InvalidParameter", one.getKey() + " is not known");
        FakeModel model = models.get(body.path("model").asText());
        if (model == null) return error(replies, 400, "InvalidParameter", "Model not exist.");
        ObjectNode fields = FakeModel.flat(body).without("model");
        List<FakeModel.Wrong> wrong = model.faults(fields);
        if (!wrong.isEmpty())
            return error(replies, 400, "InvalidParameter", wrong.getFirst().message());
        ObjectNode input = plain(fields);
        double price = model.price(input, model.seconds(input));
        String id = UUID.randomUUID().toString();
        accept(id, model, input, price, Math.round(price * 1e6), "");
        ObjectNode answer = answer();
        answer.putObject("output").put("task_id", id).put("task_status", "PENDING");
        return replies.json(200, answer).spoiledBy(fault);
    }

    /** Returns the fields without the objects around them; a size is a ratio as well. */
    private static ObjectNode plain(ObjectNode fields) {
        ObjectNode plain = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> one : fields.properties())
            plain.set(one.getKey().substring(one.getKey().indexOf('.') + 1), one.getValue());
        if (plain.has("size")) plain.put("ratio", plain.path("size").asText().replace('*', ':'));
        return plain;
    }

    private static ObjectNode answer() {
        return JSON.createObjectNode().put("request_id", UUID.randomUUID().toString());
    }

    private ObjectNode record(String id) throws IOException {
        ObjectNode answer = answer();
        ObjectNode output = answer.putObject("output").put("task_id", id);
        FakeTask task = tasks.get(id);
        if (task == null || aged) output.put("task_status", "UNKNOWN");
        else state(task, answer, output);
        return answer;
    }

    private void state(FakeTask task, ObjectNode answer, ObjectNode output) throws IOException {
        int read = task.reads().incrementAndGet();
        output.put("submit_time", "2026-11-29 12:00:00.000");
        if (cancelled.contains(task.id())) {
            output.put("task_status", "CANCELED");
        } else if (task.fate().end() == Fate.End.ENDLESS || !isOver(task, read)) {
            output.put("task_status", read == 1 ? "PENDING" : "RUNNING");
        } else if (task.fate().end() == Fate.End.UNHEARD_OF && read <= options.reads() + 2) {
            output.put("task_status", "POLISHING");
        } else if (task.fate().end() == Fate.End.FAILED) {
            if (read == options.reads() + 1) refund(task);
            output.put("task_status", "FAILED")
                    .put("code", task.fate().code())
                    .put("message", task.fate().message());
        } else {
            succeeded(task, answer, output);
        }
    }

    /** The billed seconds have another name in turn. */
    private void succeeded(FakeTask task, ObjectNode answer, ObjectNode output) {
        output.put("task_status", "SUCCEEDED").put("end_time", "2026-11-29 12:02:00.000");
        if (task.fate().end() != Fate.End.EMPTY) output.put("video_url", clipAddress(task));
        String prompt = task.input().path("prompt").asText();
        output.put("orig_prompt", prompt).put("actual_prompt", prompt);
        answer.putObject("usage")
                .put(
                        task.number() % 2 == 0 ? "video_duration" : "duration",
                        task.model().seconds(task.input()))
                .put("video_count", 1)
                .put("SR", 720);
    }

    private Reply cancel(String id, Replies replies) throws IOException {
        Optional<Fault> fault = fault(On.CANCEL);
        if (fault.isPresent()) return replies.json(200, answer()).spoiledBy(fault);
        FakeTask task = tasks.get(id);
        if (task == null || task.reads().get() > 1 || !cancelled.add(id))
            return error(replies, 400, "UnsupportedOperation", "Only a PENDING task can be cancelled.");
        refund(task);
        return replies.json(200, answer());
    }

    private static Reply error(Replies replies, int status, String code, String message) {
        return replies.json(status, answer().put("code", code).put("message", message));
    }
}
