package io.reelwright.kill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A shop for scenes, as a process of its own that outlives those who buy. Each order that it takes is appended to a file:
 * the truth about money. It is as bad as real ones: it is busy at times (429, nothing taken), loses answers (502, or a
 * connection that closes, both after the order was taken), and takes its time.
 *
 * <p>{@code POST /orders?ref=R} takes an order and answers its task's name; {@code GET /tasks/T} says {@code running P} or
 * {@code done FILE MICROS}; {@code GET /orders?ref=R} says the task's name, or 404 when it was surely never taken. {@code GET /films/FILE} is
 * the film, when the shop was given one.
 */
final class SceneShop {
    /** What a scene costs here. */
    static final long MICROS = 40_000;

    private final Path truth;
    private final long millis;
    private final Random random;
    private final byte[] film;
    private final Map<String, String> tasks = new ConcurrentHashMap<>();
    private final Map<String, Long> readyAt = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    private SceneShop(Path truth, long millis, long seed, byte[] film) {
        this.truth = truth;
        this.millis = millis;
        this.random = new Random(seed);
        this.film = film;
    }

    /**
     * The truth's file, how long a scene takes on average in milliseconds, a seed, and the film that is delivered, if films are fetched.
     * Says {@code port N}.
     */
    public static void main(String[] arguments) throws Exception {
        byte[] film = arguments.length > 3 ? Files.readAllBytes(Path.of(arguments[3])) : new byte[0];
        SceneShop shop =
                new SceneShop(Path.of(arguments[0]), Long.parseLong(arguments[1]), Long.parseLong(arguments[2]), film);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/orders", shop::order);
        server.createContext("/tasks/", shop::task);
        server.createContext("/films/", exchange -> answer(exchange, 200, shop.film));
        server.start();
        System.out.println("port " + server.getAddress().getPort());
        new java.util.concurrent.CountDownLatch(1).await();
    }

    private void order(HttpExchange exchange) throws IOException {
        String ref = exchange.getRequestURI().getQuery().substring("ref=".length());
        if (exchange.getRequestMethod().equals("GET")) {
            String task = tasks.get(ref);
            answer(exchange, task == null ? 404 : 200, task == null ? "no such order" : task);
            return;
        }
        int fate = fate();
        if (fate < 5) {
            answer(exchange, 429, "busy");
            return;
        }
        String task = take(ref);
        if (fate < 8) answer(exchange, 502, "bad gateway");
        else if (fate < 11) exchange.close();
        else answer(exchange, 200, task);
    }

    private synchronized int fate() {
        return random.nextInt(100);
    }

    /** It has no memory for orders that it took before: each one is made and paid. */
    private synchronized String take(String ref) throws IOException {
        String task = "task-" + count.incrementAndGet();
        Files.writeString(truth, ref + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        readyAt.put(task, System.nanoTime() + (long) (millis * 1e6 * (0.5 + random.nextDouble())));
        tasks.putIfAbsent(ref, task);
        return task;
    }

    private void task(HttpExchange exchange) throws IOException {
        String task = exchange.getRequestURI().getPath().substring("/tasks/".length());
        Long ready = readyAt.get(task);
        if (ready == null) answer(exchange, 404, "no such task");
        else if (System.nanoTime() < ready) answer(exchange, 200, "running 0.5");
        else answer(exchange, 200, "done " + task + ".mp4 " + MICROS);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        answer(exchange, status, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
