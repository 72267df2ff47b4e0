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
import java.util.stream.Collectors;

/** Copies a campaign's files into the user's folder and writes its script, storyboard and report there. */
public final class Delivery {
    private final Supply supply;
    private final String version;

    /** The source of a campaign's files. */
    public interface Supply {
        /**
         * Writes the bytes of an asset to a file.
         *
         * @param to destination, which may already exist with a part of the bytes or with other content
         */
        void write(Asset asset, Path to) throws IOException;
    }

    /**
     * Creates a delivery from local files.
     *
     * @param files   returns the local file of an asset
     * @param version version of the program, for the report
     */
    public Delivery(Function<Asset, Path> files, String version) {
        this((asset, to) -> Files.copy(files.apply(asset), to, StandardCopyOption.REPLACE_EXISTING), version);
    }

    /** @param version version of the program, for the report */
    public Delivery(Supply supply, String version) {
        this.supply = supply;
        this.version = version;
    }

    /**
     * Writes each file under a temporary name in the folder and renames all at the end, so that no incomplete file appears.
     *
     * @param story the campaign's events, for the timings
     * @return the files, the most important first
     * @throws IOException when a file cannot be written; files that the folder already contained are then unchanged
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
            if (!state.credits().isEmpty())
                Files.writeString(part(parts, folder.resolve("credits.txt")), credits(state));
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

    /** Returns whose films the video shows, one a line, to be published with it. */
    private static String credits(VideoState state) {
        return state.credits().stream().map(credit -> credit.line() + "\n").collect(Collectors.joining());
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

    /** Returns a message for the user about an I/O error, with the fix where one is known. */
    public static String why(IOException e) {
        if (DiskFull.isBehind(e)) return "no room is left on the disk; free some, or choose another folder";
        if (e instanceof FileAlreadyExistsException file) return file.getFile() + " is a file; name a folder";
        if (e instanceof AccessDeniedException denied)
            return denied.getFile() + " is not writable; choose another folder";
        if (e instanceof NoSuchFileException gone) return gone.getFile() + " no longer exists";
        if (e instanceof FileSystemException file && file.getReason() != null)
            return file.getFile() + ": " + file.getReason();
        return String.valueOf(e.getMessage());
    }
}
