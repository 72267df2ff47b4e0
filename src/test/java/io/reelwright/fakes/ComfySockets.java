package io.reelwright.fakes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The port of a fake ComfyUI: WebSockets (RFC 6455) are served here, all other connections go on to the fake's HTTP server. A request with
 * an {@code Origin} is refused, as ComfyUI does on a loopback address.
 */
final class ComfySockets implements AutoCloseable {
    private static final Pattern SOCKET = Pattern.compile("^GET (?:/api)?/ws\\?clientId=([^ &]+)[^ ]* HTTP/1\\.1");
    private static final Pattern KEY = Pattern.compile("(?i)\\r\\nSec-WebSocket-Key: *(\\S+)");
    private static final Pattern ORIGIN = Pattern.compile("(?i)\\r\\nOrigin:");
    private static final Pattern AGENT = Pattern.compile("(?i)\\r\\nUser-Agent: *([^\\r]*)");
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int LONGEST_HEAD = 65_536;

    private final ServerSocket port;
    private final int http;
    private final Map<String, Socket> clients = new ConcurrentHashMap<>();
    private final Set<Socket> all = ConcurrentHashMap.newKeySet();
    private final AtomicInteger opened = new AtomicInteger();
    private volatile boolean refuses;
    private volatile String agent = "";

    ComfySockets(int port, int http) throws IOException {
        this.port = new ServerSocket();
        this.port.setReuseAddress(true);
        this.port.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
        this.http = http;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return port.getLocalPort();
    }

    boolean isOpen() {
        return !port.isClosed();
    }

    /** Returns how many WebSockets were opened so far. */
    int opened() {
        return opened.get();
    }

    /** Returns the User-Agent of the last WebSocket. */
    String agent() {
        return agent;
    }

    /** Refuses further WebSockets. */
    void refuse(boolean all) {
        refuses = all;
    }

    /** Drops all WebSockets without a word. */
    void drop() {
        clients.values().forEach(ComfySockets::end);
        clients.clear();
    }

    /** Sends a message to a client, if it listens. */
    void tell(String client, String type, ObjectNode data) {
        Socket socket = clients.get(client);
        if (socket == null) return;
        ObjectNode message = FakeService.JSON.createObjectNode().put("type", type);
        message.set("data", data);
        send(socket, 1, message.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a preview to a client: type 1, then the format, JPEG, and a picture that is none. */
    void preview(String client) {
        Socket socket = clients.get(client);
        byte[] preview =
                ByteBuffer.allocate(12).putInt(1).putInt(1).putInt(0xffd8ffd9).array();
        if (socket != null) send(socket, 2, preview);
    }

    private static void send(Socket to, int kind, byte[] bytes) {
        try {
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            frame.write(0x80 | kind);
            if (bytes.length < 126) frame.write(bytes.length);
            else {
                frame.write(126);
                frame.write(bytes.length >> 8);
                frame.write(bytes.length & 255);
            }
            frame.writeBytes(bytes);
            synchronized (to) {
                to.getOutputStream().write(frame.toByteArray());
            }
        } catch (IOException gone) {
            end(to);
        }
    }

    private void accept() {
        while (!port.isClosed())
            try {
                Socket client = port.accept();
                client.setTcpNoDelay(true);
                all.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
    }

    private void serve(Socket client) {
        try {
            String head = head(client.getInputStream());
            Matcher socket = SOCKET.matcher(head);
            if (ORIGIN.matcher(head).find()) answer(client, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
            else if (socket.find()) listen(client, head, URLDecoder.decode(socket.group(1), StandardCharsets.UTF_8));
            else passOn(client, head);
        } catch (IOException gone) {
            // The client has gone.
        } finally {
            end(client);
            all.remove(client);
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int end = 0;
        for (int one = in.read(); one >= 0; one = in.read()) {
            head.write(one);
            end = "\r\n\r\n".charAt(end) == one ? end + 1 : one == '\r' ? 1 : 0;
            if (end == 4 || head.size() > LONGEST_HEAD) break;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static void answer(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void listen(Socket client, String head, String name) throws IOException {
        Matcher key = KEY.matcher(head);
        if (refuses || !key.find()) {
            answer(client, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        Matcher who = AGENT.matcher(head);
        agent = who.find() ? who.group(1) : "";
        answer(
                client,
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                        + accept(key.group(1)) + "\r\n\r\n");
        opened.incrementAndGet();
        Socket before = clients.put(name, client);
        if (before != null) end(before);
        ObjectNode status = FakeService.JSON.createObjectNode();
        status.putObject("status").putObject("exec_info").put("queue_remaining", 0);
        tell(name, "status", status.put("sid", name));
        // What clients send is not read as messages: they send none but the end.
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
        clients.remove(name, client);
    }

    private static String accept(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private void passOn(Socket client, String head) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), http)) {
            server.setTcpNoDelay(true);
            all.add(server);
            server.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            Thread.ofVirtual().start(() -> copy(client, server));
            server.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed.
        }
    }

    @Override
    public void close() {
        try {
            port.close();
        } catch (IOException gone) {
            // It is closed.
        }
        all.forEach(ComfySockets::end);
    }
}
