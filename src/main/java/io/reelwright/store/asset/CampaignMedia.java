package io.reelwright.store.asset;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.UserFile;
import io.reelwright.text.CharacterClasses;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Locates a campaign's own pictures, clips and reference video on this machine: in a folder that the user named, or in the store
 * when they were uploaded. A campaign may continue on another machine, so it records only the key of an uploaded file, and every
 * reader gets the path from this class.
 */
public final class CampaignMedia {
    /** Prefix of the keys of all uploads; no absolute path begins with it. */
    public static final String FOLDER = "uploads/";

    private final AssetStore assets;

    public CampaignMedia(AssetStore assets) {
        this.assets = assets;
    }

    /**
     * A file that exists.
     *
     * @param path  its current path
     * @param named the name that a campaign records: an absolute path, or an upload's key
     */
    public record Own(Path path, String named) {}

    /** Returns the key of an upload. */
    public static String key(String set, String name) {
        return FOLDER + set + "/" + name;
    }

    /** Returns the last part of an upload's key, which is the file name that the user gave. */
    public static String name(Asset upload) {
        return upload.key().substring(upload.key().lastIndexOf('/') + 1);
    }

    /** Returns the set to which an upload belongs; the empty string when the key is not an upload's. */
    public static String set(Asset upload) {
        return upload.key().matches(FOLDER + "[^/]+/[^/]+") ? upload.key().split("/")[1] : "";
    }

    /**
     * Returns the uploaded pictures and clips, in the order of their names.
     *
     * @throws IOException when a file is missing or damaged; the message names the file and the remedy
     */
    public List<Own> uploaded(Brief brief) throws IOException {
        List<Own> files = new ArrayList<>();
        for (Asset upload : brief.ownFiles()) files.add(new Own(there(upload), upload.key()));
        return List.copyOf(files);
    }

    /**
     * Returns the path of the reference video; null when there is none.
     *
     * @throws IOException when the uploaded file is missing or damaged; the message names the file and the remedy
     */
    public @Nullable Path reference(Brief brief) throws IOException {
        Asset upload = brief.referenceFile();
        return upload == null ? brief.reference() : there(upload);
    }

    /**
     * Returns the picture of the campaign's character as a stored file; null when there is none. One on this machine is copied into the
     * campaign's folder.
     *
     * @param campaign id of the campaign
     * @throws IOException when the file is missing, damaged or cannot be copied; the message names the file and the remedy
     */
    public @Nullable Asset character(Brief brief, String campaign) throws IOException {
        UserFile file = brief.character();
        if (file == null) return null;
        Asset upload = file.upload();
        if (upload != null) {
            there(upload);
            return upload;
        }
        Path path = Objects.requireNonNull(file.path());
        String name = path.getFileName().toString();
        String ending = "." + CharacterClasses.lower(name.substring(name.lastIndexOf('.') + 1));
        Path draft = assets.draft(ending);
        try {
            Files.copy(path, draft, StandardCopyOption.REPLACE_EXISTING);
            return assets.keep(draft, campaign + "/character" + ending);
        } catch (NoSuchFileException | AccessDeniedException gone) {
            throw new IOException(
                    "--character " + path + ": cannot be read; put the picture there again and run resume", gone);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Returns the current path of a file by the name that a campaign records.
     *
     * @throws IOException when an uploaded file is missing or damaged; the message names the file and the remedy
     */
    public Path path(Brief brief, String named) throws IOException {
        for (Asset upload : brief.ownFiles()) if (upload.key().equals(named)) return there(upload);
        return Path.of(named);
    }

    /** Returns a message in which the paths of uploaded files are replaced by the names that the user gave. */
    public String told(Brief brief, String message) {
        String told = message;
        for (Asset upload : brief.uploads())
            told = place(upload).matcher(told).replaceAll(Matcher.quoteReplacement(name(upload)));
        return told;
    }

    /** Matches an upload's path in any store; a bucket's path has the content hash before the name. */
    private static Pattern place(Asset upload) {
        String name = name(upload);
        String set = upload.key().substring(0, upload.key().length() - name.length());
        return Pattern.compile("[^\\s\"']*" + Pattern.quote(set) + "(?:[0-9a-f]{64}/)?" + Pattern.quote(name));
    }

    private Path there(Asset upload) throws IOException {
        if (!assets.has(upload))
            throw new FileNotFoundException(
                    name(upload) + ": the uploaded file no longer exists; send the same file again to its set, "
                            + set(upload) + ", and retry, or send it with a new order");
        try {
            return assets.path(upload);
        } catch (DamagedAsset damaged) {
            throw new IOException(
                    name(upload) + ": the uploaded file is damaged; send the same file again to its set, " + set(upload)
                            + ", and retry",
                    damaged);
        }
    }
}
