package io.reelwright.provider.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.reelwright.campaign.Asset;
import io.reelwright.media.Ffmpeg;
import io.reelwright.money.JobProvider.Sent;
import io.reelwright.net.HttpFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Puts the addresses of uploaded files into a request right before it is sent. A job's budget is reserved by then, and the addresses of
 * most services do not live long.
 */
public final class InputUploads {
    private static final int LONGEST_ADDRESS = 2_048;

    /** Number of characters of a file's hash that name its upload. */
    private static final int NAME = 32;

    private final Supplier<Ffmpeg> ffmpeg;
    private final StoredFiles stored;
    private final UploadService service;

    /**
     * @param ffmpeg encodes pose videos; asked for when the first one is made
     * @param stored finds stored pictures
     */
    public InputUploads(Supplier<Ffmpeg> ffmpeg, StoredFiles stored, UploadService service) {
        this.ffmpeg = ffmpeg;
        this.stored = stored;
        this.service = service;
    }

    /** Returns the same with another storage, as where each machine of a service has its own. */
    public InputUploads to(UploadService other) {
        return new InputUploads(ffmpeg, stored, other);
    }

    /** Finds stored files on this machine. */
    @FunctionalInterface
    public interface StoredFiles {
        /**
         * Returns the path of a stored file.
         *
         * @throws IOException when it is missing, damaged or cannot be fetched now
         */
        Path path(Asset file) throws IOException;
    }

    /** Sends a request. */
    @FunctionalInterface
    public interface Send {
        Sent send(ObjectNode request) throws InterruptedException;
    }

    /**
     * Sends a stored request with the addresses of its files. A request without files is sent as it is.
     *
     * @return what {@code send} returns; when a file cannot be uploaded, that the request was not sent or is refused
     */
    public Sent resolve(ObjectNode request, Send send) throws InterruptedException {
        JsonNode files = request.path(InputFiles.FILES);
        if (files.isEmpty()) return send.send(request);
        Map<String, String> addresses = new HashMap<>();
        try {
            Path folder = Files.createTempDirectory("input-");
            try {
                for (Map.Entry<String, JsonNode> file : files.properties())
                    addresses.put(file.getKey(), uploaded(folder, file.getKey(), file.getValue()));
            } finally {
                Files.deleteIfExists(folder);
            }
        } catch (UploadRefused refused) {
            String why = "an input file was not taken: " + refused.getMessage();
            return refused.isPassing() ? new Sent.NotSent(why) : new Sent.Rejected(why);
        } catch (HttpFailure failed) {
            return new Sent.NotSent("an input file could not be uploaded: " + failed.why());
        } catch (IOException broken) {
            return new Sent.NotSent("an input file could not be made here");
        }
        ObjectNode ready = request.deepCopy();
        replace((ObjectNode) ready.path("input"), addresses);
        ready.remove(InputFiles.FILES);
        return send.send(ready);
    }

    private String uploaded(Path folder, String hash, JsonNode recipe)
            throws IOException, UploadRefused, InterruptedException {
        if (StoredPicture.is(recipe)) return picture(hash, StoredPicture.of(recipe));
        Path file = folder.resolve("pose.mp4");
        try {
            if (FigureRecipe.is(recipe)) FigureVideo.write(ffmpeg.get(), FigureRecipe.of(recipe), file);
            else PoseVideo.write(ffmpeg.get(), PoseRecipe.of(recipe), file);
            return required(service.upload(file, hash.substring(0, NAME) + ".mp4", "video/mp4"));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private String picture(String hash, Asset picture) throws IOException, UploadRefused, InterruptedException {
        String name = hash.substring(0, NAME) + "." + StoredPicture.ending(picture);
        return required(service.upload(stored.path(picture), name, StoredPicture.type(picture)));
    }

    private static String required(String address) throws UploadRefused {
        if (!isReference(address)) throw new UploadRefused("the service returned no address for it", false);
        return address;
    }

    private static boolean isReference(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_ADDRESS
                && text.chars().noneMatch(Character::isWhitespace);
    }

    private static void replace(ObjectNode input, Map<String, String> addresses) {
        for (Map.Entry<String, JsonNode> field : input.properties())
            field.setValue(replaced(field.getValue(), addresses));
    }

    private static JsonNode replaced(JsonNode value, Map<String, String> addresses) {
        if (value instanceof ArrayNode list)
            for (int i = 0; i < list.size(); i++) list.set(i, replaced(list.get(i), addresses));
        String hash = value.path(InputFiles.UPLOAD).asText("");
        if (hash.isEmpty()) {
            if (value instanceof ObjectNode nested) replace(nested, addresses);
            return value;
        }
        return TextNode.valueOf(Objects.requireNonNull(addresses.get(hash), "the request has no file " + hash));
    }
}
