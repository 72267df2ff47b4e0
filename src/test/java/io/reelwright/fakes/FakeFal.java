package io.reelwright.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.fakes.Fault.On;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * fal.ai's queue, storage and key set, on one port: submit, status, its stream, result, cancel, upload and
 * {@code /.well-known/jwks.json}. Status, result and cancel lie under the first two segments of a model's id, three for workflows. What
 * is billed is the length of the file, which may be more than was asked for.
 */
public final class FakeFal extends FakeService {
    private static final Pattern REQUEST = Pattern.compile("/(.+)/requests/([^/]+)(/status|/status/stream|/cancel)?");
    private static final Pattern UPLOAD = Pattern.compile("/upload/([^/]+)");

    private final Map<String, FakeModel> models = FakeFalModels.all();
    private final Map<String, String> uploadNames = new ConcurrentHashMap<>();
    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
    private final FalPosts posts = new FalPosts();
    private volatile boolean locked;

    public FakeFal(FakeOptions options) throws IOException {
        super(options);
    }

    /** Runs a fake as a process; see {@link FakeOptions}. */
    public static void main(String[] arguments) throws Exception {
        serve(new FakeFal(FakeOptions.of(arguments)));
    }

    /** Locks the account for want of money, or unlocks it. Locked, submits and reads are refused. */
    public void locked(boolean lock) {
        locked = lock;
    }

    /**
     * Sets the form of the published key set.
     *
     * @param padding whether keys carry base64 padding, as the live ones may
     * @param second  whether another key comes before the one that signs
     */
    public void keySet(boolean padding, boolean second) {
        posts.keySet(padding, second);
    }

    @Override
    Postman.News news(FakeTask task, Post post) {
        return posts.news(task, task.fate().end() == Fate.End.FAILED ? JSON.nullNode() : output(task), post);
    }

    @Override
    Reply serve(FakeRequest request, Replies replies) throws IOException, InterruptedException {
        String path = request.path();
        if (path.startsWith("/results/")) return clip(request, replies);
        if (path.startsWith("/uploads/")) return uploaded(request, replies);
        if (request.is("GET", "/.well-known/jwks.json")) return replies.json(200, posts.jwks());
        Matcher upload = UPLOAD.matcher(path);
        if (request.method().equals("PUT") && upload.matches()) return put(upload.group(1), request, replies);
        if (!request.key().equals("Key " + options.key()))
            return detail(replies, 401, "Invalid or missing credentials");
        if (locked) return detail(replies, 403, "User is locked. Reason: Exhausted balance. Top up your balance.");
        if (request.is("POST", "/storage/upload/initiate")) return initiate(request, replies);
        Matcher one = REQUEST.matcher(path);
        if (one.matches()) return one(request, one, replies);
        return request.method().equals("POST") ? submit(request, replies) : detail(replies, 404, "Not Found");
    }

    private Reply submit(FakeRequest request, Replies replies) throws IOException, InterruptedException {
        Optional<Fault> fault = fault(On.SUBMIT);
        if (fault.isPresent() && !fault.get().accepted())
            return replies.json(200, JSON.createObjectNode()).spoiledBy(fault);
        FakeModel model = models.get(request.path().substring(1));
        if (model == null)
            return detail(replies, 404, "Application \"" + request.path().substring(1) + "\" not found");
        for (String name : request.query().keySet())
            if (!name.equals("fal_webhook")) return detail(replies, 400, name + " is not known");
        JsonNode sent = request.json();
        if (!sent.isObject()) return detail(replies, 422, "The body is not an object");
        List<FakeModel.Wrong> wrong = model.faults(sent);
        if (!wrong.isEmpty()) return replies.json(422, findings(wrong));
        List<FakeModel.Wrong> absent = absentFiles(model, sent);
        if (!absent.isEmpty()) return replies.json(422, findings("file_download_error", absent));
        List<FakeModel.Wrong> videos = wrongVideos(model, sent);
        if (!videos.isEmpty()) return replies.json(422, findings(videos));
        JsonNode input = measured(model, sent);
        double units = units(model, input);
        double price = model.price(input, units);
        String callback = request.query().getOrDefault("fal_webhook", "");
        FakeTask task = accept(UUID.randomUUID().toString(), model, input, units, Math.round(price * 1e6), callback);
        return replies.json(200, accepted(task)).spoiledBy(fault);
    }

    private static double units(FakeModel model, JsonNode input) {
        return model.isPerSecond() ? FakeTask.seconds(model, input) : 1;
    }

    private ObjectNode accepted(FakeTask task) {
        String at = url() + "/" + app(task.model().id()) + "/requests/" + task.id();
        return JSON.createObjectNode()
                .put("status", "IN_QUEUE")
                .put("request_id", task.id())
                .put("gateway_request_id", task.id())
                .put("queue_position", options.reads())
                .put("response_url", at)
                .put("status_url", at + "/status")
                .put("cancel_url", at + "/cancel");
    }

    private static String app(String model) {
        String[] parts = model.split("/");
        int length = model.startsWith("workflows/") || model.startsWith("comfy/") ? 3 : 2;
        return String.join("/", Arrays.copyOf(parts, Math.min(length, parts.length)));
    }

    private Reply one(FakeRequest request, Matcher address, Replies replies) throws IOException, InterruptedException {
        FakeTask task = tasks.get(address.group(2));
        if (task == null || !app(task.model().id()).equals(address.group(1)))
            return detail(replies, 404, "Request not found")
                    .spoiledBy(fault(address.group(3) == null ? On.RESULT : On.STATUS));
        String what = address.group(3) == null ? "" : address.group(3);
        String asked = request.method() + " " + what;
        return switch (asked) {
            case "GET /status" -> {
                ObjectNode status = status(task);
                yield replies.json(isCompleted(status) ? 200 : 202, status).spoiledBy(fault(On.STATUS));
            }
            case "GET /status/stream" -> stream(task, replies).spoiledBy(fault(On.STATUS));
            case "GET " -> result(task, replies).spoiledBy(fault(On.RESULT));
            case "PUT /cancel" -> {
                Optional<Fault> fault = fault(On.CANCEL);
                yield fault.isPresent()
                        ? replies.json(200, JSON.createObjectNode()).spoiledBy(fault)
                        : cancel(task, replies);
            }
            default -> detail(replies, 405, "Method Not Allowed");
        };
    }

    private static boolean isCompleted(JsonNode status) {
        return status.path("status").asText().equals("COMPLETED");
    }

    private ObjectNode status(FakeTask task) throws IOException {
        int read = task.reads().incrementAndGet();
        ObjectNode status = JSON.createObjectNode().put("request_id", task.id());
        String at = url() + "/" + app(task.model().id()) + "/requests/" + task.id();
        status.put("response_url", at).put("status_url", at + "/status").put("cancel_url", at + "/cancel");
        if (cancelled.contains(task.id()))
            return status.put("status", "COMPLETED")
                    .put("error", "Request was cancelled")
                    .put("error_type", "client_cancelled");
        boolean isOver = task.fate().end() != Fate.End.ENDLESS && isOver(task, read);
        if (!isOver && read < options.reads())
            return status.put("status", "IN_QUEUE").put("queue_position", options.reads() - read);
        status.putArray("logs");
        if (!isOver) return status.put("status", "IN_PROGRESS");
        if (task.fate().end() == Fate.End.UNHEARD_OF && read <= options.reads() + 2)
            return status.put("status", "POLISHING");
        status.put("status", "COMPLETED").putObject("metrics").put("inference_time", 42.5);
        if (task.fate().end() == Fate.End.FAILED) {
            if (read == options.reads() + 1 && !isBilled(task)) refund(task);
            status.put("error", task.fate().message())
                    .put("error_type", task.fate().code());
        }
        return status;
    }

    /** A refusal after the work may be billed; a fault of the service is not. */
    private static boolean isBilled(FakeTask task) {
        return "content_policy_violation".equals(task.fate().code());
    }

    private Reply stream(FakeTask task, Replies replies) throws IOException {
        StringBuilder events = new StringBuilder();
        for (int i = 0; i <= options.reads() + 2; i++) {
            ObjectNode status = status(task);
            events.append("data: ").append(status).append("\n\n");
            if (isCompleted(status)) break;
        }
        return replies.of(200, "text/event-stream", events.toString());
    }

    private Reply result(FakeTask task, Replies replies) {
        if (cancelled.contains(task.id()))
            return replies.json(
                    499,
                    JSON.createObjectNode()
                            .put("detail", "Client cancelled the request")
                            .put("error_type", "client_cancelled"),
                    Map.of("X-Fal-Error-Type", "client_cancelled"));
        if (task.fate().end() == Fate.End.FAILED && isBilled(task)) {
            FakeModel.Wrong wrong =
                    new FakeModel.Wrong("prompt", false, task.fate().message());
            return replies.json(422, findings(String.valueOf(task.fate().code()), List.of(wrong)));
        }
        if (task.fate().end() == Fate.End.FAILED) {
            ObjectNode body = JSON.createObjectNode().put("detail", task.fate().message());
            body.put("error_type", task.fate().code());
            return replies.json(
                    503,
                    body,
                    Map.of("X-Fal-Error-Type", String.valueOf(task.fate().code())));
        }
        if (task.reads().get() <= options.reads()) return detail(replies, 400, "Request is still in progress");
        String units = String.format(Locale.ROOT, "%.3f", task.billed());
        return replies.json(200, output(task), Map.of("x-fal-request-id", task.id(), "x-fal-billable-units", units));
    }

    private ObjectNode output(FakeTask task) {
        ObjectNode output = JSON.createObjectNode();
        if (task.fate().end() != Fate.End.EMPTY)
            output.putObject("video")
                    .put("url", clipAddress(task))
                    .put("content_type", "video/mp4")
                    .put("file_name", "output.mp4")
                    .put("duration", task.seconds());
        output.put("seed", task.input().path("seed").asLong(1));
        return output;
    }

    private Reply cancel(FakeTask task, Replies replies) throws IOException {
        int read = task.reads().get();
        if (cancelled.contains(task.id()))
            return replies.json(404, JSON.createObjectNode().put("status", "NOT_FOUND"));
        if (isOver(task, read)) return replies.json(400, JSON.createObjectNode().put("status", "ALREADY_COMPLETED"));
        cancelled.add(task.id());
        refund(task);
        return read < options.reads()
                ? replies.json(200, JSON.createObjectNode().put("status", "OK"))
                : replies.json(202, JSON.createObjectNode().put("status", "CANCELLATION_REQUESTED"));
    }

    private Reply initiate(FakeRequest request, Replies replies) {
        JsonNode body = request.json();
        if (body.path("content_type").asText().isEmpty()
                || body.path("file_name").asText().isEmpty())
            return detail(replies, 422, "content_type and file_name are required");
        String id = UUID.randomUUID().toString();
        String name = keep(body.path("file_name").asText(), new byte[0]);
        uploadNames.put(id, name);
        return replies.json(
                200,
                JSON.createObjectNode()
                        .put("upload_url", url() + "/upload/" + id)
                        .put("file_url", name));
    }

    private Reply put(String id, FakeRequest request, Replies replies) {
        String name = uploadNames.get(id);
        if (name == null) return detail(replies, 404, "no such upload");
        replace(name, request.body());
        return replies.of(200, "text/plain", "");
    }

    private static Reply detail(Replies replies, int status, String words) {
        return replies.json(status, JSON.createObjectNode().put("detail", words));
    }

    private static ObjectNode findings(List<FakeModel.Wrong> wrong) {
        return findings(wrong.getFirst().missing() ? "missing" : "value_error", wrong);
    }

    private static ObjectNode findings(String type, List<FakeModel.Wrong> wrong) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode all = body.putArray("detail");
        for (FakeModel.Wrong one : wrong) {
            ObjectNode finding = all.addObject().put("type", type).put("msg", one.message());
            finding.putArray("loc").add("body").add(one.field());
        }
        return body;
    }
}
