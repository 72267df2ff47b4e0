package io.reelwright.store.asset;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a campaign's own pictures, clips and reference video lie on this machine: in a folder that the user named, or in the
 * store, which has those that were uploaded. A campaign may go on elsewhere, so what it remembers of an uploaded file is its
 * key, and everybody who reads one asks here.
 */
public final class CampaignMedia {
    /** All uploads' keys begin so; no absolute path does. */
    public static final String FOLDER = "uploads/";

    private final AssetStore assets;

    public CampaignMedia(AssetStore assets) {
        this.assets = assets;
    }

    /**
     * A file that is there.
     *
     * @param path  where it lies now
     * @param named what a campaign remembers of it: an absolute path, or an upload's key
     */
    public record Own(Path path, String named) {}

    /** The key of an upload. */
    public static String key(String set, String name) {
        return FOLDER + set + "/" + name;
    }

    /** The last part of a key: the name that the user gave. */
    public static String name(Asset upload) {
        return upload.key().substring(upload.key().lastIndexOf('/') + 1);
    }

    /** The set to which an upload belongs; empty when the key is not one of an upload. */
    public static String set(Asset upload) {
        return upload.key().matches(FOLDER + "[^/]+/[^/]+") ? upload.key().split("/")[1] : "";
    }

    /**
     * The pictures and clips that were uploaded, in the order of their names.
     *
     * @throws IOException when one is gone; the message names it and the mend
     */
    public List<Own> uploaded(Brief brief) throws IOException {
        List<Own> files = new ArrayList<>();
        for (Asset upload : brief.ownFiles()) files.add(new Own(there(upload), upload.key()));
        return List.copyOf(files);
    }

    /**
     * The reference video; null when there is none.
     *
     * @throws IOException when it is gone; the message names it and the mend
     */
    public @Nullable Path reference(Brief brief) throws IOException {
        Asset upload = brief.referenceFile();
        return upload == null ? brief.reference() : there(upload);
    }

    /**
     * Where a file lies that a campaign remembers.
     *
     * @throws IOException when it was uploaded and is gone; the message names it and the mend
     */
    public Path path(Brief brief, String named) throws IOException {
        for (Asset upload : brief.ownFiles()) if (upload.key().equals(named)) return there(upload);
        return Path.of(named);
    }

    /** A message as the user knows his files: what was uploaded has a name, and no place that he could look at. */
    public String told(Brief brief, String message) {
        String told = message;
        for (Asset upload : brief.uploads())
            told = place(upload).matcher(told).replaceAll(Matcher.quoteReplacement(name(upload)));
        return told;
    }

    /** Wherever a store keeps it; a bucket's has its hash before the name. */
    private static Pattern place(Asset upload) {
        String name = name(upload);
        String set = upload.key().substring(0, upload.key().length() - name.length());
        return Pattern.compile("[^\\s\"']*" + Pattern.quote(set) + "(?:[0-9a-f]{64}/)?" + Pattern.quote(name));
    }

    private Path there(Asset upload) throws IOException {
        if (!assets.has(upload))
            throw new FileNotFoundException(
                    name(upload) + ": what was uploaded is not there any more; send the same file again into its set, "
                            + set(upload) + ", and retry, or send it with a new order");
        try {
            return assets.path(upload);
        } catch (DamagedAsset damaged) {
            throw new IOException(
                    name(upload) + ": what was uploaded is damaged; send the same file again into its set, "
                            + set(upload) + ", and retry",
                    damaged);
        }
    }
}
