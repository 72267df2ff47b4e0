package io.reelwright.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Something that answers at a port, and not as a server of ours would: word for word what a test says. */
public final class OddServer implements AutoCloseable {
    /** Says nothing more, and keeps the connection. */
    public static final String AND_THEN_SILENCE = "\u0000";

    private final ServerSocket socket;
    private final Answers answers;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What is answered. */
    public interface Answers {
        /**
         * @param head  the request's first line and headers
         * @param times how many requests there have been, with this one
         * @return all bytes of the answer, one a char; the connection is closed after it. Empty for none
         */
        String to(String head, int times);
    }

    public OddServer(Answers answers) throws IOException {
        this.answers = answers;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** An answer with a length. */
    public static String answer(int status, String type, String body) {
        return "HTTP/1.1 " + status + " Odd\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    /** The beginning of a stream of events. */
    public static String stream(String events) {
        return "HTTP/1.1 200 Odd\r\nContent-Type: text/event-stream\r\n\r\n" + events;
    }

    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** The heads of all requests so far. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void accept() {
        try {
            while (true) {
                Socket one = socket.accept();
                Thread.ofVirtual().start(() -> answer(one));
            }
        } catch (IOException ended) {
            // Nobody is to come any more.
        }
    }

    private void answer(Socket one) {
        try (one) {
            InputStream in = new BufferedInputStream(one.getInputStream());
            String head = head(in);
            int length = head.lines()
                    .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                    .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                    .findFirst()
                    .orElse(0);
            in.readNBytes(length);
            asked.add(head);
            String said = answers.to(head, asked.size());
            boolean silent = said.endsWith(AND_THEN_SILENCE);
            String bytes = silent ? said.substring(0, said.length() - 1) : said;
            one.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            if (silent) closed.await();
        } catch (IOException | InterruptedException gone) {
            // The client has heard enough.
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int letter = in.read(); letter >= 0; letter = in.read()) {
            head.append((char) letter);
            if (head.toString().endsWith("\r\n\r\n")) break;
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }
}
