package io.reelwright.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.fakes.Fault.On;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.media.ProbeResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runway's API, the host of its uploads and that of its results, on one port: the four endpoints that make clips, {@code tasks},
 * {@code organization} and {@code uploads}. A price is in credits of $0.01. What is refused by moderation is billed; what fails for another
 * reason is not, nor is what is deleted before it began.
 */
public final class FakeRunway extends FakeService {
    private static final String VERSION = "2024-11-06";
    private static final long MICROS_PER_CREDIT = 10_000;
    private static final String UPLOAD_HOST = "/upload-host/";
    private static final String TASKS = "/v1/tasks/";
    private static final Set<String> PLAIN = Set.of("/v1/uploads", "/v1/organization");

    private final Map<String, FakeModel> models = FakeRunwayModels.all();
    private final RunwayFiles files = new RunwayFiles();
    private final Set<String> renewing = ConcurrentHashMap.newKeySet();
    private double credits = 1_000_000;
    private int daily = Integer.MAX_VALUE;
    private boolean firstAddressesExpired;

    public FakeRunway(FakeOptions options) throws IOException {
        super(options);
    }

    /** Runs a fake as a process; see {@link FakeOptions}. */
    public static void main(String[] arguments) throws Exception {
        serve(new FakeRunway(FakeOptions.of(arguments)));
    }

    /** Sets how many credits the account has. */
    public synchronized void credits(double left) {
        credits = left;
    }

    /** Sets how many more clips the account may make today. */
    public synchronized void daily(int left) {
        daily = left;
    }

    /** Names an address that has expired when a task's result is read for the first time. */
    public synchronized void firstAddressesExpired() {
        firstAddressesExpired = true;
    }

    @Override
    String prompt(JsonNode input) {
        return input.path("promptText").asText();
    }

    @Override
    Postman.News news(FakeTask task, Post post) {
        throw new UnsupportedOperationException("Runway posts nothing");
    }

    @Override
    Reply serve(FakeRequest request, Replies replies) throws IOException, InterruptedException {
        String path = request.path();
        if (path.startsWith("/results/")) return clip(request, replies);
        if (path.startsWith(UPLOAD_HOST)) return files.post(this, request, replies);
        if (!path.startsWith("/v1/")) return error(replies, 404, "Not Found");
        if (!request.key().equals("Bearer " + options.key()))
            return error(replies, 401, "You did not provide a valid API key");
        if (!request.header("X-Runway-Version").equals(VERSION))
            return error(replies, 400, "The header X-Runway-Version must be " + VERSION);
        if (path.startsWith(TASKS)) return task(request, path.substring(TASKS.length()), replies);
        if (request.is("POST", "/v1/uploads")) return files.begin(this, request, replies);
        if (request.is("GET", "/v1/organization")) return replies.json(200, organization());
        boolean makes = models.keySet().stream().anyMatch(one -> path.equals("/v1/" + endpoint(one)));
        if (makes && request.method().equals("POST")) return create(request, path.substring("/v1/".length()), replies);
        return makes || PLAIN.contains(path)
                ? error(replies, 405, "Method Not Allowed")
                : error(replies, 404, "Not Found");
    }

    private static String endpoint(String model) {
        return model.substring(0, model.indexOf('/'));
    }

    private synchronized ObjectNode organization() {
        ObjectNode all = JSON.createObjectNode().put("creditBalance", credits);
        ObjectNode tier = all.putObject("tier").put("maxMonthlyCreditSpend", 10_000);
        tier.putObject("models")
                .putObject("gen4.5")
                .put("maxConcurrentGenerations", 2)
                .put("maxDailyGenerations", 200);
        all.putObject("usage").putObject("models").putObject("gen4.5").put("dailyGenerations", tasks.size());
        return all;
    }

    private synchronized Reply create(FakeRequest request, String endpoint, Replies replies)
            throws IOException, InterruptedException {
        Optional<Fault> fault = fault(On.SUBMIT);
        if (fault.isPresent() && !fault.get().accepted())
            return replies.json(200, JSON.createObjectNode()).spoiledBy(fault);
        if (!request.json().isObject()) return error(replies, 400, "The body is not an object");
        ObjectNode body = FakeModel.flat(firstOnly((ObjectNode) request.json()));
        FakeModel model = models.get(endpoint + "/" + body.path("model").asText());
        if (model == null) return error(replies, 400, "model: is not one of " + endpoint);
        ObjectNode input = body.without("model");
        List<FakeModel.Wrong> wrong = model.faults(input);
        if (wrong.isEmpty()) wrong = absentFiles(model, input);
        if (!wrong.isEmpty()) return error(replies, 400, wrong.getFirst().message());
        Optional<String> video = measured(input);
        if (video.isPresent()) return error(replies, 400, video.get());
        if (daily <= 0) return error(replies, 429, "You have reached your daily limit of tasks for this model");
        double price = model.price(input, model.seconds(input));
        if (price > credits) return error(replies, 400, "You do not have enough credits to run this task.");
        credits -= price;
        daily--;
        String id = UUID.randomUUID().toString();
        accept(id, model, input, price, Math.round(price * MICROS_PER_CREDIT), "");
        return replies.json(200, JSON.createObjectNode().put("id", id).set("estimatedCost", cost(price)))
                .spoiledBy(fault);
    }

    /** A picture may be given as the only entry of a list, with its position. */
    private static ObjectNode firstOnly(ObjectNode body) {
        JsonNode picture = body.path("promptImage");
        boolean first =
                picture.size() == 1 && picture.path(0).path("position").asText().equals("first");
        if (first) body.set("promptImage", picture.path(0).path("uri"));
        return body;
    }

    /** Clips that follow a video are as long as it is; adds its length and shape, and returns what is wrong with it. */
    private Optional<String> measured(ObjectNode input) throws IOException, InterruptedException {
        boolean performed = input.has("reference.uri");
        String address = input.path(performed ? "reference.uri" : "videoUri").asText("");
        if (address.isEmpty()) return Optional.empty();
        Path file = Files.createTempFile(options.truth().toAbsolutePath().getParent(), "video", ".mp4");
        try {
            Files.write(file, upload(address));
            ProbeResult video = OwnFfmpeg.get().probe(file);
            if (video.seconds() > 30.1 || performed && video.seconds() < 2.95)
                return Optional.of("The video lasts " + video.seconds() + " seconds");
            input.put("duration", Math.max(2, (int) Math.round(video.seconds())));
            if (!performed)
                input.put(
                        "ratio",
                        video.pictureNow().width() + ":" + video.pictureNow().height());
            return Optional.empty();
        } finally {
            Files.delete(file);
        }
    }

    private static ObjectNode cost(double credits) {
        return JSON.createObjectNode().put("credits", credits);
    }

    private Reply task(FakeRequest request, String id, Replies replies) throws IOException {
        FakeTask task = tasks.get(id);
        if (request.method().equals("DELETE")) {
            Optional<Fault> fault = fault(On.CANCEL);
            if (fault.isPresent())
                return replies.json(200, JSON.createObjectNode()).spoiledBy(fault);
            return task == null ? error(replies, 404, "Task not found") : delete(task, replies);
        }
        if (!request.method().equals("GET")) return error(replies, 405, "Method Not Allowed");
        Reply reply = task == null ? error(replies, 404, "Task not found") : replies.json(200, record(task));
        return reply.spoiledBy(fault(On.STATUS));
    }

    /** Deletes a task whatever its status; one that has not begun is not billed. */
    private synchronized Reply delete(FakeTask task, Replies replies) throws IOException {
        tasks.remove(task.id());
        if (!status(task.reads().get()).equals("RUNNING") && task.reads().get() <= options.reads()) giveBack(task);
        return replies.of(204, "application/json", "");
    }

    private ObjectNode record(FakeTask task) throws IOException {
        int read = task.reads().incrementAndGet();
        ObjectNode record = JSON.createObjectNode().put("id", task.id()).put("createdAt", "2026-11-29T12:00:00.000Z");
        boolean open = task.fate().end() == Fate.End.ENDLESS || !isOver(task, read);
        if (open) return open(task, record, Math.min(read, options.reads()));
        if (task.fate().end() == Fate.End.UNHEARD_OF && read <= options.reads() + 2)
            return record.put("status", "POLISHING");
        if (task.fate().end() == Fate.End.FAILED) return failed(task, record);
        record.put("status", "SUCCEEDED").set("cost", cost(task.billed()));
        if (task.fate().end() == Fate.End.EMPTY) record.putArray("output");
        else record.putArray("output").add(address(task));
        return record;
    }

    private synchronized String address(FakeTask task) {
        boolean expired = firstAddressesExpired && renewing.add(task.id());
        return clipAddress(task) + (expired ? "?expired=1" : "");
    }

    private ObjectNode open(FakeTask task, ObjectNode record, int read) {
        record.put("status", status(read)).set("estimatedCost", cost(task.billed()));
        int first = begins();
        int last = Math.max(options.reads(), first + 1);
        if (read >= first) record.put("progress", 0.1 + 0.8 * (read - first) / (last - first));
        return record;
    }

    private String status(int read) {
        if (read >= begins()) return "RUNNING";
        return read == 2 ? "THROTTLED" : "PENDING";
    }

    private int begins() {
        return Math.min(3, options.reads());
    }

    private ObjectNode failed(FakeTask task, ObjectNode record) throws IOException {
        String code = task.fate().code();
        boolean billed = code != null && code.contains("SAFETY");
        if (!billed && task.reads().get() == options.reads() + 1) giveBack(task);
        record.put("status", "FAILED")
                .put("failure", task.fate().message())
                .set("cost", cost(billed ? task.billed() : 0));
        return code == null ? record : record.put("failureCode", code);
    }

    private synchronized void giveBack(FakeTask task) throws IOException {
        credits += task.billed();
        refund(task);
    }

    /** A file is named by what an upload has answered, or given whole. */
    @Override
    byte[] upload(String address) {
        if (address.startsWith("data:")) return decoded(address.substring(address.indexOf(',') + 1));
        return files.address(address).map(super::upload).orElse(new byte[0]);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException wrong) {
            return new byte[0];
        }
    }

    static Reply error(Replies replies, int status, String words) {
        return replies.json(status, JSON.createObjectNode().put("error", words));
    }
}
