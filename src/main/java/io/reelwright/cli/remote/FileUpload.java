package io.reelwright.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Asset;
import io.reelwright.order.MediaFileNames;
import io.reelwright.store.ContentHash;
import io.reelwright.store.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Uploads the user's own files to a server. They go into an upload set whose key is a hash of their names and contents, so
 * files that another order or an interrupted attempt has sent already are not sent again.
 */
public final class FileUpload {
    private static final long QUIET_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long LARGE = 50_000_000;
    private static final double MEGA = 1e6;

    private final ApiClient api;
    private final PrintStream err;
    private long toldAt = System.nanoTime();

    /** @param err receives progress messages when the upload takes long */
    public FileUpload(ApiClient api, PrintStream err) {
        this.api = api;
        this.err = err;
    }

    /** The files to send for one field of an order: files of one folder, and the hash of their names and contents. */
    public record Load(Path folder, List<Asset> files, String hash) {}

    /** Returns the usable pictures and clips of a folder; files that are left out are reported. */
    public Load media(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.sorted().toList()) if (isWanted(file)) files.add(file);
        }
        return load(folder, files);
    }

    /** Returns a load of one file. */
    public Load single(Path file) throws IOException {
        return load(file.resolveSibling(""), List.of(file));
    }

    private boolean isWanted(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(file) || name.startsWith(".")) return false;
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(heic|avif|tiff?)"))
            err.println(name + ": this kind of picture cannot be read and is left out; save it as PNG or JPEG");
        if (!MediaFileNames.isPictureOrClip(name)) return false;
        if (Files.size(file) > 0) return true;
        err.println(name + ": is empty and is left out");
        return false;
    }

    /**
     * Checks the limits of a server before anything is read or sent, with the same messages as the server.
     *
     * @throws ApiFailure when a file or the whole set exceeds a limit
     */
    private static void check(List<Path> paths) throws IOException {
        if (paths.size() > Uploads.MOST_FILES)
            throw refused(paths.size() + " pictures and clips", "a set has at most " + Uploads.MOST_FILES + " files");
        long all = 0;
        for (Path path : paths) {
            String name = path.getFileName().toString();
            String fault = MediaFileNames.fault(name);
            if (fault != null) throw refused(name, fault);
            long bytes = Files.size(path);
            if (bytes > Uploads.LARGEST_FILE) throw refused(name, "a file has at most 512 MB");
            all += bytes;
        }
        if (all > Uploads.LARGEST_SET)
            throw refused(String.format(Locale.ROOT, "%.1f GB", all / (MEGA * 1_000)), "a set has at most 2 GB");
    }

    private static ApiFailure refused(String what, String why) {
        return new ApiFailure(400, what + ": " + why);
    }

    private static Load load(Path folder, List<Path> paths) throws IOException {
        check(paths);
        List<Asset> files = new ArrayList<>();
        for (Path path : paths) {
            MessageDigest digest = ContentHash.begun();
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
                long bytes = in.transferTo(OutputStream.nullOutputStream());
                files.add(new Asset(path.getFileName().toString(), bytes, ContentHash.of(digest)));
            }
        }
        return new Load(folder, List.copyOf(files), ContentHash.ofFiles(files));
    }

    /**
     * Uploads the loads and adds the fields that refer to them to an order.
     *
     * @throws ApiFailure when the server refuses a file or can use none of them
     */
    public void fill(
            Map<String, Object> order, @Nullable Load media, @Nullable Load reference, @Nullable Load character)
            throws InterruptedException {
        if (media != null) order.put("media", send(media, true));
        if (reference != null) order.put("reference", sendOne(reference));
        if (character != null) order.put("character", sendOne(character));
    }

    private String sendOne(Load load) throws InterruptedException {
        return send(load, false) + "/" + load.files().getFirst().key();
    }

    /**
     * Uploads a load and returns the id of its upload set.
     *
     * @param withoutSome whether a file that the server cannot use is reported and left out, as long as others remain
     */
    private String send(Load load, boolean withoutSome) throws InterruptedException {
        JsonNode set = api.post("/v1/uploads", null, "content-" + load.hash());
        String id = set.path("id").asText();
        Set<String> there = new HashSet<>();
        for (JsonNode file : set.path("files"))
            there.add(file.path("name").asText() + " " + file.path("sha256").asText());
        List<Asset> rest = load.files().stream()
                .filter(file -> !there.contains(file.key() + " " + file.sha256()))
                .toList();
        int leftOut = 0;
        for (int i = 0; i < rest.size(); i++) {
            Asset file = rest.get(i);
            tell(i, rest);
            try {
                api.put(path(id, file.key()), load.folder().resolve(file.key()));
            } catch (ApiFailure unusable) {
                leftOut++;
                if (!withoutSome
                        || !unusable.isUnusable()
                        || leftOut == load.files().size()) throw unusable;
                err.println(unusable.getMessage() + "; it is left out");
            }
        }
        return id;
    }

    private static String path(String set, String name) {
        return "/v1/uploads/" + ApiClient.encoded(set) + "/" + ApiClient.encoded(name);
    }

    private void tell(int next, List<Asset> files) {
        Asset file = files.get(next);
        if (file.bytes() < LARGE && System.nanoTime() - toldAt < QUIET_NANOS) return;
        toldAt = System.nanoTime();
        err.printf(
                Locale.ROOT,
                "sending %d of %d: %s (%.1f MB)%n",
                next + 1,
                files.size(),
                file.key(),
                file.bytes() / MEGA);
    }

    /** Returns the placeholder for a load in an order that is hashed: its content, independent of its folder. */
    static String mark(Load load) {
        return "content " + load.hash();
    }
}
