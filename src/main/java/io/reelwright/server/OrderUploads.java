package io.reelwright.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.UserFile;
import io.reelwright.media.UnusableMedia;
import io.reelwright.order.MediaFileNames;
import io.reelwright.order.OrderProblem;
import io.reelwright.store.ContentHash;
import io.reelwright.store.StateJson;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.CampaignMedia;
import io.reelwright.store.asset.DamagedAsset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The uploads that an order names: {@code media} is the id of a set, {@code reference} and {@code character} are the id of a set and a file
 * name in it.
 */
final class OrderUploads {
    private static final String REMEDY =
            "; POST /v1/uploads creates a set, and PUT /v1/uploads/{id}/{name} uploads a file into it";

    private final ServerParts parts;
    private final FairChecks checks;
    private final Caller caller;
    private final OrderJson json;
    private final List<OrderProblem> problems = new ArrayList<>();
    private final List<Asset> media;
    private final @Nullable Asset reference;
    private final @Nullable Asset character;

    OrderUploads(ServerParts parts, FairChecks checks, Caller caller, OrderJson json) {
        this.parts = parts;
        this.checks = checks;
        this.caller = caller;
        this.json = json;
        String pictures = json.text("media");
        String video = json.text("reference");
        reference = video == null ? null : reference(video.strip());
        media = pictures == null ? List.of() : media(pictures.strip());
        String person = json.text("character");
        character = person == null ? null : character(person.strip());
    }

    /**
     * Refuses an order that has any problem, with these uploads or with something else.
     *
     * @param others problems that are not about uploads
     */
    void check(List<OrderProblem> others) {
        List<OrderProblem> all = new ArrayList<>(others);
        all.addAll(problems);
        if (!others.isEmpty()) throw HttpProblem.wrong(all);
        if (!all.isEmpty()) throw HttpProblem.unusable(all);
    }

    /** Returns the brief with the uploads of this order. */
    Brief in(Brief brief) {
        Brief filed = brief.withUploads(media, reference);
        return character == null ? filed : filed.withCharacter(UserFile.uploaded(character));
    }

    /** Returns the brief with the uploads of this order, or with an earlier brief's files where this order names none. */
    Brief in(Brief brief, Brief earlier) {
        return brief.withUploads(
                        media.isEmpty() ? earlier.ownFiles() : media,
                        reference == null ? earlier.referenceFile() : reference)
                .withCharacter(character == null ? earlier.character() : UserFile.uploaded(character));
    }

    /**
     * Returns a hash of the order that does not depend on the sequence of its fields. Uploads are hashed by content: the same order
     * with the same files in another set has the same hash.
     *
     * @param origin id of the campaign that is forked; null for none
     */
    String hash(@Nullable String origin) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        content().forEachEntry(sorted::put);
        return ContentHash.of(
                (Objects.requireNonNullElse(origin, "") + StateJson.writeAny(sorted)).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the hash that older versions stored, which depends on how the JSON is written. */
    String olderHash() {
        if (media.isEmpty() && reference == null && character == null) return ContentHash.of(json.sent());
        return ContentHash.of(content().toString().getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode content() {
        ObjectNode order = json.copy();
        if (!media.isEmpty()) order.put("media", ContentHash.ofFiles(media));
        if (reference != null) order.put("reference", reference.sha256());
        if (character != null) order.put("character", character.sha256());
        String seed = order.path("seed").asText();
        // The same seed as a text or as a number is the same order.
        if (order.path("seed").isTextual() && seed.matches("\\d{1,18}")) order.put("seed", Long.parseLong(seed));
        return order;
    }

    private List<Asset> media(String set) {
        Optional<List<Asset>> files = files(set);
        if (files.isEmpty()) return wrong("media", set, "no such upload" + REMEDY);
        if (files.get().isEmpty())
            return wrong("media", set, "is empty; upload files into it: PUT /v1/uploads/" + set + "/{name}");
        // A reference video shows how the video is to be cut, and is not to be seen in it.
        List<Asset> others =
                files.get().stream().filter(file -> !file.equals(reference)).toList();
        List<Asset> shown = others.isEmpty() ? files.get() : others;
        return shown.stream().allMatch(file -> isThere("media", file)) ? shown : List.of();
    }

    private @Nullable Asset reference(String value) {
        Asset file = single("reference", value);
        if (file == null) return null;
        if (!isThere("reference", file)) return null;
        String fault = fault(file, true, "is a still picture", "; send an MP4, MOV, MKV or WebM");
        return fault == null ? file : none("reference", value, CampaignMedia.name(file) + ": " + fault);
    }

    private @Nullable Asset character(String value) {
        Asset file = single("character", value);
        if (file == null) return null;
        if (!MediaFileNames.isCharacter(CampaignMedia.name(file)))
            return none(
                    "character",
                    value,
                    "is not a picture; name a picture (" + String.join(" ", MediaFileNames.CHARACTERS) + ")");
        if (file.bytes() > MediaFileNames.LARGEST_CHARACTER)
            return none("character", value, "is larger than 10 MB; send a smaller picture");
        if (!isThere("character", file)) return null;
        String fault = fault(file, false, "is not a still picture", "; send a PNG, JPEG or WebP");
        return fault == null ? file : none("character", value, CampaignMedia.name(file) + ": " + fault);
    }

    /** Returns the one file that a field names; null after adding a problem. */
    private @Nullable Asset single(String field, String value) {
        int slash = value.indexOf('/');
        String set = slash < 0 ? value : value.substring(0, slash);
        Optional<List<Asset>> files = files(set);
        if (files.isEmpty()) return none(field, value, "no such upload" + REMEDY);
        List<Asset> meant = slash < 0
                ? files.get()
                : files.get().stream()
                        .filter(file -> CampaignMedia.name(file).equals(value.substring(slash + 1)))
                        .toList();
        if (meant.isEmpty())
            return none(field, value, "no such file in the upload; GET /v1/uploads/" + set + " lists its files");
        if (meant.size() > 1)
            return none(field, value, "contains " + meant.size() + " files; name one of them: " + set + "/{name}");
        return meant.getFirst();
    }

    /**
     * Returns why a file cannot be used; null when it can.
     *
     * @param wanted whether it must move
     * @param other  what is wrong with a file that can be read and is of the other kind
     */
    private @Nullable String fault(Asset file, boolean wanted, String other, String remedy) {
        try {
            boolean moves = checks.file(
                            caller.project(), parts.media(), parts.assets().path(file))
                    .moves();
            return moves == wanted ? null : other + remedy;
        } catch (UnusableMedia unusable) {
            return unusable.why() + remedy;
        } catch (DamagedAsset damaged) {
            return "is damaged; send it again";
        } catch (IOException notNow) {
            throw HttpProblem.notKept("the uploaded file cannot be checked now", notNow);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw HttpProblem.of(503, "the server is shutting down; send the order again");
        }
    }

    private Optional<List<Asset>> files(String set) {
        return ResourceId.mayBe(set) ? parts.uploads().list(caller.project(), set) : Optional.empty();
    }

    private boolean isThere(String field, Asset file) {
        AssetStore assets = parts.assets();
        if (assets.has(file)) return true;
        problems.add(new OrderProblem(field, CampaignMedia.name(file), "no longer exists; send it again"));
        return false;
    }

    private List<Asset> wrong(String field, String value, String why) {
        problems.add(new OrderProblem(field, value, why));
        return List.of();
    }

    private @Nullable Asset none(String field, String value, String why) {
        problems.add(new OrderProblem(field, value, why));
        return null;
    }
}
