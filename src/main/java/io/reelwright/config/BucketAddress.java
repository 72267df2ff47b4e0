package io.reelwright.config;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of S3, or of something that speaks like it.
 *
 * @param bucket   its name
 * @param folder   what all our names in it begin with, without slashes at its ends; empty for nothing
 * @param endpoint the server to ask; null for Amazon's own
 * @param region   where Amazon keeps the bucket; others mostly do not care
 */
public record BucketAddress(
        String bucket, String folder, @Nullable URI endpoint, String region) {
    /** How one is written: {@code s3://NAME} or {@code s3://NAME/FOLDER}. */
    static final String PATTERN = "s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/([\\w.-]+(?:/[\\w.-]+)*))?/?";

    /**
     * The bucket of an address.
     *
     * @throws IllegalArgumentException when it is not written as one
     */
    static BucketAddress of(String url, @Nullable URI endpoint, String region) {
        Matcher parts = Pattern.compile(PATTERN).matcher(url);
        if (!parts.matches()) throw new IllegalArgumentException(url + ": is no bucket; write s3://NAME/FOLDER");
        String folder = parts.group(2);
        return new BucketAddress(parts.group(1), folder == null ? "" : folder, endpoint, region);
    }

    /** The full name in the bucket of something of ours. */
    public String object(String key) {
        return folder.isEmpty() ? key : folder + "/" + key;
    }

    /** As it is written in the settings. */
    public String url() {
        return "s3://" + bucket + (folder.isEmpty() ? "" : "/" + folder);
    }
}
