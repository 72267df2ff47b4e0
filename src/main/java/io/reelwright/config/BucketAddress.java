package io.reelwright.config;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of Amazon S3 or of an S3-compatible server.
 *
 * @param bucket   name of the bucket
 * @param folder   common prefix of all object names, without a slash at either end; empty for none
 * @param endpoint URL of the S3-compatible server; null for Amazon S3
 * @param region   AWS region of the bucket; most other servers ignore it
 */
public record BucketAddress(
        String bucket, String folder, @Nullable URI endpoint, String region) {
    /** Matches {@code s3://NAME} and {@code s3://NAME/FOLDER}. */
    static final String PATTERN = "s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/([\\w.-]+(?:/[\\w.-]+)*))?/?";

    /**
     * Parses a bucket address.
     *
     * @throws IllegalArgumentException when {@code url} does not match {@link #PATTERN}
     */
    static BucketAddress of(String url, @Nullable URI endpoint, String region) {
        Matcher parts = Pattern.compile(PATTERN).matcher(url);
        if (!parts.matches())
            throw new IllegalArgumentException(url + ": is not a valid bucket address; write s3://NAME/FOLDER");
        String folder = parts.group(2);
        return new BucketAddress(parts.group(1), folder == null ? "" : folder, endpoint, region);
    }

    /** Returns the full object name for a key: the folder, a slash and the key. */
    public String object(String key) {
        return folder.isEmpty() ? key : folder + "/" + key;
    }

    /** Returns the address as it is written in the settings, for example {@code s3://NAME/FOLDER}. */
    public String url() {
        return "s3://" + bucket + (folder.isEmpty() ? "" : "/" + folder);
    }
}
