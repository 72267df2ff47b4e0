package io.reelwright.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * How long an event takes from the beginning of its INSERT to the clients, commit included: {@code StreamBench CLIENTS
 * EVENTS_A_SECOND SECONDS [DEAF [CAMPAIGNS]]}. The service runs in a process of its own, the clients in this one, on the same
 * cores. The clients watch CAMPAIGNS campaigns, as many each, that take turns through the second; with {@code all} in place of
 * a number they watch one campaign through the stream of all campaigns.
 *
 * <p>With DEAF, rounds of two kinds take turns, so that both see the same machine: the clients alone, and with DEAF more that never
 * read. Events are then 4 kB long, so that a client that does not read is found out within the round.
 */
public final class StreamBench {
    private static final int WARM_UP_SECONDS = 15;
    private static final int CYCLES = 8;
    private static final int SHORT = 80;
    private static final int LONG = 4_000;

    private final int clients;
    private final int rate;
    private final int seconds;
    private final int deaf;
    private final boolean all;
    private final int campaigns;
    private final Process service;
    private double longestDeaf;

    private StreamBench(String[] args) throws IOException {
        clients = Integer.parseInt(args[0]);
        rate = Integer.parseInt(args[1]);
        seconds = Integer.parseInt(args[2]);
        deaf = args.length > 3 ? Integer.parseInt(args[3]) : 0;
        all = args.length > 4 && args[4].equals("all");
        campaigns = args.length > 4 && !all ? Integer.parseInt(args[4]) : 1;
        service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamTeller.class.getName(),
                        String.valueOf(rate),
                        String.valueOf(campaigns),
                        String.valueOf(deaf == 0 ? SHORT : LONG))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Prints the figures. */
    public static void main(String[] args) throws Exception {
        StreamBench bench = new StreamBench(args);
        try {
            bench.run();
        } finally {
            // It ends by itself, and its database with it; a killed one would leave that behind.
            bench.service.getOutputStream().close();
            if (!bench.service.waitFor(60, TimeUnit.SECONDS)) bench.service.destroyForcibly();
        }
    }

    private void run() throws Exception {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8));
        String[] where = String.valueOf(said.readLine()).split(" ");
        int port = Integer.parseInt(where[0]);
        List<String> paths = IntStream.range(0, Math.max(clients, deaf))
                .mapToObj(i -> all ? "/v1/events" : "/v1/campaigns/" + where[1 + i % campaigns] + "/events")
                .toList();
        try (StreamClients readers = new StreamClients(port)) {
            readers.open(paths.subList(0, clients));
            service.getOutputStream().write('\n');
            service.getOutputStream().flush();
            long now = System.nanoTime();
            readers.read(now, now + WARM_UP_SECONDS * 1_000_000_000L);
            if (deaf == 0) once(readers);
            else compare(readers, port, paths.subList(0, deaf));
        }
    }

    private void once(StreamClients readers) throws IOException {
        Duration before = processor();
        long now = System.nanoTime();
        StreamClients.Latencies latencies = readers.read(now, now + seconds * 1_000_000_000L);
        double micros = processor().minus(before).toNanos() / 1e3 / latencies.count();
        System.out.printf(
                Locale.ROOT,
                "%d clients x %d events/s for %d s: %d arrived of about %d, p50 %.1f ms, p99 %.1f ms, max %.1f ms;"
                        + " %.1f us of the service's processor time each%n",
                clients,
                rate,
                seconds,
                latencies.count(),
                (long) clients * rate * seconds,
                latencies.at(0.5),
                latencies.at(0.99),
                latencies.at(1),
                micros);
    }

    private Duration processor() {
        return service.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void compare(StreamClients readers, int port, List<String> more) throws Exception {
        StreamClients.Latencies alone = new StreamClients.Latencies();
        StreamClients.Latencies disturbed = new StreamClients.Latencies();
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            // Each kind comes as often first as second, so that what grows with time favours neither.
            for (boolean quiet : cycle % 2 == 0 ? new boolean[] {true, false} : new boolean[] {false, true}) {
                StreamClients.Latencies latencies = round(readers, port, quiet ? List.of() : more);
                System.out.printf(
                        Locale.ROOT,
                        "round %d, %s: p99 %.1f ms%n",
                        cycle + 1,
                        quiet ? "alone" : deaf + " more never read",
                        latencies.at(0.99));
                (quiet ? alone : disturbed).addAll(latencies);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d clients x %d events/s of 4 kB, %d rounds of %d s each: p99 %.1f ms alone, %.1f ms with %d more that never read"
                        + " (%+.1f %%); those were cut off within %.1f s%n",
                clients,
                rate,
                CYCLES,
                seconds,
                alone.at(0.99),
                disturbed.at(0.99),
                deaf,
                100 * (disturbed.at(0.99) / alone.at(0.99) - 1),
                longestDeaf);
    }

    private StreamClients.Latencies round(StreamClients readers, int port, List<String> more) throws Exception {
        List<SocketChannel> deafOnes = new ArrayList<>();
        long begin = System.nanoTime();
        for (String path : more) deafOnes.add(readers.deaf(path));
        FutureTask<Double> watch = new FutureTask<>(() -> watch(port, begin));
        Thread.ofVirtual().start(watch);
        StreamClients.Latencies latencies = readers.read(begin, begin + seconds * 1_000_000_000L);
        longestDeaf = Math.max(longestDeaf, watch.get());
        for (SocketChannel channel : deafOnes) channel.close();
        Thread.sleep(500); // What the round has left in the buffers is not measured with the next.
        return latencies;
    }

    /** In both kinds of rounds, so that asking costs each the same. Gives after how long there were only the clients' streams. */
    private double watch(int port, long begin) throws IOException, InterruptedException {
        double last = 0;
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest ask = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                    .build();
            for (double now = 0; now < seconds; now = (System.nanoTime() - begin) / 1e9) {
                boolean more = client.send(ask, BodyHandlers.ofLines())
                        .body()
                        .filter(line -> line.startsWith("reelwright_streams_open "))
                        .anyMatch(line -> Double.parseDouble(line.substring(line.indexOf(' '))) > clients);
                if (more) last = now + 0.5;
                Thread.sleep(500); // It asks at a steady rate, which costs rounds of both kinds the same.
            }
        }
        return last;
    }
}
