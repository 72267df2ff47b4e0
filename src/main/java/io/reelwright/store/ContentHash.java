package io.reelwright.store;

import io.reelwright.campaign.Asset;
import io.reelwright.store.asset.CampaignMedia;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 (FIPS 180-4) in 64 hex digits. */
public final class ContentHash {
    private ContentHash() {}

    /** A new one, to be fed. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }

    /** Of one that was fed. */
    public static String of(MessageDigest fed) {
        return HexFormat.of().formatHex(fed.digest());
    }

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(begun().digest(bytes));
    }

    /** Of files: their names and contents, in their order, wherever they lie. */
    public static String ofFiles(List<Asset> files) {
        MessageDigest digest = begun();
        for (Asset file : files)
            digest.update((file.sha256() + " " + CampaignMedia.name(file) + "\n").getBytes(StandardCharsets.UTF_8));
        return of(digest);
    }
}
