package io.reelwright.server;

import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.reelwright.store.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;

/** Writes a request body to a file, piece by piece. */
final class UploadBody {
    private static final int CHUNK = 1 << 16;

    /** Interval of progress calls. A client that sends nothing for half of it is disconnected. */
    private static final Duration PROGRESS_INTERVAL = Duration.ofMinutes(1);

    private UploadBody() {}

    /**
     * Writes the body to a file.
     *
     * @param said   announced length in bytes; −1 when it is unknown
     * @param coming called repeatedly while the body arrives, at least every two minutes
     * @return the hash of the content
     * @throws IOException when the file cannot be written
     * @throws HttpProblem when the body is empty or ends too early
     */
    static String write(ServerRequest request, long said, Path file, Runnable coming) throws IOException {
        if (said == 0 || !request.content().hasEntity()) throw empty();
        MessageDigest digest = ContentHash.begun();
        byte[] chunk = new byte[CHUNK];
        long came = 0;
        long reported = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(file)) {
            InputStream in = request.content().inputStream();
            for (int read = read(in, chunk); read >= 0; read = read(in, chunk)) {
                out.write(chunk, 0, read);
                digest.update(chunk, 0, read);
                came += read;
                if (System.nanoTime() - reported < PROGRESS_INTERVAL.toNanos()) continue;
                coming.run();
                reported = System.nanoTime();
            }
        }
        if (came == 0) throw empty();
        if (said >= 0 && came != said) throw cut();
        return ContentHash.of(digest);
    }

    /** Reads a chunk. A failure means that the client has disconnected. */
    private static int read(InputStream in, byte[] chunk) {
        try {
            return in.read(chunk);
        } catch (HttpProblem | CloseConnectionException over) {
            throw over;
        } catch (IOException | RuntimeException gone) {
            throw cut();
        }
    }

    private static HttpProblem empty() {
        return HttpProblem.of(400, "the body is empty; send the file's bytes");
    }

    private static HttpProblem cut() {
        return HttpProblem.of(400, "the body ended too early, and nothing was stored; send the file again");
    }
}
