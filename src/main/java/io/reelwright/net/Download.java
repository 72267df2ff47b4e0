package io.reelwright.net;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Writes a response body to a temporary file in the target folder and renames the file once it is complete. */
final class Download {
    private static final int CHUNK = 1 << 16;

    private final Path folder;
    private final FileTypeCheck check;

    Download(Path folder, FileTypeCheck check) {
        this.folder = folder;
        this.check = check;
    }

    DownloadedFile of(StreamingResponse answer) throws IOException, InterruptedException {
        if (answer.status() != 200)
            throw answer.failure(
                    HttpFailure.Reason.WRONG_ANSWER, "the file cannot be fetched (status " + answer.status() + ")");
        Path part = Files.createTempFile(folder, ".download-", ".part");
        try {
            MessageDigest digest = sha256();
            long bytes = write(answer, part, digest);
            refuse(answer, check.faultOfFile(part));
            String hash = HexFormat.of().formatHex(digest.digest());
            return new DownloadedFile(Files.move(part, folder.resolve(hash), ATOMIC_MOVE), bytes, hash);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private long write(StreamingResponse answer, Path part, MessageDigest digest)
            throws IOException, InterruptedException {
        InputStream body = answer.body();
        byte[] head = body.readNBytes(FileTypeCheck.HEAD);
        refuse(answer, check.faultOfHead(head));
        long bytes = 0;
        try (FileChannel file = FileChannel.open(part, WRITE)) {
            byte[] chunk = new byte[CHUNK];
            System.arraycopy(head, 0, chunk, 0, head.length);
            for (int count = head.length; count >= 0; count = body.read(chunk)) {
                if (Thread.interrupted()) throw new InterruptedException();
                digest.update(chunk, 0, count);
                ByteBuffer left = ByteBuffer.wrap(chunk, 0, count);
                while (left.hasRemaining()) file.write(left);
                bytes += count;
            }
            file.force(true);
        }
        return bytes;
    }

    private static void refuse(StreamingResponse answer, @Nullable String fault) throws HttpFailure {
        if (fault != null) throw answer.failure(HttpFailure.Reason.WRONG_CONTENT, fault);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("this Java has no SHA-256", broken);
        }
    }
}
