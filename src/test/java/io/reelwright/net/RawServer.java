package io.reelwright.net;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that sends, byte for byte, what a test says, and counts who connects. */
final class RawServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Answer answer;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch cutOff = new CountDownLatch(1);

    /** Answers one request; the connection is kept when it returns true. */
    interface Answer {
        boolean to(String head, OutputStream out) throws IOException;
    }

    RawServer(Answer answer) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
    }

    RawServer(ServerSocket socket, Answer answer) {
        this.socket = socket;
        this.answer = answer;
        Thread.ofVirtual().start(this::accept);
    }

    /** A server that says the same to everybody, and closes. */
    static RawServer saying(String answer) throws IOException {
        return new RawServer((_, out) -> {
            out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
            return false;
        });
    }

    static String answer(int status, String headers, String body) {
        return "HTTP/1.1 " + status + " Raw\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    static String redirect(String to) {
        return answer(302, "Location: " + to + "\r\n", "");
    }

    int port() {
        return socket.getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    BaseAddress base() {
        return BaseAddress.of(url());
    }

    List<String> heads() {
        return heads;
    }

    int connections() {
        return connections.get();
    }

    /** Waits until a client has closed its connection in the middle of an answer. */
    void awaitCutOff() throws InterruptedException {
        cutOff.await();
    }

    private void accept() {
        try {
            while (true) {
                Socket one = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(one));
            }
        } catch (IOException ended) {
            // The test is over.
        }
    }

    private void serve(Socket one) {
        try (one) {
            InputStream in = new BufferedInputStream(one.getInputStream());
            while (true) {
                String head = head(in);
                if (head.isEmpty()) return;
                heads.add(head);
                if (!answer.to(head, one.getOutputStream())) return;
            }
        } catch (IOException gone) {
            cutOff.countDown();
        }
    }

    /** With the body, if it has a length. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int letter = in.read(); letter >= 0; letter = in.read()) {
            head.append((char) letter);
            if (head.toString().endsWith("\r\n\r\n")) break;
        }
        int length = head.toString()
                .lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
