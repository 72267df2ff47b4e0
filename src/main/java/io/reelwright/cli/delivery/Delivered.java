package io.reelwright.cli.delivery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Master;
import io.reelwright.store.StateJson;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that a user has got.
 *
 * @param folder  absolute path of their folder
 * @param files   the files, the most important first
 * @param written number of files that were written now; the others were there already, with the same content
 * @param passed  number of places that were taken by other files
 */
public record Delivered(String campaign, Path folder, List<Entry> files, int written, int passed) {
    public Delivered {
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param role   {@code video}, {@code clip}, {@code contact_sheet}, {@code captions}, {@code script}, {@code storyboard}, {@code
     *               report} or {@code credits}
     * @param master the video that it is, or belongs to; null for files about the whole campaign
     */
    public record Entry(
            String role, Path path, long bytes, @Nullable Master master) {
        /** Returns the finished video that the file is; null for all other files. */
        public @Nullable Master video() {
            return role.equals("video") || role.equals("clip") ? master : null;
        }
    }

    /** Returns the paths of the files. */
    public List<Path> paths() {
        return files.stream().map(Entry::path).toList();
    }

    /** Returns one JSON object, as the last line of a run with {@code --json}. Paths are absolute. */
    public String json() {
        ObjectNode line = StateJson.mapper().createObjectNode();
        line.put("event", "delivered");
        ObjectNode data = line.putObject("data");
        data.put("campaign", campaign).put("folder", folder.toString());
        ArrayNode rows = data.putArray("files");
        for (Entry entry : files) {
            ObjectNode row = rows.addObject();
            row.put("role", entry.role()).put("path", entry.path().toString()).put("bytes", entry.bytes());
            Master master = entry.master();
            if (master != null)
                row.put("output", master.output().label())
                        .put("shape", master.output().aspect().label())
                        .put("seconds", master.seconds());
        }
        return line.toString();
    }
}
