package io.reelwright.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.fakes.Fault.On;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * A ComfyUI with the stock nodes and the files of Wan 2.1: {@code /prompt}, {@code /ws}, {@code /history}, {@code /queue}, {@code /interrupt},
 * {@code /view}, {@code /upload/image}, {@code /object_info}, {@code /system_stats} and {@code /api/jobs}; all of them also under
 * {@code /api}. It works on one prompt at a time. Nothing costs money: a receipt is written for each prompt that it accepts.
 */
public final class FakeComfy extends FakeService {
    private static final FakeModel MODEL = Objects.requireNonNull(FakeModel.table(
                    "wan-2.1 | prompt text; num_frames,frames_per_second,width,height,seed int | 480p | 16 | never | clip any=0")
            .get("wan-2.1"));

    private static final int STEPS = 30;

    /** How a server differs from today's. */
    public enum Trait {
        /** It has no {@code /api/jobs}. */
        NO_JOBS,
        /** It chooses the id of a prompt itself. */
        OWN_IDS,
        /** It interrupts whatever runs. */
        BLIND_INTERRUPT,
        /** It puts videos under {@code gifs}, as VHS_VideoCombine does. */
        GIFS,
        /** A proxy in front wants the key as a bearer token. */
        KEY_NEEDED,
        /** It has not the model files for pictures. */
        TEXT_ONLY
    }

    private final Set<Trait> traits = ConcurrentHashMap.newKeySet();
    private final ComfySockets sockets;
    private final Map<String, ComfyPrompt> queue = new LinkedHashMap<>();
    private final Map<String, ComfyPrompt> history = new LinkedHashMap<>();
    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final Map<String, byte[]> inputs = new ConcurrentHashMap<>();
    private final Set<String> cached = new HashSet<>();
    private Optional<ObjectNode> dropped = Optional.empty();
    private long number;

    public FakeComfy(FakeOptions options) throws IOException {
        super(new FakeOptions(
                0,
                options.work(),
                options.clips(),
                options.truth(),
                options.key(),
                options.reads(),
                options.atLeast(),
                options.seed()));
        sockets = new ComfySockets(options.port(), super.port());
        Thread.ofVirtual().start(this::work);
    }

    /** Runs a fake as a process; see {@link FakeOptions}. */
    public static void main(String[] arguments) throws Exception {
        serve(new FakeComfy(FakeOptions.of(arguments)));
    }

    @Override
    public int port() {
        return sockets.port();
    }

    /** Makes it differ from today's servers. */
    public FakeComfy with(Trait... others) {
        traits.addAll(List.of(others));
        return this;
    }

    /** Accepts the next prompt with errors of these nodes. */
    public synchronized void dropNext(ObjectNode nodeErrors) {
        dropped = Optional.of(nodeErrors);
    }

    /** Ends and begins again: the queue and the history are forgotten, files stay. */
    public synchronized void restart() {
        queue.clear();
        history.clear();
        cached.clear();
        sockets.drop();
    }

    /** Drops all WebSockets. */
    public void dropSockets() {
        sockets.drop();
    }

    /** Refuses further WebSockets. */
    public void refuseSockets() {
        sockets.refuse(true);
    }

    /** Returns how many WebSockets were opened so far. */
    public int openedSockets() {
        return sockets.opened();
    }

    /** Returns the User-Agent of the last WebSocket. */
    public String socketAgent() {
        return sockets.agent();
    }

    /** A person interrupts what runs. */
    public synchronized void interrupt() {
        advance();
        running().ifPresent(prompt -> end(prompt, "error", "execution_interrupted", prompt.event()));
    }

    /** Adds a prompt of somebody else to the queue; it never ends. */
    public synchronized void otherUser(String id) {
        queue.put(id, new ComfyPrompt(id, number++, JSON.createObjectNode(), JSON.createObjectNode(), "other", null));
        advance();
    }

    /** Returns the ids of the prompts that wait or run. */
    public synchronized List<String> queued() {
        return List.copyOf(queue.keySet());
    }

    /** Returns the graph of a prompt that was accepted. */
    public synchronized JsonNode graph(String id) {
        ComfyPrompt prompt = queue.containsKey(id) ? queue.get(id) : history.get(id);
        if (prompt == null) throw new IllegalArgumentException(id + ": is not known");
        return prompt.graph().nodes();
    }

    /** Returns the uploaded input files by their names. */
    public Map<String, byte[]> inputs() {
        return Map.copyOf(inputs);
    }

    @Override
    Reply serve(FakeRequest request, Replies replies) throws IOException, InterruptedException {
        if (traits.contains(Trait.KEY_NEEDED) && !request.key().equals("Bearer " + options.key()))
            return replies.of(401, "text/html", "<html>who are you?</html>");
        if (request.path().startsWith("/api/jobs/")) return jobs(request, replies);
        String path = request.path().startsWith("/api/") ? request.path().substring(4) : request.path();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return switch (request.method() + " " + (path.startsWith("/history/") ? "/history" : path)) {
            case "POST /prompt" -> prompt(request, replies);
            case "GET /history" -> replies.json(200, entry(last)).spoiledBy(fault(On.STATUS));
            case "GET /queue" -> replies.json(200, queues());
            case "POST /queue" -> {
                for (JsonNode id : request.json().path("delete")) delete(id.asText());
                yield replies.of(200, "text/plain", "").spoiledBy(fault(On.CANCEL));
            }
            case "POST /interrupt" -> interrupted(request, replies);
            case "GET /view" -> view(request, replies);
            case "POST /upload/image" -> upload(request, replies);
            case "GET /system_stats" -> replies.json(200, ComfyAnswers.stats());
            default ->
                path.startsWith("/object_info/")
                        ? replies.json(200, ComfyGraph.info(last).orElseGet(JSON::createObjectNode))
                        : replies.of(404, "text/plain", "404: Not Found");
        };
    }

    private synchronized Reply prompt(FakeRequest request, Replies replies) throws IOException {
        Optional<Fault> fault = fault(On.SUBMIT);
        if (fault.isPresent() && !fault.get().accepted())
            return replies.json(200, JSON.createObjectNode()).spoiledBy(fault);
        JsonNode body = request.json();
        for (String name : FakeKie.iterable(body))
            if (!List.of("prompt", "client_id", "prompt_id", "extra_data", "front")
                    .contains(name))
                return ComfyAnswers.refused(
                        replies, new ComfyGraph.Wrong("", "invalid_prompt", name + " is not known", ""));
        String asked = body.path("prompt_id").asText("");
        if (!traits.contains(Trait.OWN_IDS) && !asked.isEmpty() && !ComfyAnswers.isCanonical(asked))
            return ComfyAnswers.refused(
                    replies,
                    new ComfyGraph.Wrong("", "invalid_prompt_id", "prompt_id must be a canonical UUID", asked));
        if (!(body.path("prompt") instanceof ObjectNode nodes) || nodes.isEmpty())
            return ComfyAnswers.refused(replies, new ComfyGraph.Wrong("", "no_prompt", "No prompt provided", ""));
        ComfyGraph graph = new ComfyGraph(nodes);
        Predicate<String> isThere = traits.contains(Trait.TEXT_ONLY) ? _ -> false : inputs::containsKey;
        List<ComfyGraph.Wrong> faults = graph.faults(isThere);
        if (!faults.isEmpty()) return ComfyAnswers.refused(replies, faults.toArray(ComfyGraph.Wrong[]::new));
        boolean own = traits.contains(Trait.OWN_IDS) || asked.isEmpty();
        String id = own ? UUID.randomUUID().toString() : asked;
        FakeTask task = accept(id, MODEL, graph.clip(), 0, 0, "");
        queue.put(
                id,
                new ComfyPrompt(
                        id,
                        number,
                        nodes,
                        body.path("extra_data"),
                        body.path("client_id").asText(),
                        task));
        ObjectNode answer = JSON.createObjectNode().put("prompt_id", id).put("number", number++);
        answer.set("node_errors", dropped.orElseGet(JSON::createObjectNode));
        dropped = Optional.empty();
        advance();
        return replies.json(200, answer).spoiledBy(fault);
    }

    private synchronized ObjectNode entry(String id) {
        running().ifPresent(prompt -> prompt.read());
        advance();
        ObjectNode body = JSON.createObjectNode();
        ComfyPrompt prompt = history.get(id);
        if (prompt != null) body.set(id, prompt.entry());
        return body;
    }

    private synchronized ObjectNode queues() {
        advance();
        ObjectNode body = JSON.createObjectNode();
        ArrayNode runs = body.putArray("queue_running");
        ArrayNode waits = body.putArray("queue_pending");
        queue.values().forEach(prompt -> (prompt.runs() ? runs : waits).add(prompt.item()));
        return body;
    }

    private synchronized boolean delete(String id) {
        ComfyPrompt prompt = queue.get(id);
        if (prompt == null || prompt.runs()) return false;
        queue.remove(id);
        return true;
    }

    private synchronized Reply interrupted(FakeRequest request, Replies replies) {
        String id = request.json().path("prompt_id").asText("");
        Optional<ComfyPrompt> runs = running();
        boolean all = id.isEmpty() || traits.contains(Trait.BLIND_INTERRUPT);
        runs.filter(prompt -> all || prompt.id().equals(id))
                .ifPresent(prompt -> end(prompt, "error", "execution_interrupted", prompt.event()));
        return replies.of(200, "text/plain", "");
    }

    private synchronized Reply jobs(FakeRequest request, Replies replies) {
        String[] parts = request.path().split("/");
        if (traits.contains(Trait.NO_JOBS)) return replies.of(404, "text/plain", "404: Not Found");
        advance();
        String id = parts[3];
        ComfyPrompt prompt = queue.containsKey(id) ? queue.get(id) : history.get(id);
        if (prompt == null) return replies.json(404, JSON.createObjectNode().put("error", "Job not found"));
        if (request.method().equals("GET"))
            return replies.json(200, JSON.createObjectNode().put("id", id).put("status", prompt.state()));
        boolean waits = delete(id);
        if (!waits && prompt.runs()) end(prompt, "error", "execution_interrupted", prompt.event());
        boolean stopped = waits || prompt.state().equals("cancelled");
        return replies.json(200, JSON.createObjectNode().put("cancelled", stopped))
                .spoiledBy(fault(On.CANCEL));
    }

    private Reply view(FakeRequest request, Replies replies) throws IOException, InterruptedException {
        String name = request.query().getOrDefault("subfolder", "") + "/"
                + request.query().getOrDefault("filename", "");
        String id = files.get(name);
        if (id == null || !request.query().getOrDefault("type", "output").equals("output"))
            return replies.of(404, "text/plain", "404: Not Found");
        return clip(
                new FakeRequest(
                        "GET",
                        "/results/" + id + ".mp4",
                        Map.of(),
                        request.key(),
                        request.agent(),
                        Map.of(),
                        new byte[0]),
                replies);
    }

    private Reply upload(FakeRequest request, Replies replies) {
        Multipart parts = Multipart.of(request.body());
        byte[] bytes = parts.parts().get("image");
        if (bytes == null || bytes.length == 0 || parts.fileName("image").isEmpty())
            return replies.of(400, "text/plain", "");
        String name = parts.fileName("image").get();
        inputs.put("input-of-ours/" + name, bytes);
        ObjectNode stored = JSON.createObjectNode().put("name", name);
        return replies.json(200, stored.put("subfolder", "input-of-ours").put("type", "input"));
    }

    private void work() {
        try {
            while (sockets.isOpen()) {
                Thread.sleep(50);
                synchronized (this) {
                    advance();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<ComfyPrompt> running() {
        return queue.values().stream().filter(ComfyPrompt::runs).findFirst();
    }

    /** Works on: what runs may end, and the next one begins. */
    private void advance() {
        running().ifPresent(this::goOn);
        if (running().isPresent()) return;
        queue.values().stream().findFirst().ifPresent(next -> {
            next.begin();
            tell(next, "execution_start", next.event().put("timestamp", System.currentTimeMillis()));
            tell(next, "execution_cached", next.event().set("nodes", JSON.createArrayNode()));
            tell(next, "executing", next.event().put("node", "3"));
        });
    }

    private void goOn(ComfyPrompt prompt) {
        FakeTask task = prompt.task();
        if (task == null) return;
        int step = prompt.step(options.reads(), options.atLeast().toMillis(), STEPS);
        if (step > 0) {
            ObjectNode foreign = JSON.createObjectNode().put("value", 19).put("max", 20);
            tell(
                    prompt,
                    "progress",
                    foreign.put("prompt_id", "of-somebody-else").put("node", "9"));
            sockets.preview(prompt.client());
            tell(
                    prompt,
                    "progress",
                    prompt.event().put("value", step).put("max", STEPS).put("node", "3"));
        }
        if (task.fate().end() == Fate.End.ENDLESS || !isOver(task, prompt.reads())) return;
        if (!prompt.hasTaken(options.atLeast())) return;
        finish(prompt, task);
    }

    private void finish(ComfyPrompt prompt, FakeTask task) {
        if (task.fate().end() == Fate.End.FAILED) {
            ObjectNode error = prompt.event().put("node_id", "3").put("node_type", "KSampler");
            error.put("exception_type", "RuntimeError")
                    .put("exception_message", task.fate().message());
            end(prompt, "error", "execution_error", error);
            return;
        }
        boolean again = !cached.add(prompt.graph().nodes().toString());
        if (!again && task.fate().end() != Fate.End.EMPTY) {
            String file = prompt.film(traits.contains(Trait.GIFS));
            if (task.fate().end() != Fate.End.DEAD_ADDRESS) files.put(file, prompt.id());
            tell(prompt, "executed", prompt.event().put("node", prompt.graph().keeps()));
        }
        if (task.fate().end() == Fate.End.UNHEARD_OF) prompt.willBeUnheardOf(2);
        end(prompt, "success", "execution_success", prompt.event());
    }

    private void end(ComfyPrompt prompt, String status, String message, ObjectNode data) {
        prompt.end(status, message, data);
        queue.remove(prompt.id());
        history.put(prompt.id(), prompt);
        tell(prompt, "executing", prompt.event().putNull("node"));
        tell(prompt, message, data);
    }

    private void tell(ComfyPrompt prompt, String type, JsonNode data) {
        sockets.tell(prompt.client(), type, (ObjectNode) data);
    }

    @Override
    Postman.News news(FakeTask task, Post post) {
        throw new IllegalStateException("ComfyUI posts nothing");
    }

    @Override
    public void close() {
        sockets.close();
        super.close();
    }
}
