package io.reelwright.config;

import java.net.URI;
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
    /** The full name in the bucket of something of ours. */
    public String object(String key) {
        return folder.isEmpty() ? key : folder + "/" + key;
    }

    /** As it is written in the settings. */
    public String url() {
        return "s3://" + bucket + (folder.isEmpty() ? "" : "/" + folder);
    }
}
