package io.reelwright.cli.delivery;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.StoredEvent;
import io.reelwright.phase.script.ScriptPage;
import io.reelwright.store.DiskFull;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Copies what was made into the user's folder and writes the pages that tell of it. */
public final class Delivery {
    private final Supply supply;
    private final String version;

    /** Where files come from. */
    public interface Supply {
        /**
         * Writes an asset's bytes.
         *
         * @param to may be there already, with some of them or with something else
         */
        void write(Asset asset, Path to) throws IOException;
    }

    /**
     * @param files   the local file of an asset
     * @param version of the program, for the report
     */
    public Delivery(Function<Asset, Path> files, String version) {
        this((asset, to) -> Files.copy(files.apply(asset), to, StandardCopyOption.REPLACE_EXISTING), version);
    }

    /** @param version of the program, for the report */
    public Delivery(Supply supply, String version) {
        this.supply = supply;
        this.version = version;
    }

    /**
     * Writes everything beside its final name first and renames at the end, so that no file is ever there in part.
     *
     * @param story the campaign's events, for the timings
     * @return the files, in the order in which a user wants to see them
     * @throws IOException when the folder cannot take them; what was there before is untouched
     */
    public List<Path> deliver(VideoState state, List<StoredEvent> story, Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<Path, Path> parts = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Asset> entry : assets(state).entrySet())
                supply.write(entry.getValue(), part(parts, folder.resolve(entry.getKey())));
            Files.writeString(part(parts, folder.resolve("script.md")), ScriptPage.of(state));
            Files.writeString(part(parts, folder.resolve("storyboard.json")), StoryboardPage.of(state));
            Files.writeString(part(parts, folder.resolve("report.html")), new Report(state, story, version).html());
            for (Map.Entry<Path, Path> entry : parts.entrySet())
                Files.move(
                        entry.getValue(),
                        entry.getKey(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
        } finally {
            for (Path part : parts.values()) Files.deleteIfExists(part);
        }
        return List.copyOf(parts.keySet());
    }

    private static Path part(Map<Path, Path> parts, Path file) {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        parts.put(file, part);
        return part;
    }

    private static Map<String, Asset> assets(VideoState state) {
        FileNames names = FileNames.of(state);
        Map<String, Asset> assets = new LinkedHashMap<>();
        state.masters().forEach(master -> put(assets, names.stem(master), master));
        state.clips().forEach(clip -> put(assets, names.stem(clip), clip.file()));
        return assets;
    }

    private static void put(Map<String, Asset> assets, String stem, Master master) {
        assets.put(stem + ".mp4", master.video());
        assets.put(stem + "-contact-sheet.png", master.contactSheet());
        assets.put(stem + ".srt", master.srt());
        assets.put(stem + ".vtt", master.vtt());
    }

    /** What an I/O error means for the user, with the mend. */
    public static String why(IOException e) {
        if (DiskFull.isBehind(e)) return "no room is left on the disk; free some, or choose another folder";
        if (e instanceof FileAlreadyExistsException file) return file.getFile() + " is a file; name a folder";
        if (e instanceof AccessDeniedException denied)
            return denied.getFile() + " may not be written; choose another folder";
        if (e instanceof NoSuchFileException gone) return gone.getFile() + " is gone";
        if (e instanceof FileSystemException file && file.getReason() != null)
            return file.getFile() + ": " + file.getReason();
        return String.valueOf(e.getMessage());
    }
}
