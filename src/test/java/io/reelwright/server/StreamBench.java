package io.reelwright.server;

import io.reelwright.campaign.Campaign;
import io.reelwright.event.Claim;
import io.reelwright.event.Event;
import io.reelwright.testing.Campaigns;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * How long an event takes from the beginning of its INSERT to the clients, commit included: {@code StreamBench CLIENTS
 * EVENTS_A_SECOND SECONDS [DEAF [CAMPAIGNS]]}. The service runs in a process of its own, the clients in this one, on the same
 * cores; DEAF more clients never read. The clients watch CAMPAIGNS campaigns, as many each, that take turns through the second.
 * Both processes read the same monotonic clock.
 */
public final class StreamBench {
    private static final int WARM_UP_SECONDS = 15;
    private static final byte[] MARK = "\"on\":\"".getBytes(StandardCharsets.US_ASCII);

    private final long[] latencies;
    private final long begin;
    private int count;

    private StreamBench(int most, long begin) {
        this.latencies = new long[most];
        this.begin = begin;
    }

    /** Prints the figures. */
    public static void main(String[] args) throws Exception {
        if (args[0].equals("serve")) {
            serve(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            return;
        }
        int clients = Integer.parseInt(args[0]);
        int rate = Integer.parseInt(args[1]);
        int seconds = Integer.parseInt(args[2]);
        int deaf = args.length > 3 ? Integer.parseInt(args[3]) : 0;
        int campaigns = args.length > 4 ? Integer.parseInt(args[4]) : 1;
        Process service = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamBench.class.getName(),
                        "serve",
                        String.valueOf(rate),
                        String.valueOf(WARM_UP_SECONDS + seconds),
                        String.valueOf(campaigns)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8))) {
            String[] where = String.valueOf(said.readLine()).split(" ");
            int port = Integer.parseInt(where[0]);
            for (int i = 0; i < deaf; i++) deaf(port, where[1 + i % campaigns]);
            try (Selector selector = Selector.open()) {
                for (int i = 0; i < clients; i++) connect(selector, port, where[1 + i % campaigns]);
                await(selector, clients);
                service.getOutputStream().write("go\n".getBytes(StandardCharsets.US_ASCII));
                service.getOutputStream().flush();
                long begin = System.nanoTime() + WARM_UP_SECONDS * 1_000_000_000L;
                StreamBench bench = new StreamBench(clients * rate * (seconds + 2), begin);
                bench.read(selector, begin + seconds * 1_000_000_000L);
                bench.print(clients, rate, seconds);
            }
        } finally {
            // It ends by itself, and its database with it; a killed one would leave that behind.
            service.getOutputStream().close();
            if (!service.waitFor(60, TimeUnit.SECONDS)) service.destroyForcibly();
        }
    }

    private static void serve(int rate, int seconds, int campaigns) throws Exception {
        Path folder = Files.createTempDirectory("reelwright-streams");
        try (House house = new House(folder)) {
            List<Claim> claims = new ArrayList<>();
            for (int i = 0; i < campaigns; i++) {
                Campaign campaign = house.chronicle.create(Campaigns.brief("streams " + i));
                claims.add(house.chronicle.claim(campaign.id(), 0).orElseThrow());
            }
            System.out.println(
                    house.server().port() + " " + claims.stream().map(Claim::id).collect(Collectors.joining(" ")));
            if (System.in.read() < 0) return;
            long begin = System.nanoTime();
            try (ExecutorService tellers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < campaigns; i++) {
                    Claim claim = claims.get(i);
                    long first = begin + i * 1_000_000_000L / ((long) rate * campaigns);
                    tellers.execute(() -> tell(house, claim, first, rate, seconds));
                }
            }
            Thread.sleep(2_000);
        }
    }

    private static void tell(House house, Claim claim, long first, int rate, int seconds) {
        for (long i = 0; i < (long) rate * seconds; i++) {
            LockSupport.parkNanos(first + i * 1_000_000_000L / rate - System.nanoTime());
            house.chronicle.checkpoint(
                    claim, claim.state(), List.of(new Event.Waiting("x".repeat(80), "" + System.nanoTime())));
        }
    }

    private static void deaf(int port, String campaign) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
        channel.connect(new InetSocketAddress("127.0.0.1", port));
        ask(channel, campaign);
    }

    private static void connect(Selector selector, int port, String campaign) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        ask(channel, campaign);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(8192));
    }

    private static void ask(SocketChannel channel, String campaign) throws IOException {
        String request = "GET /v1/campaigns/" + campaign + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Until every stream has begun: a service that is still letting clients in tells nothing of how fast it is. */
    private static void await(Selector selector, int clients) throws IOException {
        int begun = 0;
        while (begun < clients) {
            selector.select(200);
            for (SelectionKey key : selector.selectedKeys()) {
                ByteBuffer buffer = (ByteBuffer) key.attachment();
                boolean first = buffer.position() == 0;
                if (((SocketChannel) key.channel()).read(buffer) < 0) throw new IOException("a stream ended");
                if (first && buffer.position() > 0) begun++;
            }
            selector.selectedKeys().clear();
        }
    }

    private void read(Selector selector, long end) throws IOException {
        while (System.nanoTime() < end + 1_000_000_000L) {
            selector.select(200);
            for (SelectionKey key : selector.selectedKeys()) {
                ByteBuffer buffer = (ByteBuffer) key.attachment();
                if (((SocketChannel) key.channel()).read(buffer) < 0) throw new IOException("a stream ended");
                take(buffer, end);
            }
            selector.selectedKeys().clear();
        }
    }

    /** Notes each whole time stamp; what is left over waits for the rest. */
    private void take(ByteBuffer buffer, long end) {
        long now = System.nanoTime();
        byte[] bytes = buffer.array();
        int from = 0;
        for (int at = 0; at + MARK.length < buffer.position(); at++) {
            if (!Arrays.equals(bytes, at, at + MARK.length, MARK, 0, MARK.length)) continue;
            int digit = at + MARK.length;
            long sent = 0;
            while (digit < buffer.position() && bytes[digit] != '"') sent = sent * 10 + bytes[digit++] - '0';
            if (digit == buffer.position()) break; // The rest of it is on its way.
            if (sent >= begin && sent < end && count < latencies.length) latencies[count++] = now - sent;
            at = from = digit;
        }
        int keep = Math.min(buffer.position() - from, 256);
        System.arraycopy(bytes, buffer.position() - keep, bytes, 0, keep);
        buffer.position(keep);
    }

    private void print(int clients, int rate, int seconds) {
        Arrays.sort(latencies, 0, count);
        System.out.printf(
                Locale.ROOT,
                "%d clients x %d events/s for %d s: %d arrived of about %d, p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                clients,
                rate,
                seconds,
                count,
                (long) clients * rate * seconds,
                latencies[count / 2] / 1e6,
                latencies[(int) (count * 0.99)] / 1e6,
                latencies[count - 1] / 1e6);
    }
}
