package io.reelwright.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.fakes.Fault.On;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Kie.ai's unified jobs API, its upload API and its host of results, on one port: {@code createTask}, {@code recordInfo},
 * {@code download-url}, {@code credit} and the three uploads. A price is in credits of $0.005. 21 creates within 10 s are one too many.
 */
public final class FakeKie extends FakeService {
    /** The account's key with which posts are signed. */
    public static final String WEBHOOK_KEY = "fake-webhook-key";

    private static final int MOST_CREATES = 20;
    private static final long WINDOW_NANOS = 10_000_000_000L;
    private static final long MICROS_PER_CREDIT = 5_000;
    private static final List<String> STATES = List.of("waiting", "queuing", "generating");

    private final Map<String, FakeModel> models = FakeKieModels.all();
    private final Deque<Long> creates = new ArrayDeque<>();
    private final AtomicInteger streams = new AtomicInteger();
    private double credits = 1_000_000;
    private boolean resultAsObject;
    private boolean addressesAsText;
    private boolean tellsWhen;

    public FakeKie(FakeOptions options) throws IOException {
        super(options);
    }

    /** Runs a fake as a process; see {@link FakeOptions}. */
    public static void main(String[] arguments) throws Exception {
        serve(new FakeKie(FakeOptions.of(arguments)));
    }

    /** Sets how many credits the account has. */
    public synchronized void credits(double left) {
        credits = left;
    }

    /** Gives {@code resultJson} as an object instead of a text. */
    public synchronized void resultAsObject() {
        resultAsObject = true;
    }

    /** Gives {@code resultUrls} as a text that holds the array. */
    public synchronized void addressesAsText() {
        addressesAsText = true;
    }

    @Override
    Reply serve(FakeRequest request, Replies replies) throws IOException, InterruptedException {
        String path = request.path();
        if (path.startsWith("/results/")) return clip(request, replies);
        if (path.startsWith("/uploads/")) return uploaded(request, replies);
        if (!path.startsWith("/api/")) return unknown(request, replies);
        if (!request.key().equals("Bearer " + options.key()))
            return replies.json(401, envelope(401, "You do not have access permissions", null));
        if (request.is("POST", "/api/v1/jobs/createTask")) return create(request, replies);
        if (request.is("GET", "/api/v1/jobs/recordInfo"))
            return replies.json(200, record(request)).spoiledBy(fault(On.STATUS));
        if (request.is("GET", "/api/v1/chat/credit"))
            return good(replies, JSON.getNodeFactory().numberNode(left()));
        if (request.is("POST", "/api/v1/common/download-url")) return renewed(request, replies);
        if (request.method().equals("POST") && path.matches("/api/file-(stream|url|base64)-upload"))
            return upload(request, replies);
        return unknown(request, replies);
    }

    private synchronized double left() {
        return credits;
    }

    private static Reply unknown(FakeRequest request, Replies replies) {
        ObjectNode body = JSON.createObjectNode();
        body.put("status", 404)
                .put("error", "Not Found")
                .put("message", "No message available")
                .put("path", request.path());
        return replies.json(404, body);
    }

    private synchronized Reply create(FakeRequest request, Replies replies) throws IOException, InterruptedException {
        Optional<Fault> fault = fault(On.SUBMIT);
        if (fault.isPresent() && !fault.get().accepted())
            return replies.json(200, JSON.createObjectNode()).spoiledBy(fault);
        if (isTooMany()) return tooMany(replies);
        JsonNode body = request.json();
        for (String name : iterable(body))
            if (!List.of("model", "input", "callBackUrl").contains(name))
                return refused(replies, 400, name + " is not known");
        FakeModel model = models.get(body.path("model").asText());
        if (model == null)
            return refused(
                    replies,
                    422,
                    "This model is not supported: " + body.path("model").asText());
        if (!body.path("input").isObject()) return refused(replies, 422, "input cannot be null");
        List<FakeModel.Wrong> wrong = model.faults(body.path("input"));
        if (!wrong.isEmpty())
            return refused(
                    replies,
                    wrong.getFirst().missing() ? 422 : 400,
                    wrong.getFirst().message());
        List<FakeModel.Wrong> absent = absentFiles(model, body.path("input"));
        if (!absent.isEmpty()) return refused(replies, 451, absent.getFirst().message());
        List<FakeModel.Wrong> videos = wrongVideos(model, body.path("input"));
        if (!videos.isEmpty()) return refused(replies, 422, videos.getFirst().message());
        String callback = body.path("callBackUrl").asText("");
        if (callback.isEmpty() && model.id().endsWith("/motion-control"))
            return refused(replies, 422, "callBackUrl is required");
        JsonNode input = measured(model, body.path("input"));
        double price = model.price(input, model.seconds(input));
        if (price > credits) return refused(replies, 402, "Credits insufficient. Please top up to continue.");
        credits -= price;
        String id = UUID.randomUUID().toString().replace("-", "");
        accept(id, model, input, price, Math.round(price * MICROS_PER_CREDIT), callback);
        return good(replies, JSON.createObjectNode().put("taskId", id)).spoiledBy(fault);
    }

    /** Says in turn when the oldest create leaves the window, and nothing of it. */
    private Reply tooMany(Replies replies) {
        ObjectNode body = envelope(429, "Too many requests", null);
        tellsWhen = !tellsWhen;
        if (!tellsWhen) return replies.json(200, body);
        long left = WINDOW_NANOS - (System.nanoTime() - creates.getFirst());
        return replies.json(429, body, Map.of("Retry-After", String.valueOf(left / 1_000_000_000 + 1)));
    }

    private boolean isTooMany() {
        long now = System.nanoTime();
        while (!creates.isEmpty() && now - creates.getFirst() > WINDOW_NANOS) creates.removeFirst();
        if (creates.size() >= MOST_CREATES) return true;
        creates.addLast(now);
        return false;
    }

    private ObjectNode record(FakeRequest request) throws IOException {
        FakeTask task = tasks.get(request.query().getOrDefault("taskId", ""));
        if (task == null) return envelope(422, "recordInfo is null", null);
        ObjectNode data = record(task);
        state(task, data);
        return envelope(200, "success", data);
    }

    private static ObjectNode record(FakeTask task) {
        ObjectNode data = JSON.createObjectNode();
        data.put("taskId", task.id()).put("model", task.model().id());
        ObjectNode asked = JSON.createObjectNode();
        asked.put("model", task.model().id()).set("input", task.input());
        data.put("param", asked.toString()).put("createTime", System.currentTimeMillis());
        data.putNull("failCode")
                .putNull("failMsg")
                .putNull("costTime")
                .putNull("completeTime")
                .putNull("creditsConsumed");
        return data.put("resultJson", "");
    }

    @Override
    Postman.News news(FakeTask task, Post post) {
        ObjectNode data = record(task);
        if (task.fate().end() == Fate.End.FAILED) failed(task, data);
        else succeeded(task, data);
        return KiePosts.news(task, data, post);
    }

    private void state(FakeTask task, ObjectNode data) throws IOException {
        int read = task.reads().incrementAndGet();
        if (task.fate().end() == Fate.End.ENDLESS || !isOver(task, read)) {
            data.put("state", STATES.get(Math.min(read - 1, STATES.size() - 1)));
            return;
        }
        if (task.fate().end() == Fate.End.UNHEARD_OF && read <= options.reads() + 2) {
            data.put("state", "polishing");
            return;
        }
        if (task.fate().end() == Fate.End.FAILED) {
            if (read == options.reads() + 1) giveBack(task);
            failed(task, data);
            return;
        }
        succeeded(task, data);
    }

    private static void failed(FakeTask task, ObjectNode data) {
        data.put("state", "fail")
                .put("failCode", task.fate().code())
                .put("failMsg", task.fate().message());
    }

    private void succeeded(FakeTask task, ObjectNode data) {
        data.put("state", "success").put("creditsConsumed", task.billed()).put("costTime", 60_000);
        data.put("completeTime", System.currentTimeMillis());
        ObjectNode result = JSON.createObjectNode();
        ArrayNode addresses = JSON.createArrayNode();
        if (task.fate().end() != Fate.End.EMPTY) addresses.add(clipAddress(task));
        if (addressesAsText) result.put("resultUrls", addresses.toString());
        else result.set("resultUrls", addresses);
        if (resultAsObject) data.set("resultJson", result);
        else data.put("resultJson", result.toString());
    }

    private synchronized void giveBack(FakeTask task) throws IOException {
        credits += task.billed();
        refund(task);
    }

    /** A result's address lives for 20 minutes more; only addresses of this host are taken. */
    private Reply renewed(FakeRequest request, Replies replies) {
        String url = request.json().path("url").asText();
        if (!url.startsWith(url() + "/results/")) return refused(replies, 422, "The url is not one of ours");
        String fresh = url() + URI.create(url).getPath() + "?renewed=1";
        return good(replies, JSON.getNodeFactory().textNode(fresh)).spoiledBy(fault(On.RENEWAL));
    }

    /** The address of a streamed upload is answered in turn as {@code downloadUrl}, as {@code fileUrl} only, and as both. */
    private Reply upload(FakeRequest request, Replies replies) {
        boolean streamed = request.path().equals("/api/file-stream-upload");
        JsonNode body = request.json();
        if (!streamed && body.path("uploadPath").asText().isEmpty())
            return refused(replies, 400, "uploadPath is required");
        byte[] bytes = request.body();
        String name = body.path("fileName").asText("file");
        if (request.path().contains("base64")) {
            String data = body.path("base64Data").asText();
            try {
                bytes = Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1));
            } catch (IllegalArgumentException wrong) {
                return refused(replies, 400, "base64Data is not base64");
            }
        }
        if (streamed) {
            Multipart parts = Multipart.of(bytes);
            if (parts.text("uploadPath").isEmpty() || parts.file().length == 0)
                return refused(replies, 400, "file and uploadPath are required");
            bytes = parts.file();
            name = parts.text("fileName").orElse(name);
        }
        String url = keep(name, bytes);
        ObjectNode data = JSON.createObjectNode().put("fileName", name).put("fileSize", bytes.length);
        int form = streamed ? streams.getAndIncrement() % 3 : 1;
        if (form != 1) data.put("downloadUrl", url);
        if (form != 0) data.put("fileUrl", url);
        return replies.json(
                200, envelope(200, "File uploaded successfully", data).put("success", true));
    }

    private static Reply good(Replies replies, JsonNode data) {
        return replies.json(200, envelope(200, "success", data));
    }

    private static Reply refused(Replies replies, int code, String message) {
        return replies.json(200, envelope(code, message, null));
    }

    /** Returns an answer of Kie.ai. */
    static ObjectNode envelope(int code, String message, @Nullable JsonNode data) {
        ObjectNode all = JSON.createObjectNode().put("code", code).put("msg", message);
        all.set("data", data);
        return all;
    }

    static Iterable<String> iterable(JsonNode body) {
        return body::fieldNames;
    }
}
