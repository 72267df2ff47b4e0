package io.reelwright.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** A real Redis server on a port of its own, which keeps nothing. */
public final class OwnRedis implements AutoCloseable {
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/redis-server"), Path.of("/usr/local/bin/redis-server"));

    private static final Pattern PINGS = Pattern.compile("cmdstat_ping:calls=(\\d+)");

    private final int port;
    private Process process;

    private OwnRedis(int port) throws IOException, InterruptedException {
        this.port = port;
        this.process = launched(port);
    }

    /** Whether this machine has one. */
    public static boolean isInstalled() {
        return PLACES.stream().anyMatch(Files::isExecutable);
    }

    /** One that answers. */
    public static OwnRedis start() throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        return new OwnRedis(port);
    }

    /** Where it answers. */
    public URI address() {
        return address(port);
    }

    private static URI address(int port) {
        return URI.create("redis://127.0.0.1:" + port);
    }

    /** Throws away whatever it holds. */
    public void empty() {
        try (Jedis client = new Jedis(address())) {
            client.flushAll();
        }
    }

    /** Waits until it has been asked so many times more whether it is there. */
    public void awaitPings(int more) {
        try (Jedis client = new Jedis(address())) {
            long before = pings(client);
            Await.until(more + " questions", () -> pings(client) >= before + more);
        }
    }

    private static long pings(Jedis client) {
        return PINGS.matcher(client.info("commandstats"))
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    /** It goes on holding its connections, and answers nothing, as a machine behind a broken net. */
    public void freeze() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** Ends it without a word. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Begins again, empty, where it was. */
    public void startAgain() throws IOException, InterruptedException {
        process = launched(port);
    }

    private static Process launched(int port) throws IOException, InterruptedException {
        Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElseThrow();
        Process started = new ProcessBuilder(
                        program.toString(),
                        "--port",
                        String.valueOf(port),
                        "--bind",
                        "127.0.0.1",
                        "--save",
                        "",
                        "--appendonly",
                        "no")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Await.until("an answer of redis-server", () -> {
            if (!started.isAlive()) throw new IOException("redis-server does not start");
            return answers(port);
        });
        return started;
    }

    private static boolean answers(int port) {
        try (Jedis client = new Jedis(address(port))) {
            return client.ping().equals("PONG");
        } catch (JedisConnectionException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
