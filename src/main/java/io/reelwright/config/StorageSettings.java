package io.reelwright.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where everything that lasts is kept, and how servers that share it hear of each other.
 *
 * @param data        folder of everything that lasts, absolute; it need not exist yet
 * @param databaseUrl a Postgres of the user's own, as a URL; null for the embedded one
 * @param redisUrl    a Redis by which servers wake each other; null when Postgres does that
 * @param bucket      where finished files are kept; null for the data folder
 */
public record StorageSettings(
        Path data,
        @Nullable Secret databaseUrl,
        @Nullable Secret redisUrl,
        @Nullable BucketAddress bucket) {
    public static final Setting<Path> DATA =
            Setting.folder("data", at -> at.dataHome().resolve("reelwright"), "where everything that lasts lies");

    public static final Setting<Optional<Secret>> DATABASE_URL = Setting.of(
                    "database-url",
                    AddressTypes.POSTGRES,
                    "",
                    "a Postgres of your own; none: an embedded one under the data folder")
            .alsoNamed("DATABASE_URL");

    public static final Setting<Optional<Secret>> REDIS_URL = Setting.of(
                    "redis-url",
                    AddressTypes.REDIS,
                    "",
                    "a Redis by which servers wake each other; none: they do it by Postgres")
            .alsoNamed("REDIS_URL");

    public static final Setting<String> ASSET_URL = Setting.of(
                    "asset-url",
                    AddressTypes.BUCKET,
                    "",
                    "a bucket for finished files, s3://NAME; none: the data folder")
            .alsoNamed("ASSET_URL");

    public static final Setting<Optional<URI>> ASSET_ENDPOINT = Setting.of(
                    "asset-endpoint",
                    AddressTypes.BUCKETS_SERVER,
                    "",
                    "the server of that bucket, if it is not Amazon's")
            .alsoNamed("ASSET_ENDPOINT")
            .onlyWith(ASSET_URL);

    public static final Setting<String> ASSET_REGION = Setting.text(
                    "asset-region",
                    "NAME",
                    "us-east-1",
                    "[0-9a-z-]+",
                    "is no region; write one such as eu-central-1",
                    "where Amazon keeps that bucket (us-east-1)")
            .alsoNamed("ASSET_REGION")
            .onlyWith(ASSET_URL);

    public static final SettingsPart<StorageSettings> PART = SettingsPart.of(
            StorageSettings.class,
            values -> new StorageSettings(
                    values.get(DATA),
                    values.get(DATABASE_URL).orElse(null),
                    values.get(REDIS_URL).orElse(null),
                    bucket(values)),
            DATA,
            DATABASE_URL,
            REDIS_URL,
            ASSET_URL,
            ASSET_ENDPOINT,
            ASSET_REGION);

    private static @Nullable BucketAddress bucket(CheckedValues values) {
        String url = values.get(ASSET_URL);
        if (url.isEmpty()) return null;
        return BucketAddress.of(url, values.get(ASSET_ENDPOINT).orElse(null), values.get(ASSET_REGION));
    }
}
