package io.reelwright.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP proxy in front of a Postgres. It can be told to stop at the next COMMIT: that one and everything that clients send after it
 * stays in the proxy, so that a transaction with its locks stays open, as that of a machine that froze in the middle of it.
 */
final class CommitHoldingProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int server;
    private final Set<Socket> onward = ConcurrentHashMap.newKeySet();
    private final Object change = new Object();
    private boolean armed; // guarded by change
    private boolean held; // guarded by change

    /** @param server port on this machine */
    CommitHoldingProxy(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Ports by which the database knows the connections that go through here. */
    Set<Integer> clientPorts() {
        Set<Integer> ports = ConcurrentHashMap.newKeySet();
        for (Socket socket : onward) ports.add(socket.getLocalPort());
        return ports;
    }

    /** Stops at the next COMMIT; false when none comes within the time. */
    boolean holdAtCommit(long millis) throws InterruptedException {
        long giveUp = System.nanoTime() + millis * 1_000_000;
        synchronized (change) {
            armed = true;
            while (!held && System.nanoTime() < giveUp) change.wait(100);
            armed = false;
            return held;
        }
    }

    void release() {
        synchronized (change) {
            armed = false;
            held = false;
            change.notifyAll();
        }
    }

    private void accept() {
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
        try (client;
                Socket database = new Socket(InetAddress.getLoopbackAddress(), server)) {
            client.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
            onward.add(database);
            Thread questions = Thread.ofVirtual().start(() -> copy(client, database, true));
            copy(database, client, false);
            onward.remove(database);
            client.close();
            database.close();
            questions.join();
        } catch (IOException broken) {
            // Either side has gone; the other one goes with it.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void copy(Socket from, Socket to, boolean question) {
        byte[] chunk = new byte[16_384];
        CommitFinder commits = new CommitFinder();
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (question) pass(commits.isIn(chunk, read));
                out.write(chunk, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException | InterruptedException broken) {
            // As above.
        }
    }

    private void pass(boolean commit) throws InterruptedException {
        synchronized (change) {
            if (armed && commit) {
                held = true;
                change.notifyAll();
            }
            while (held) change.wait();
        }
    }

    @Override
    public void close() throws IOException {
        release();
        door.close();
        for (Socket socket : onward) socket.close();
    }
}
