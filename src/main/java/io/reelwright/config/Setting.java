package io.reelwright.config;

import java.util.Locale;

/** What can be set, with its name in each of the places where it can be written. */
public enum Setting {
    DATA("data", "DIR", "where everything that lasts lies", false),
    DATABASE_URL("database-url", "URL", "a Postgres of your own; none: an embedded one under the data folder", true),
    REDIS_URL("redis-url", "URL", "a Redis by which servers wake each other; none: they do it by Postgres", true),
    ASSET_URL("asset-url", "URL", "a bucket for finished files, s3://NAME; none: the data folder", false),
    ASSET_ENDPOINT("asset-endpoint", "URL", "the server of that bucket, if it is not Amazon's", false),
    ASSET_REGION("asset-region", "NAME", "where Amazon keeps that bucket (us-east-1)", false),
    OUT("out", "DIR", "where finished files go; out/NAME-OF-THE-TOPIC if left out", false),
    VOICE("voice", "NAME", "the voice that narrates (slt)", false),
    THREADS("threads", "N", "how many threads draw and encode, 1 to 64", false),
    FFMPEG_DEADLINE("ffmpeg-deadline", "SECONDS", "the longest that one run of ffmpeg may take, 10 to 86400", false),
    CAMPAIGN_BUDGET("campaign-budget", "DOLLARS", "what one campaign may spend in all, in US dollars (0)", false),
    DAY_BUDGET("day-budget", "DOLLARS", "what all campaigns may spend on one day (UTC), in US dollars (0)", false),
    LOG("log", "LEVEL", "what goes into the log: error, warn, info, debug", false),
    HOST("host", "ADDRESS", "the address that the server binds; 127.0.0.1 unless there are tokens", false),
    PORT("port", "N", "the port that the server listens on (8765)", false),
    HOSTS("hosts", "A,B", "names by which the server may be called, beside localhost", false),
    QUOTA_UPLOAD_BYTES("quota-upload-bytes", "BYTES", "how much a project may upload, in bytes (20000000000)", false),
    QUOTA_QUEUED("quota-queued", "N", "how many campaigns of a project may be unfinished, 1 to 999999 (1000)", false),
    MAX_CONNECTIONS(
            "max-connections", "N", "how many connections the server has at once, beside streams (2000)", false),
    QUOTA_STREAMS("quota-streams", "N", "how many streams one project may have open (500)", false),
    METRICS_ADDRESS("metrics-address", "HOST:PORT", "where /metrics is, without a token; off: nowhere", false),
    URL("url", "URL", "the server that the commands talk to (http://127.0.0.1:8765)", false),
    TOKEN("token", "TOKEN", "the token that the commands send", true),
    STUDIO_FAULT("studio-fault", "SCENE:KIND", "a test aid: spoils first takes, such as 2:black; none: never", false);

    private final String key;
    private final String value;
    private final String meaning;
    private final boolean secret;

    Setting(String key, String value, String meaning, boolean secret) {
        this.key = key;
        this.value = value;
        this.meaning = meaning;
        this.secret = secret;
    }

    /** Its name in the file, for example {@code ffmpeg-deadline}. */
    public String key() {
        return key;
    }

    /** The flag, for example {@code --ffmpeg-deadline}. */
    public String flag() {
        return "--" + key;
    }

    /** The environment variable, for example {@code REELWRIGHT_FFMPEG_DEADLINE}. */
    public String variable() {
        return "REELWRIGHT_" + key.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** What stands for its value in a help text. */
    public String placeholder() {
        return value;
    }

    /** What it means, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Whether its value may hold a password or key and is masked wherever it is shown. */
    public boolean secret() {
        return secret;
    }
}
