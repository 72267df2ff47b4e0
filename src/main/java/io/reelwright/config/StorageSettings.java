package io.reelwright.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Storage for persistent data, and the channel through which servers that share it notify each other.
 *
 * @param data        absolute path of the folder for persistent data; it need not exist yet
 * @param databaseUrl URL of an external Postgres; null for the embedded one
 * @param redisUrl    URL of a Redis through which servers wake each other; null to use Postgres for that
 * @param bucket      bucket for finished files; null to keep them in the data folder
 */
public record StorageSettings(
        Path data,
        @Nullable Secret databaseUrl,
        @Nullable Secret redisUrl,
        @Nullable BucketAddress bucket) {
    public static final Setting<Path> DATA =
            Setting.folder("data", at -> at.dataHome().resolve("reelwright"), "folder for database, scenes and logs");

    public static final Setting<Optional<Secret>> DATABASE_URL = Setting.of(
                    "database-url",
                    AddressTypes.POSTGRES,
                    "",
                    "an external Postgres; none: an embedded one in the data folder")
            .alsoNamed("DATABASE_URL");

    public static final Setting<Optional<Secret>> REDIS_URL = Setting.of(
                    "redis-url",
                    AddressTypes.REDIS,
                    "",
                    "a Redis through which servers wake each other; none: through Postgres")
            .alsoNamed("REDIS_URL");

    public static final Setting<String> ASSET_URL = Setting.of(
                    "asset-url",
                    AddressTypes.BUCKET,
                    "",
                    "a bucket for finished files, s3://NAME; none: the data folder")
            .alsoNamed("ASSET_URL");

    public static final Setting<Optional<URI>> ASSET_ENDPOINT = Setting.of(
                    "asset-endpoint", AddressTypes.S3_SERVER, "", "the server of that bucket, if it is not Amazon S3")
            .alsoNamed("ASSET_ENDPOINT")
            .onlyWith(ASSET_URL);

    public static final Setting<String> ASSET_REGION = Setting.text(
                    "asset-region",
                    "NAME",
                    "us-east-1",
                    "[0-9a-z-]+",
                    "is not a valid region; write one such as eu-central-1",
                    "the AWS region of that bucket (us-east-1)")
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
