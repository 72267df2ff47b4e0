package io.reelwright.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path home;

    private final Map<String, String> variables = new HashMap<>();
    private final Map<Setting<?>, String> flags = new HashMap<>();

    @Test
    void withNothingSetEverythingLiesInTheUsersDataFolder() throws Exception {
        Settings settings = settings();

        assertThat(settings.of(StorageSettings.PART).data()).isEqualTo(home.resolve(".local/share/reelwright"));
        assertThat(settings.of(OutputSettings.PART).out()).isEqualTo(home.resolve("work/out"));
        assertThat(settings.of(StorageSettings.PART).databaseUrl()).isNull();
        assertThat(settings.chosen(StorageSettings.DATA).origin()).isEqualTo("default");
    }

    @Test
    void aFlagGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws Exception {
        file("threads = 3\nvoice = file\ndata = /from/file\n");
        variables.put("REELWRIGHT_VOICE", "environment");
        variables.put("REELWRIGHT_DATA", "/from/environment");
        flags.put(StorageSettings.DATA, "/from/flag");

        Settings settings = settings();

        assertThat(settings.of(StorageSettings.PART).data()).isEqualTo(Path.of("/from/flag"));
        assertThat(settings.of(VoiceSettings.PART).voice()).isEqualTo("environment");
        assertThat(settings.of(WorkSettings.PART).threads()).isEqualTo(3);
        assertThat(settings.chosen(WorkSettings.THREADS).origin()).endsWith("config.properties, line 1");
        assertThat(settings.chosen(VoiceSettings.VOICE).origin()).isEqualTo("REELWRIGHT_VOICE");
    }

    @Test
    void theXdgFoldersOfTheUserAreKept() throws Exception {
        variables.put("XDG_DATA_HOME", "/x/data");
        assertThat(storage().data()).isEqualTo(Path.of("/x/data/reelwright"));

        variables.put("XDG_DATA_HOME", "relative/is/ignored");
        assertThat(storage().data()).isEqualTo(home.resolve(".local/share/reelwright"));
    }

    @Test
    void relativeFoldersCountFromWhereTheUserStands() throws Exception {
        flags.put(OutputSettings.OUT, "../films");
        assertThat(settings().of(OutputSettings.PART).out()).isEqualTo(home.resolve("films"));
    }

    @Test
    void everyProblemIsToldAtOnceWithItsPlace() throws IOException {
        file("threads = many\nspeed = 3\nvoice =\n");
        variables.put("REELWRIGHT_FFMPEG_DEADLINE", "1");
        flags.put(LogSettings.LOG, "loud");

        assertThat(problems())
                .hasSize(5)
                .anyMatch(line -> line.matches(".*config.properties, line 1 many: .*from 1 to 64"))
                .anyMatch(line -> line.contains("line 2: speed: no such setting; choose from data, database-url"))
                .anyMatch(line -> line.contains("line 3: voice has no value; write voice = NAME"))
                .anyMatch(line -> line.startsWith("REELWRIGHT_FFMPEG_DEADLINE 1: "))
                .anyMatch(
                        line -> line.equals("--log loud: is not a valid level; choose from error, warn, info, debug"));
    }

    @Test
    void aSettingsFileThatWasNamedMustBeThere() {
        variables.put("REELWRIGHT_CONFIG", "/nowhere/mine.properties");
        assertThat(problems())
                .containsExactly(
                        "REELWRIGHT_CONFIG: /nowhere/mine.properties: no such file; create it, or unset the variable");
    }

    @Test
    void aDatabasePasswordIsNeverShown() throws Exception {
        variables.put("DATABASE_URL", "postgresql://me:s3cret@db.example:5432/reels");
        assertThat(Objects.requireNonNull(storage().databaseUrl()).value()).contains("s3cret");
        assertThat(settings().chosen(StorageSettings.DATABASE_URL).shown())
                .isEqualTo("postgresql://me:****@db.example:5432/reels");

        variables.put("DATABASE_URL", "jdbc:postgresql://db/reels?user=me&password=s3cret&ssl=true");
        assertThat(settings().chosen(StorageSettings.DATABASE_URL).shown())
                .doesNotContain("s3cret")
                .endsWith("&ssl=true");

        for (String wrong : List.of("mysql://me:s3cret@db/reels", "jdbc:postgresql://me:s3cret@db:port/reels")) {
            variables.put("DATABASE_URL", wrong);
            assertThat(problems())
                    .singleElement()
                    .asString()
                    .startsWith("DATABASE_URL: ")
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void nothingMayBeSpentUnlessASumOfDollarsAllowsIt() throws Exception {
        assertThat(settings().of(Budgets.PART)).isEqualTo(budgets(0, 0));

        flags.put(Budgets.CAMPAIGN, "2.50");
        variables.put("REELWRIGHT_DAY_BUDGET", "40");
        assertThat(settings().of(Budgets.PART)).isEqualTo(budgets(2_500_000, 40_000_000));

        variables.remove("REELWRIGHT_DAY_BUDGET");
        assertThat(settings().of(Budgets.PART)).isEqualTo(budgets(2_500_000, 25_000_000));
        flags.put(Budgets.DAY, "0");
        assertThat(settings().of(Budgets.PART)).isEqualTo(budgets(2_500_000, 0));
        flags.remove(Budgets.DAY);

        flags.put(Budgets.CAMPAIGN, "-1");
        variables.put("REELWRIGHT_DAY_BUDGET", "$5");
        assertThat(problems())
                .containsExactly(
                        "--campaign-budget -1: is not a valid amount of dollars; give one such as 5 or 2.50, below a"
                                + " million",
                        "REELWRIGHT_DAY_BUDGET $5: is not a valid amount of dollars; give one such as 5 or 2.50, below"
                                + " a million");
    }

    private static Budgets budgets(long campaign, long day) {
        return new Budgets(
                campaign,
                day,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                100_000);
    }

    @Test
    void budgetsOfTiersProvidersAndRetriesBindOnlyWhereTheyAreSet() throws Exception {
        flags.put(Budgets.BULK_DAY, "3");
        flags.put(Budgets.PROVIDER_DAY, "kie=5, Fal=10.50");
        flags.put(Budgets.TOTAL, "100");
        flags.put(Budgets.RETRY_SHARE, "30");
        flags.put(Budgets.DOUBT_LIMIT, "0");

        assertThat(settings().of(Budgets.PART))
                .isEqualTo(new Budgets(
                        0,
                        0,
                        Optional.empty(),
                        Optional.of(3_000_000L),
                        Map.of("kie", 5_000_000L, "fal", 10_500_000L),
                        Optional.of(100_000_000L),
                        Optional.of(30),
                        0));

        flags.put(Budgets.PROVIDER_DAY, "kie=5,kie=6");
        flags.put(Budgets.RETRY_SHARE, "101");
        assertThat(problems())
                .containsExactly(
                        "--provider-day-budget kie=5,kie=6: names kie twice; remove one",
                        "--retry-share 101: is out of range; give a whole number from 0 to 100");
        flags.put(Budgets.PROVIDER_DAY, "5");
        flags.put(Budgets.RETRY_SHARE, "");
        assertThat(problems())
                .containsExactly(
                        "--provider-day-budget 5: is not a list of names and values; write one such as kie=5,fal=10");
    }

    @Test
    void slotsAndRatesOfOneProviderLeaveThoseOfTheOthers() throws Exception {
        flags.put(ProviderLimits.SLOTS, "fal=40");
        flags.put(ProviderLimits.RATES, "fal=5/1");

        ProviderLimits limits = settings().of(ProviderLimits.PART);

        assertThat(limits.slots()).isEqualTo(Map.of("kie", 100, "fal", 40));
        assertThat(limits.rates())
                .isEqualTo(Map.of(
                        "kie", new ProviderLimits.Rate(20, Duration.ofSeconds(10)),
                        "fal", new ProviderLimits.Rate(5, Duration.ofSeconds(1))));

        flags.put(ProviderLimits.SLOTS, "kie=0");
        flags.put(ProviderLimits.RATES, "kie=20");
        assertThat(problems())
                .containsExactly(
                        "--provider-slots kie=0: has a value of kie that is out of range; give a whole number from 1"
                                + " to 100000",
                        "--provider-rates kie=20: has a value of kie that is not valid; write one such as 20/10");
    }

    @Test
    void aPasswordWithAnAtSignIsNeverShownInPart() throws Exception {
        variables.put("DATABASE_URL", "postgresql://me:s3c@ret/x@db.example/reels");
        assertThat(settings().chosen(StorageSettings.DATABASE_URL).shown())
                .isEqualTo("postgresql://me:****@db.example/reels");
    }

    @Test
    void aTokenIsNeverShownWhereverItIsWritten() throws Exception {
        file("token = from-file\n");
        assertThat(settings().chosen(ClientSettings.TOKEN).shown()).isEqualTo("****");
        variables.put("REELWRIGHT_TOKEN", "from-environment");
        assertThat(settings().chosen(ClientSettings.TOKEN).shown()).isEqualTo("****");
        flags.put(ClientSettings.TOKEN, "from-flag");
        assertThat(settings().chosen(ClientSettings.TOKEN).shown()).isEqualTo("****");
        assertThat(settings().of(ClientSettings.PART).token()).isEqualTo(Secret.of("from-flag"));

        flags.put(ClientSettings.TOKEN, "für-uns");
        file("token s3cret\n");
        assertThat(problems())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("--token: is not a valid token: "))
                .anyMatch(line -> line.endsWith("line 1: token has no value; write token = TOKEN"))
                .noneMatch(line -> line.contains("für-uns") || line.contains("s3cret"));
    }

    @Test
    void anAddressThatNoRequestCanGoToIsNamed() throws Exception {
        for (String good : List.of("http://films.example", "https://films.example:443/", "http://[::1]:8765")) {
            flags.put(ClientSettings.URL, good);
            assertThat(settings().of(ClientSettings.PART).url()).isEqualTo(good.replaceFirst("/$", ""));
        }
        for (String wrong : List.of(
                "films.example:8765",
                "ftp://films.example",
                "http://my_films:8765",
                "http://films.example:99999",
                "http://films.example:0",
                "http://[::1",
                "http://filme.öffentlich",
                "http://me:word@films.example",
                "http://films.example/here",
                "http://films.example?x")) {
            flags.put(ClientSettings.URL, wrong);
            assertThat(problems())
                    .containsExactly("--url " + wrong.replace("me:word@", "me:****@")
                            + ": is not a valid address; write http://HOST:8765, without a user or a path");
        }
    }

    @Test
    void aRedisAddressThatCannotBeUsedIsNamedBeforeAnythingStarts() throws Exception {
        for (String good : List.of("redis://cache", "rediss://me:s3cret@cache:6380/1", "redis://:s3cret@cache/")) {
            variables.put("REDIS_URL", good);
            assertThat(storage().redisUrl()).isEqualTo(Secret.address(good));
        }
        // The Redis client accepts neither a user without a password nor a database that is not a number.
        for (String wrong : List.of("http://cache", "redis://", "redis://s3cret@cache", "redis://cache/films")) {
            variables.put("REDIS_URL", wrong);
            assertThat(problems())
                    .containsExactly(
                            "REDIS_URL: is not a valid Redis address; write redis://user:password@host:6379/0");
        }
    }

    @Test
    void aBucketIsReadAsPlatformsNameIt() throws Exception {
        assertThat(storage().bucket()).isNull();

        variables.put("ASSET_URL", "s3://my-films/house/one/");
        assertThat(storage().bucket()).isEqualTo(new BucketAddress("my-films", "house/one", null, "us-east-1"));

        variables.put("ASSET_ENDPOINT", "http://minio:9000");
        variables.put("ASSET_REGION", "eu-central-1");
        flags.put(StorageSettings.ASSET_URL, "s3://my-films");
        assertThat(storage().bucket())
                .isEqualTo(new BucketAddress("my-films", "", URI.create("http://minio:9000"), "eu-central-1"));
    }

    @Test
    void aBucketThatCannotBeOneIsNamed() {
        for (String wrong : List.of("my-films", "s3://", "s3://My Films", "https://my-films/", "s3://films//house")) {
            variables.put("ASSET_URL", wrong);
            assertThat(problems())
                    .containsExactly("ASSET_URL " + wrong + ": is not a valid bucket address; write s3://NAME or"
                            + " s3://NAME/FOLDER, the name in lower case");
        }
        variables.put("ASSET_URL", "s3://my-films");
        variables.put("ASSET_ENDPOINT", "minio");
        assertThat(problems())
                .containsExactly(
                        "ASSET_ENDPOINT minio: is not a valid address; write https://HOST or http://HOST:9000");
    }

    @Test
    void whatIsSaidOfABucketCountsOnlyWhereOneIsNamed() throws Exception {
        variables.put("ASSET_ENDPOINT", "minio");
        variables.put("ASSET_REGION", "Here!");
        assertThat(storage().bucket()).isNull();

        flags.put(StorageSettings.DATA, "");
        variables.put("ASSET_URL", "my-films");
        assertThat(problems())
                .containsExactly(
                        "--data : is empty; name a folder",
                        "ASSET_URL my-films: is not a valid bucket address; write s3://NAME or s3://NAME/FOLDER, the"
                                + " name in lower case",
                        "ASSET_ENDPOINT minio: is not a valid address; write https://HOST or http://HOST:9000",
                        "ASSET_REGION Here!: is not a valid region; write one such as eu-central-1");
    }

    @Test
    void theMeaningOfASettingNamesItsRangeAndDefaultAsTheyAre() {
        Environment nothing = new Environment(Map.of(), home);
        for (Setting<?> setting : Settings.all(CoreSettings.PARTS)) {
            Matcher range = Pattern.compile("\\d+ to \\d+").matcher(setting.meaning());
            if (range.find()) assertThat(range.group()).as(setting.key()).isEqualTo(setting.range());
            Matcher usual = Pattern.compile("\\(([^() ]*)\\)$").matcher(setting.meaning());
            if (usual.find()) assertThat(usual.group(1)).as(setting.key()).isEqualTo(setting.byDefault(nothing));
        }
    }

    private Settings settings() throws InvalidSettings {
        Map<String, String> all = new HashMap<>(variables);
        all.put("HOME", home.toString());
        return Settings.of(flags, new Environment(all, home.resolve("work")), CoreSettings.PARTS);
    }

    private StorageSettings storage() throws InvalidSettings {
        return settings().of(StorageSettings.PART);
    }

    private List<String> problems() {
        List<String> problems = new java.util.ArrayList<>();
        assertThatThrownBy(this::settings)
                .isInstanceOfSatisfying(InvalidSettings.class, bad -> problems.addAll(bad.problems()));
        return problems;
    }

    private void file(String text) throws IOException {
        Path folder = Files.createDirectories(home.resolve(".config/reelwright"));
        Files.writeString(folder.resolve("config.properties"), text);
    }
}
