package io.reelwright.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Clients of event streams, as many as wanted, on one thread: they note how long ago the events that they read were written. */
final class StreamClients implements AutoCloseable {
    private static final byte[] MARK = "\"on\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST_FRAME = 8_192;

    private final Selector selector = Selector.open();
    private final int port;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(65_536);
    private final byte[] bytes = new byte[65_536 + LARGEST_FRAME];
    private int begun;

    StreamClients(int port) throws IOException {
        this.port = port;
    }

    private static final int AT_ONCE = 500;

    /** One client: what it has read of a time stamp that has not come whole. */
    private static final class Client {
        private byte[] kept = {};
        private boolean begun;
    }

    /** What was measured between two moments. */
    static final class Latencies {
        private long[] nanos = new long[1 << 16];
        private int count;

        private void add(long one) {
            if (count == nanos.length) nanos = Arrays.copyOf(nanos, 2 * count);
            nanos[count++] = one;
        }

        void addAll(Latencies others) {
            for (int i = 0; i < others.count; i++) add(others.nanos[i]);
        }

        int count() {
            return count;
        }

        /** In milliseconds; {@code share} of them took no longer. */
        double at(double share) {
            if (count == 0) return Double.NaN;
            Arrays.sort(nanos, 0, count);
            return nanos[(int) Math.min(count - 1, (long) (count * share))] / 1e6;
        }
    }

    /** Opens streams, and returns when each of them has begun. Never more at once than a server takes of connections that are none yet. */
    List<SelectionKey> open(List<String> paths) throws IOException {
        List<SelectionKey> opened = new ArrayList<>();
        for (int at = 0; at < paths.size(); at += AT_ONCE)
            opened.addAll(openAtOnce(paths.subList(at, Math.min(paths.size(), at + AT_ONCE))));
        return opened;
    }

    private List<SelectionKey> openAtOnce(List<String> paths) throws IOException {
        List<SelectionKey> opened = new ArrayList<>();
        int before = begun;
        for (String path : paths) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            ask(channel, path);
            channel.configureBlocking(false);
            opened.add(channel.register(selector, SelectionKey.OP_READ, new Client()));
        }
        Latencies nobody = new Latencies();
        while (begun < before + paths.size()) select(nobody, Long.MAX_VALUE, Long.MAX_VALUE);
        return opened;
    }

    /** A stream that nobody will ever read, with as small a receive buffer as may be. */
    SocketChannel deaf(String path) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
        channel.connect(new InetSocketAddress("127.0.0.1", port));
        ask(channel, path);
        return channel;
    }

    private static void ask(SocketChannel channel, String path) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Reads until one second after {@code end}, and notes the events written from {@code begin} to {@code end}. */
    Latencies read(long begin, long end) throws IOException {
        Latencies latencies = new Latencies();
        while (System.nanoTime() - end < 1_000_000_000L) select(latencies, begin, end);
        return latencies;
    }

    private void select(Latencies latencies, long begin, long end) throws IOException {
        IOException[] broken = new IOException[1];
        selector.select(
                key -> {
                    try {
                        read(key, latencies, begin, end);
                    } catch (IOException e) {
                        broken[0] = e;
                    }
                },
                100);
        if (broken[0] != null) throw broken[0];
    }

    private void read(SelectionKey key, Latencies latencies, long begin, long end) throws IOException {
        Client client = (Client) key.attachment();
        buffer.clear();
        if (((SocketChannel) key.channel()).read(buffer) < 0) throw new IOException("a stream ended");
        long now = System.nanoTime();
        if (!client.begun) begun++;
        client.begun = true;
        buffer.flip();
        int length = client.kept.length + buffer.remaining();
        System.arraycopy(client.kept, 0, bytes, 0, client.kept.length);
        buffer.get(bytes, client.kept.length, buffer.remaining());
        int rest = take(length, now, latencies, begin, end);
        client.kept = rest == length ? NOTHING : Arrays.copyOfRange(bytes, rest, length);
    }

    private static final byte[] NOTHING = {};

    /** Notes each whole time stamp; gives the place of what may be the beginning of one that has not come whole. */
    private int take(int length, long now, Latencies latencies, long begin, long end) {
        int at = 0;
        while (at < length) {
            if (bytes[at] != '"') {
                at++;
                continue;
            }
            int known = Math.min(MARK.length, length - at);
            if (!Arrays.equals(bytes, at, at + known, MARK, 0, known)) {
                at++;
                continue;
            }
            int digit = at + known;
            long sent = 0;
            while (digit < length && bytes[digit] != '"') sent = sent * 10 + bytes[digit++] - '0';
            if (digit == length) return at;
            if (sent >= begin && sent < end) latencies.add(now - sent);
            at = digit;
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) key.channel().close();
        selector.close();
    }
}
