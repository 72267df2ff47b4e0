package io.reelwright.store;

import io.reelwright.campaign.Asset;
import io.reelwright.store.asset.CampaignMedia;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Computes SHA-256 hashes (FIPS 180-4) in 64 hex digits. */
public final class ContentHash {
    private ContentHash() {}

    /** Returns a new SHA-256 digest, to be updated by the caller. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("this Java runtime lacks SHA-256", absent);
        }
    }

    /** Returns the hash of all bytes with which the digest was updated. */
    public static String of(MessageDigest updated) {
        return HexFormat.of().formatHex(updated.digest());
    }

    /** Returns the hash of the bytes. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(begun().digest(bytes));
    }

    /** Returns the hash of the names and contents of files, in the given order; their folders do not count. */
    public static String ofFiles(List<Asset> files) {
        MessageDigest digest = begun();
        for (Asset file : files)
            digest.update((file.sha256() + " " + CampaignMedia.name(file) + "\n").getBytes(StandardCharsets.UTF_8));
        return of(digest);
    }
}
