package io.reelwright.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Many sockets that say what they like, and read nothing. */
final class RawClients implements AutoCloseable {
    private static final long PAUSE_NANOS = 50_000_000;

    private final Target target;
    private final List<Socket> open = new ArrayList<>();

    RawClients(Target target) {
        this.target = target;
    }

    /** Opens more, each of which begins with these words. */
    void open(int count, String words) {
        byte[] bytes = words.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < count && !target.isOver(); i++) {
            try {
                Socket socket = new Socket();
                open.add(socket);
                socket.setReceiveBufferSize(4_096);
                socket.connect(new InetSocketAddress("127.0.0.1", target.port()), 1_000);
                socket.getOutputStream().write(bytes);
            } catch (IOException refused) {
                // The server defends itself.
            }
        }
    }

    /** Sends these bytes on all of them, again and again, until the attack is over; those that were ended come back. */
    void sayOn(String again, byte[] bytes) throws IOException {
        while (!target.isOver()) {
            int ended = 0;
            for (Socket socket : List.copyOf(open)) {
                if (target.isOver()) return;
                if (!hears(socket, bytes)) {
                    socket.close();
                    open.remove(socket);
                    ended++;
                }
            }
            open(ended, again);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static boolean hears(Socket socket, byte[] bytes) {
        try {
            InputStream in = socket.getInputStream();
            if (in.available() > 0 && in.read(new byte[in.available()]) < 0) return false;
            socket.getOutputStream().write(bytes);
            return true;
        } catch (IOException ended) {
            return false;
        }
    }

    /** Does nothing more until the attack is over. */
    void wait(Target until) {
        while (!until.isOver()) LockSupport.parkNanos(PAUSE_NANOS);
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : open) socket.close();
    }
}
