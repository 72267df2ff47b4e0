package io.reelwright.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.reelwright.fakes.Fault.On;
import io.reelwright.media.MediaException;
import io.reelwright.media.OwnFfmpeg;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** What all fakes share: a server on this machine, scripted faults, tasks, receipts and clips. Safe for use by several threads. */
public abstract class FakeService implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    final FakeOptions options;
    final Map<String, FakeTask> tasks = new ConcurrentHashMap<>();
    private final Receipts receipts;
    final FakeClips clips;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<On, Deque<Fault>> next = new EnumMap<>(On.class);
    private final List<Rated> rated = new ArrayList<>();
    private final Deque<Fate> fates = new ArrayDeque<>();
    private final List<RatedFate> ratedFates = new ArrayList<>();
    private final Map<String, String> callbacks = new ConcurrentHashMap<>();
    private final Postman postman = new Postman();
    private volatile List<Post> posts = List.of();
    private volatile boolean held;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();
    private final List<FakeRequest> requests = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> uploads = new ConcurrentHashMap<>();
    private final Random random;

    private record Rated(double share, Fault fault) {}

    private record RatedFate(double share, Fate fate) {}

    FakeService(FakeOptions options) throws IOException {
        this.options = options;
        this.receipts = new Receipts(options.truth());
        this.clips = new FakeClips(options.work(), options.clips());
        this.random = new Random(options.seed());
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 256);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers a request. */
    abstract Reply serve(FakeRequest request, Replies replies) throws IOException, InterruptedException;

    /** Returns the base address. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** Returns the port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Returns what was accepted and billed. */
    public Receipts receipts() {
        return receipts;
    }

    /** Returns all requests so far. */
    public List<FakeRequest> requests() {
        return List.copyOf(requests);
    }

    /** Lets the next request of the fault's kind go wrong. Several faults of a kind happen in their order. */
    public synchronized void next(Fault fault) {
        next.computeIfAbsent(fault.on(), _ -> new ArrayDeque<>()).add(fault);
    }

    /** Lets a share of the requests of the fault's kind go wrong, from 0 to 1. Which ones follows from the options' seed. */
    public synchronized void sometimes(double share, Fault fault) {
        rated.add(new Rated(share, fault));
    }

    /** Decides how the next accepted task ends. */
    public synchronized void nextTask(Fate fate) {
        fates.add(fate);
    }

    /** Lets a share of the tasks, from 0 to 1, end so. Which ones follows from the options' seed. */
    public synchronized void sometimes(double share, Fate fate) {
        ratedFates.add(new RatedFate(share, fate));
    }

    /** Lets no task end until it is called again with {@code false}. */
    public void hold(boolean all) {
        held = all;
    }

    /** Posts the end of each further task to its callback address as soon as the task may end, in these ways in turn. */
    public void posts(List<Post> ways) {
        posts = List.copyOf(ways);
    }

    /**
     * Ends a task, unless it never ends, and posts that to its callback address.
     *
     * @return the status of the answer
     * @throws IllegalArgumentException when the task has no callback address
     */
    public int post(String task, Post post) throws IOException, InterruptedException {
        String address = callbacks.get(task);
        FakeTask ended = tasks.get(task);
        if (address == null || ended == null) throw new IllegalArgumentException(task + ": has no callback address");
        ended.reads().accumulateAndGet(options.reads(), Math::max);
        return postman.post(address, news(ended, post));
    }

    /** Returns the callback addresses of the accepted tasks that have one. */
    public Map<String, String> callbacks() {
        return Map.copyOf(callbacks);
    }

    /** Returns what each accepted task was sent with. */
    public Map<String, JsonNode> sent() {
        Map<String, JsonNode> inputs = new HashMap<>();
        tasks.forEach((id, task) -> inputs.put(id, task.input()));
        return inputs;
    }

    /** Returns what is posted of a task that has ended. */
    abstract Postman.News news(FakeTask task, Post post);

    /** Drops the scripted faults of a kind that have not happened. */
    public synchronized void drop(On on) {
        next.remove(on);
    }

    /** Returns how many answers have gone wrong. */
    public int broken() {
        return broken.get();
    }

    /** Returns how many accepted tasks end in another way than with a good clip. */
    public long badTasks() {
        return tasks.values().stream()
                .filter(task -> task.fate().end() != Fate.End.DELIVERED)
                .count();
    }

    synchronized Optional<Fault> fault(On on) {
        Optional<Fault> fault = due(on);
        if (fault.isPresent()) broken.incrementAndGet();
        return fault;
    }

    private Optional<Fault> due(On on) {
        Fault scripted = next.getOrDefault(on, new ArrayDeque<>()).poll();
        if (scripted != null) return Optional.of(scripted);
        for (Rated one : rated)
            if (one.fault().on() == on && random.nextDouble() < one.share()) return Optional.of(one.fault());
        return Optional.empty();
    }

    /** Accepts a task and writes its receipt. */
    synchronized FakeTask accept(
            String id, FakeModel model, JsonNode input, double billed, long micros, String callback)
            throws IOException {
        Fate fate = fates.isEmpty() ? rated() : fates.removeFirst();
        FakeTask task = new FakeTask(
                id,
                count.getAndIncrement(),
                model,
                input,
                billed,
                micros,
                fate,
                System.nanoTime(),
                new AtomicInteger(),
                picture(model, input));
        tasks.put(id, task);
        receipts.add(id, model.id(), prompt(input), micros);
        if (!callback.isEmpty()) callbacks.put(id, callback);
        List<Post> ways = posts;
        if (!callback.isEmpty() && !ways.isEmpty() && fate.end() != Fate.End.ENDLESS)
            threads.execute(() -> postAtEnd(task, ways.get(task.number() % ways.size())));
        return task;
    }

    /** Returns the words in an input. */
    String prompt(JsonNode input) {
        return input.path("prompt").asText();
    }

    private Fate rated() {
        for (RatedFate one : ratedFates) if (random.nextDouble() < one.share()) return one.fate();
        return Fate.DELIVERED;
    }

    private void postAtEnd(FakeTask task, Post post) {
        try {
            do Thread.sleep(Math.max(100, options.atLeast().toMillis()));
            while (held);
            post(task.id(), post);
        } catch (IOException | InterruptedException nobody) {
            // The one who asked for news is away: it polls.
        }
    }

    /** A failed task is not billed. */
    void refund(FakeTask task) throws IOException {
        if (task.micros() > 0) receipts.add(task.id(), task.model().id(), "failed", -task.micros());
    }

    /** Whether a task has been read often enough, and long enough ago accepted, to be over. */
    boolean isOver(FakeTask task, int read) {
        return !held
                && read > options.reads()
                && System.nanoTime() - task.begun() >= options.atLeast().toNanos();
    }

    String clipAddress(FakeTask task) {
        String dead = task.fate().end() == Fate.End.DEAD_ADDRESS ? "?expired=1" : "";
        return url() + "/results/" + task.id() + ".mp4" + dead;
    }

    /** Serves the clip of a task. A library's own User-Agent and an expired address are refused. */
    Reply clip(FakeRequest request, Replies replies) throws IOException, InterruptedException {
        String id = request.path().substring("/results/".length()).replace(".mp4", "");
        FakeTask task = tasks.get(id);
        if (task == null) return replies.of(404, "text/plain", "no such file");
        if (request.isOfALibrary() || request.query().containsKey("expired"))
            return replies.of(403, "text/plain", "forbidden");
        Reply whole = replies.of(200, "video/mp4", Files.readAllBytes(clips.of(task.clip())));
        return whole.spoiledBy(fault(On.CLIP));
    }

    /** Keeps an uploaded file and returns its address. */
    String keep(String name, byte[] bytes) {
        String path = "/uploads/" + kept.incrementAndGet() + "-" + name.replaceAll("[^A-Za-z0-9._-]", "_");
        uploads.put(path, bytes);
        return url() + path;
    }

    /** Replaces an uploaded file. */
    void replace(String address, byte[] bytes) {
        uploads.put(address.substring(url().length()), bytes);
    }

    /** Returns what is wrong with the files that an input names: each must have been uploaded here. */
    List<FakeModel.Wrong> absentFiles(FakeModel model, JsonNode input) {
        List<FakeModel.Wrong> wrong = new ArrayList<>();
        model.files(input).forEach((field, addresses) -> {
            for (String address : addresses)
                if (upload(address).length == 0)
                    wrong.add(new FakeModel.Wrong(field, false, field + ": the file could not be downloaded"));
        });
        return wrong;
    }

    /** Returns what is wrong with the driving videos that an input names: each must open and be as long and as large as the model takes. */
    List<FakeModel.Wrong> wrongVideos(FakeModel model, JsonNode input) throws IOException, InterruptedException {
        List<FakeModel.Wrong> wrong = new ArrayList<>();
        for (Map.Entry<String, List<String>> one : model.files(input).entrySet()) {
            InputField field = model.field(one.getKey());
            if (!field.isVideo()) continue;
            for (String address : one.getValue())
                field.fault(seconds(address), upload(address).length)
                        .ifPresent(why -> wrong.add(new FakeModel.Wrong(one.getKey(), false, why)));
        }
        return wrong;
    }

    /** Returns an input with the length of its driving video, where the clip is as long as that. */
    JsonNode measured(FakeModel model, JsonNode input) throws IOException, InterruptedException {
        for (Map.Entry<String, List<String>> one : model.files(input).entrySet())
            if (model.field(one.getKey()).isVideo())
                return ((ObjectNode) input.deepCopy())
                        .put("duration", String.valueOf(seconds(one.getValue().getFirst())));
        return input;
    }

    private double seconds(String address) throws IOException, InterruptedException {
        Path file = Files.createTempFile("driving-", ".mp4");
        try {
            Files.write(file, upload(address));
            return OwnFfmpeg.get().probe(file).seconds();
        } catch (MediaException unreadable) {
            return 0;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Returns the bytes of an uploaded file; none when it is not known. */
    byte[] upload(String address) {
        if (!address.startsWith(url())) return new byte[0];
        return uploads.getOrDefault(address.substring(url().length()), new byte[0]);
    }

    private double picture(FakeModel model, JsonNode input) throws IOException {
        for (List<String> addresses : model.files(input).values())
            for (String address : addresses) {
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(upload(address)));
                if (image != null) return image.getWidth() / (double) image.getHeight();
            }
        return 0;
    }

    /**
     * An accepted task.
     *
     * @param model the service's name for the model
     * @param files the uploaded files that its input names, by field
     */
    public record Accepted(String model, Map<String, byte[]> files) {}

    /** Returns the accepted tasks in their order. */
    public List<Accepted> accepted() {
        List<Accepted> all = new ArrayList<>();
        tasks.values().stream()
                .sorted(Comparator.comparingInt(FakeTask::number))
                .forEach(task -> {
                    Map<String, byte[]> files = new TreeMap<>();
                    task.model().files(task.input()).forEach((field, addresses) -> {
                        for (String address : addresses) files.putIfAbsent(field, upload(address));
                    });
                    all.add(new Accepted(task.model().id(), files));
                });
        return List.copyOf(all);
    }

    /** Returns all uploaded files. */
    public List<byte[]> uploads() {
        return uploads.values().stream().map(byte[]::clone).toList();
    }

    /** Serves an uploaded file. */
    Reply uploaded(FakeRequest request, Replies replies) {
        byte[] bytes = uploads.get(request.path());
        return bytes == null
                ? replies.of(404, "text/plain", "no such file")
                : replies.of(200, "application/octet-stream", bytes);
    }

    /** Makes the intended answer to a request. */
    record Replies(HttpExchange exchange, CountDownLatch closed) {
        Reply json(int status, JsonNode body) {
            return of(status, "application/json", body.toString());
        }

        Reply json(int status, JsonNode body, Map<String, String> headers) {
            Map<String, String> all = new java.util.TreeMap<>(headers);
            all.put("Content-Type", "application/json");
            return new Reply(exchange, closed, status, all, body.toString().getBytes(StandardCharsets.UTF_8));
        }

        Reply of(int status, String type, String body) {
            return of(status, type, body.getBytes(StandardCharsets.UTF_8));
        }

        Reply of(int status, String type, byte[] body) {
            return new Reply(exchange, closed, status, Map.of("Content-Type", type), body);
        }
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            FakeRequest request = FakeRequest.of(exchange);
            requests.add(request);
            serve(request, new Replies(exchange, closed)).answer();
        } catch (IOException | InterruptedException gone) {
            // The client has gone, or the fake is closed.
        }
    }

    @Override
    public void close() {
        closed.countDown();
        postman.close();
        server.stop(0);
        threads.shutdownNow();
    }

    /** Prints the port of a fake that is a process, and waits until the process is ended. */
    static void serve(FakeService fake) throws InterruptedException {
        System.out.println("port " + fake.port());
        new CountDownLatch(1).await();
    }
}
