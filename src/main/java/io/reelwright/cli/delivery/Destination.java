package io.reelwright.cli.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Brief;
import io.reelwright.cli.delivery.Target.Place;
import io.reelwright.config.OutputSettings;
import io.reelwright.config.Settings;
import io.reelwright.store.StateJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the files of a campaign shall go, as the user said.
 *
 * @param force whether files that are there are replaced
 */
public record Destination(Target target, boolean force) {
    private static final String MP4 = ".mp4";
    private static final List<String> OTHER_VIDEOS = List.of(".mov", ".m4v", ".mkv", ".webm", ".avi");
    private static final int MOST_NAMES = 3;

    /**
     * Returns the destination that a path names on the command line: a name that ends in {@code .mp4} is the video file, any other one is
     * the folder.
     */
    public static Destination named(Path path, boolean force) {
        boolean video = endsWith(path, MP4) && !Files.isDirectory(path);
        return new Destination(video ? new Target.VideoFile(path) : new Target.Folder(path), force);
    }

    /** Returns the destination of the settings: what {@code --out} names, otherwise the folder in which each campaign has its own. */
    public static Destination of(Settings settings, boolean force) {
        Path out = settings.of(OutputSettings.PART).out();
        return isNamed(settings) ? named(out, force) : in(out, force);
    }

    /** Returns whether the destination was named on the command line. */
    public static boolean isNamed(Settings settings) {
        return settings.chosen(OutputSettings.OUT).origin().equals(OutputSettings.OUT.flag());
    }

    /** Returns a folder in which each campaign has one of its own. */
    public static Destination in(Path folder, boolean force) {
        return new Destination(new Target.OwnFolder(folder), force);
    }

    private static boolean endsWith(Path path, String ending) {
        Path name = path.getFileName();
        return name != null
                && name.toString().length() > ending.length()
                && name.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /**
     * Returns why the files of an order cannot go there, before anything is made; empty when they can.
     *
     * @param campaign its id, whose own earlier files are no obstacle; empty for a campaign that does not exist yet
     */
    public Optional<String> obstacle(Brief brief, String campaign) {
        Path path = target.path();
        if (target instanceof Target.Folder && OTHER_VIDEOS.stream().anyMatch(ending -> endsWith(path, ending)))
            if (!Files.isDirectory(path))
                return Optional.of("is not a folder and not an MP4, the only kind that is written; name FILE.mp4 or a"
                        + " folder");
        if (target instanceof Target.VideoFile && Files.isRegularFile(target.writable()))
            return Optional.of(target.writable() + " is a file; name a file in a folder");
        if (force || target instanceof Target.OwnFolder || target instanceof Target.SharedFolder)
            return Optional.empty();
        Place place = target.place(1, brief);
        if (!campaign.isEmpty() && Delivery.isOf(campaign, place)) return Optional.empty();
        List<String> taken = taken(place, brief);
        if (taken.isEmpty()) return Optional.empty();
        String first = String.join(", ", taken.subList(0, Math.min(MOST_NAMES, taken.size())));
        String more = taken.size() > MOST_NAMES ? " and " + (taken.size() - MOST_NAMES) + " more" : "";
        return Optional.of("has " + first + more
                + " already; name another place, or replace such files with --force (a script.md that differs is kept as"
                + " script.md.bak)");
    }

    private static List<String> taken(Place place, Brief brief) {
        List<String> taken = new ArrayList<>();
        for (String name : place.names().ordered(brief))
            if (UserFiles.exists(place.folder().resolve(name))) taken.add(name);
        String clips = place.names().beginningOfClips();
        try (Stream<Path> inside = Files.list(place.folder())) {
            inside.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(clips))
                    .sorted()
                    .forEach(taken::add);
        } catch (IOException unreadable) {
            // It does not exist yet; the check whether it can be written reports everything else.
        }
        return taken;
    }

    /** Returns the destination as JSON, to be remembered. */
    String json() {
        ObjectNode json = StateJson.mapper().createObjectNode();
        String kind = switch (target) {
            case Target.OwnFolder _ -> "in";
            case Target.SharedFolder _ -> "shared";
            case Target.Folder _ -> "folder";
            case Target.VideoFile _ -> "file";
        };
        return json.put("kind", kind)
                .put("path", target.path().toString())
                .put("force", force)
                .toString();
    }

    /** Returns the destination of {@link #json}; empty when the text is damaged or of a newer kind. */
    static Optional<Destination> read(String text) {
        try {
            JsonNode json = StateJson.tree(text);
            Path path = Path.of(json.path("path").asText());
            boolean force = json.path("force").asBoolean();
            if (!path.isAbsolute()) return Optional.empty();
            return switch (json.path("kind").asText()) {
                case "in" -> Optional.of(new Destination(new Target.OwnFolder(path), force));
                case "shared" -> Optional.of(new Destination(new Target.SharedFolder(path), force));
                case "folder" -> Optional.of(new Destination(new Target.Folder(path), force));
                case "file" -> Optional.of(new Destination(new Target.VideoFile(path), force));
                default -> Optional.empty();
            };
        } catch (IllegalStateException | InvalidPathException damaged) {
            return Optional.empty();
        }
    }
}
