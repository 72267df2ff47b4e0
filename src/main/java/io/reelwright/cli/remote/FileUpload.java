package io.reelwright.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Asset;
import io.reelwright.media.MediaFormat;
import io.reelwright.media.MediaListing;
import io.reelwright.media.UnusableMedia;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    /**
     * The files to send for one field of an order, and the hash of their names and contents.
     *
     * @param paths where the files are, in the same order
     */
    public record Load(List<Path> paths, List<Asset> files, String hash) {}

    /**
     * Returns the pictures and clips of a folder and its subfolders by the first bytes of the files; what is left out is reported. The
     * server says which of them it can use.
     *
     * @throws ApiFailure when the folder has none
     */
    public Load media(Path folder) throws IOException {
        MediaListing listing = MediaListing.of(folder);
        List<String> leftOut = new ArrayList<>(listing.leftOut());
        Map<String, Path> named = new LinkedHashMap<>();
        for (Path file : listing.files()) {
            try {
                MediaFormat.of(file);
                named.put(free(listing.name(file).replace('/', '-'), named.keySet()), file);
            } catch (UnusableMedia other) {
                leftOut.add(listing.name(file) + ": " + other.why());
            }
        }
        if (named.isEmpty())
            throw new ApiFailure(
                    422, "--media " + folder + ": nothing in it can be used: " + String.join("; ", leftOut));
        leftOut.forEach(one -> err.println(one + "; it is left out"));
        return load(named);
    }

    /** Returns a load of one file. */
    public Load single(Path file) throws IOException {
        return load(Map.of(file.getFileName().toString(), file));
    }

    /** A set has no subfolders: two files may get the same name in it. */
    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; taken.contains(free); number++) free = number + "-" + name;
        return free;
    }

    /**
     * Checks the limits of a server before anything is read or sent, with the same messages as the server.
     *
     * @throws ApiFailure when a file or the whole set exceeds a limit
     */
    private static void check(Map<String, Path> paths) throws IOException {
        if (paths.size() > Uploads.MOST_FILES)
            throw refused(paths.size() + " pictures and clips", "a set has at most " + Uploads.MOST_FILES + " files");
        long all = 0;
        for (Map.Entry<String, Path> one : paths.entrySet()) {
            String name = one.getKey();
            String fault = MediaFileNames.fault(name);
            if (fault != null) throw refused(name, fault);
            long bytes = Files.size(one.getValue());
            if (bytes > Uploads.LARGEST_FILE) throw refused(name, "a file has at most 512 MB");
            all += bytes;
        }
        if (all > Uploads.LARGEST_SET)
            throw refused(String.format(Locale.ROOT, "%.1f GB", all / (MEGA * 1_000)), "a set has at most 2 GB");
    }

    private static ApiFailure refused(String what, String why) {
        return new ApiFailure(400, what + ": " + why);
    }

    private static Load load(Map<String, Path> named) throws IOException {
        check(named);
        List<Asset> files = new ArrayList<>();
        for (Map.Entry<String, Path> one : named.entrySet()) {
            MessageDigest digest = ContentHash.begun();
            try (InputStream in = new DigestInputStream(Files.newInputStream(one.getValue()), digest)) {
                long bytes = in.transferTo(OutputStream.nullOutputStream());
                files.add(new Asset(one.getKey(), bytes, ContentHash.of(digest)));
            }
        }
        return new Load(List.copyOf(named.values()), List.copyOf(files), ContentHash.ofFiles(files));
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
    public String send(Load load, boolean withoutSome) throws InterruptedException {
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
                api.put(path(id, file.key()), load.paths().get(load.files().indexOf(file)));
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
