package io.reelwright.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A wire to a server on this machine, which breaks when it is told to. Each connection through it is one of a thread of its own. */
public final class FaultyProxy implements AutoCloseable {
    private final ServerSocket door;
    private final URI server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicLong answerBytes = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong questionBytes = new AtomicLong(Long.MAX_VALUE);
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean cut;
    private final AtomicReference<byte @Nullable []> fatal = new AtomicReference<>();

    private FaultyProxy(URI server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::let);
    }

    /** A whole wire to a server. */
    public static FaultyProxy to(URI server) throws IOException {
        return new FaultyProxy(server);
    }

    /** Where the wire begins. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** Answers the next connections itself: 503, and nothing reaches the server. */
    public void refuse(int times) {
        refusals.set(times);
    }

    /** Breaks the connection that brings the so-manieth byte of answers from now on; the wire is whole afterwards. */
    public void breakAnswerAfter(long bytes) {
        answerBytes.set(bytes);
    }

    /** Breaks the connection that brings the next answer with these characters in it: the answer is lost, what it tells of is done. */
    public void breakAtAnswerWith(String text) {
        fatal.set(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Whether the answer of {@link #breakAtAnswerWith} has come. */
    public boolean hasBroken() {
        return fatal.get() == null;
    }

    /** The same, for what is sent to the server. */
    public void breakQuestionAfter(long bytes) {
        questionBytes.set(bytes);
    }

    /** Cuts the wire: what is open breaks, and what comes is turned away. */
    public void cut() {
        cut = true;
        open.forEach(FaultyProxy::end);
    }

    /** Makes it whole again. */
    public void mend() {
        cut = false;
    }

    /** How many connections have been made through it. */
    public int connections() {
        return connections.get();
    }

    private void let() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> carry(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket client) {
        open.add(client);
        try (client) {
            if (cut) return;
            connections.incrementAndGet();
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                turnAway(client);
                return;
            }
            try (Socket onward = new Socket(server.getHost(), server.getPort())) {
                open.add(onward);
                Thread there = Thread.ofVirtual().start(() -> copy(client, onward, questionBytes));
                copy(onward, client, answerBytes);
                there.join();
                open.remove(onward);
            }
        } catch (IOException broken) {
            end(client);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private static void turnAway(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        // The head only: who is turned away need not send its body.
        for (int newlines = 0, next; newlines < 2 && (next = in.read()) >= 0; ) {
            if (next == '\n') newlines++;
            else if (next != '\r') newlines = 0;
        }
        client.getOutputStream()
                .write("HTTP/1.1 503 Slow Down\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private boolean isFatal(byte[] chunk, int length) {
        byte[] wanted = fatal.get();
        if (wanted == null) return false;
        String answer = new String(chunk, 0, length, StandardCharsets.ISO_8859_1);
        return answer.contains(new String(wanted, StandardCharsets.ISO_8859_1)) && fatal.compareAndSet(wanted, null);
    }

    private void copy(Socket from, Socket to, AtomicLong left) {
        byte[] chunk = new byte[4096];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                long rest = left.get() == Long.MAX_VALUE ? Long.MAX_VALUE : left.addAndGet(-read);
                if (left == answerBytes && isFatal(chunk, read)) break;
                if (rest <= 0) {
                    left.set(Long.MAX_VALUE);
                    break;
                }
                out.write(chunk, 0, read);
            }
        } catch (IOException broken) {
            // Either side has gone: both go.
        }
        end(from);
        end(to);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It was closed before.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(FaultyProxy::end);
    }
}
