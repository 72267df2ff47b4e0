package io.reelwright.cli.remote;

import io.reelwright.campaign.Asset;
import io.reelwright.net.StreamingResponse;
import io.reelwright.store.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Downloads the files of a campaign from a server. */
public final class RemoteFiles {
    private static final int CHUNK = 1 << 16;

    private final ApiClient api;
    private final String id;

    public RemoteFiles(ApiClient api, String id) {
        this.api = api;
        this.id = id;
    }

    /**
     * Downloads a file. A part of the same file that exists already, after a broken connection or a killed process, is
     * continued.
     *
     * @throws IOException when the file cannot be written
     * @throws ApiFailure  when the server refuses, or becomes unavailable and does not come back
     */
    public void fetch(Asset asset, Path to) throws IOException {
        try {
            fetchWhole(asset, to);
            if (isRight(asset, to)) return;
            // The existing part belonged to another file.
            Files.delete(to);
            fetchWhole(asset, to);
            if (!isRight(asset, to))
                throw new IOException(asset.key() + ": arrived damaged; the server's copy may be damaged");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the download was interrupted");
        }
    }

    private static boolean isRight(Asset asset, Path file) throws IOException {
        MessageDigest digest = ContentHash.begun();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            return in.transferTo(OutputStream.nullOutputStream()) == asset.bytes()
                    && ContentHash.of(digest).equals(asset.sha256());
        }
    }

    private void fetchWhole(Asset asset, Path to) throws IOException, InterruptedException {
        RetryDelays tries = new RetryDelays(6);
        while (true) {
            long there = Files.exists(to) ? Files.size(to) : -1;
            if (there >= asset.bytes()) return;
            try {
                goOn(asset, to, Math.max(there, 0));
                return;
            } catch (ApiFailure broken) {
                if (Files.exists(to) && Files.size(to) > there) tries.forget();
                if (!broken.mayPass() || !tries.again()) throw broken;
            }
        }
    }

    private void goOn(Asset asset, Path to, long there) throws IOException, InterruptedException {
        try (StreamingResponse opened = api.file(path(asset), there, asset.sha256());
                OutputStream out = Files.newOutputStream(to, how(opened.status() == 206))) {
            byte[] chunk = new byte[CHUNK];
            for (int count = read(opened, chunk); count >= 0; count = read(opened, chunk)) out.write(chunk, 0, count);
        }
    }

    private static OpenOption[] how(boolean rest) {
        return new OpenOption[] {
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            rest ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING
        };
    }

    /** Reads apart from writing, so that a broken connection is not reported as a full disk. */
    private int read(StreamingResponse opened, byte[] chunk) {
        try {
            return opened.body().read(chunk);
        } catch (IOException broken) {
            throw new ApiFailure(
                    ApiFailure.LOST,
                    api.url() + ": the connection broke in the middle of a file; run the same command again");
        }
    }

    private String path(Asset asset) {
        String[] words = asset.key().substring(id.length() + 1).split("/");
        return ApiClient.campaign(id) + "/assets/"
                + Arrays.stream(words).map(ApiClient::encoded).collect(Collectors.joining("/"));
    }
}
