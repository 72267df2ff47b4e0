package io.reelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.config.CheckedValues;
import io.reelwright.config.CoreSettings;
import io.reelwright.config.Environment;
import io.reelwright.config.Secret;
import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import io.reelwright.config.SettingsPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider's settings need only a declaration beside its code and an entry in the list of parts. */
class FiveProvidersTest {
    @TempDir
    Path home;

    /** The settings record of a provider. */
    private record ProviderSettings(@Nullable Secret key, URI url, int atOnce) {}

    /** The settings of one provider, and their part. */
    private record Provider(
            Setting<Optional<Secret>> key,
            Setting<URI> url,
            Setting<Integer> atOnce,
            SettingsPart<ProviderSettings> part) {
        static Provider named(String name) {
            String plain = name.toUpperCase(Locale.ROOT);
            var key = Setting.secretKey(name + "-key", "the key").alsoNamed(plain + "_API_KEY", plain + "_KEY");
            var url = Setting.url(name + "-url", "https://" + name + ".example/v1", "where it takes orders");
            var atOnce = Setting.number(name + "-at-once", "CLIPS", 4, 1, 32, "how many clips at once, 1 to 32 (4)");
            var part = SettingsPart.of(
                    ProviderSettings.class, values -> checked(values, key, url, atOnce), key, url, atOnce);
            return new Provider(key, url, atOnce, part);
        }

        private static ProviderSettings checked(
                CheckedValues values, Setting<Optional<Secret>> key, Setting<URI> url, Setting<Integer> atOnce) {
            Secret secret = values.get(key).orElse(null);
            if (secret != null
                    && secret.value().startsWith("test-")
                    && values.get(atOnce) > 1
                    && !values.isDefault(atOnce)) {
                values.problem(atOnce, "is more than a key for tests may have at once; give 1");
                values.problem(key, "is a key for tests; copy the other one");
            }
            return new ProviderSettings(secret, values.get(url), values.get(atOnce));
        }
    }

    private final Provider heron = Provider.named("heron");
    private final Provider egret = Provider.named("egret");
    private final Provider stork = Provider.named("stork");
    private final Provider crane = Provider.named("crane");
    private final Provider ibis = Provider.named("ibis");
    private final List<SettingsPart<?>> parts =
            CoreSettings.and(heron.part(), egret.part(), stork.part(), crane.part(), ibis.part());

    private final Map<String, String> variables = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private @Nullable Settings seen;

    @Test
    void flagsVariablesAndTheFileReachTheRecordOfEach() throws Exception {
        variables.put("REELWRIGHT_EGRET_KEY", "s3cret-egret");
        variables.put("EGRET_API_KEY", "passed-over");
        variables.put("STORK_API_KEY", "s3cret-stork");
        variables.put("STORK_KEY", "passed-over");
        variables.put("CRANE_KEY", "s3cret-crane");
        file("ibis-key = s3cret-ibis\nibis-url = http://localhost:9000\nibis-at-once = 32\ncrane-key = passed-over\n");

        run("make", "Honey", "--heron-key", "s3cret-heron", "--heron-url=https://h.example/", "--heron-at-once", "1");

        assertThat(of(heron)).isEqualTo(settings("s3cret-heron", "https://h.example/", 1));
        assertThat(of(egret)).isEqualTo(settings("s3cret-egret", "https://egret.example/v1", 4));
        assertThat(of(stork)).isEqualTo(settings("s3cret-stork", "https://stork.example/v1", 4));
        assertThat(of(crane)).isEqualTo(settings("s3cret-crane", "https://crane.example/v1", 4));
        assertThat(of(ibis)).isEqualTo(settings("s3cret-ibis", "http://localhost:9000", 32));
        assertThat(of(ibis).toString()).contains("****").doesNotContain("s3cret");
        assertThat(Objects.requireNonNull(seen).chosen().toString()).doesNotContain("s3cret");
    }

    @Test
    void theConfigPageShowsThemAllAndMasksTheirKeys() throws Exception {
        variables.put("HERON_KEY", "s3cret-heron");
        variables.put("EGRET_API_KEY", "s3cret-egret");
        variables.put("REELWRIGHT_STORK_KEY", "s3cret-stork");
        variables.put("REELWRIGHT_STORK_KYE", "s3cret");
        file("crane-key = s3cret-crane\n");

        assertThat(run("config", "--ibis-key", "s3cret-ibis", "--ibis-at-once", "2"))
                .isEqualTo(CommandDispatcher.DONE);

        assertThat(said(out))
                .containsPattern("heron-key +\\*\\*\\*\\* +HERON_KEY\n")
                .containsPattern("egret-key +\\*\\*\\*\\* +EGRET_API_KEY\n")
                .containsPattern("stork-key +\\*\\*\\*\\* +REELWRIGHT_STORK_KEY\n")
                .containsPattern("crane-key +\\*\\*\\*\\* +.*config.properties, line 1\n")
                .containsPattern("ibis-key +\\*\\*\\*\\* +--ibis-key\n")
                .containsPattern("ibis-at-once +2 +--ibis-at-once\n")
                .containsPattern("heron-url +https://heron.example/v1 +default\n")
                .contains("REELWRIGHT_STORK_KYE: no such setting; it has no effect")
                .doesNotContain("REELWRIGHT_STORK_KEY: no such")
                .doesNotContain("s3cret");
    }

    @Test
    void problemsOfAllAreToldAtOnceAndShowNoKey() throws Exception {
        variables.put("HERON_API_KEY", "s3cret-für-heron");
        variables.put("EGRET_KEY", "test-s3cret");
        variables.put("REELWRIGHT_EGRET_AT_ONCE", "9");
        variables.put("REELWRIGHT_STORK_URL", "https://me:s3cret@stork.example");
        file("crane-at-once = 33\ncrane-kye = s3cret\nibis-key s3cret\n");

        assertThat(run("config", "--threads", "65", "--ibis-url=", "--heron-at-once=many"))
                .isEqualTo(CommandDispatcher.WRONG_INPUT);

        assertThat(said(err).lines())
                .hasSize(11)
                .anyMatch(line -> line.contains("line 2: crane-kye: no such setting; choose from data, "))
                .anyMatch(line -> line.endsWith("line 3: ibis-key has no value; write ibis-key = KEY"))
                .contains("--threads 65: is out of range; give a whole number from 1 to 64")
                .contains("HERON_API_KEY: is not a valid key: it contains a character that cannot be sent; copy it as"
                        + " the provider shows it")
                .contains("--heron-at-once many: is out of range; give a whole number from 1 to 32")
                .contains("REELWRIGHT_EGRET_AT_ONCE 9: is more than a key for tests may have at once; give 1")
                .contains("EGRET_KEY: is a key for tests; copy the other one")
                .contains(
                        "REELWRIGHT_STORK_URL https://me:****@stork.example: is not a valid address; write https://HOST or"
                                + " https://HOST/PATH, without a user or a query")
                .anyMatch(line -> line.endsWith("line 1 33: is out of range; give a whole number from 1 to 32"))
                .contains(
                        "--ibis-url : is not a valid address; write https://HOST or https://HOST/PATH, without a user or a"
                                + " query");
        assertThat(said(err)).doesNotContain("s3cret");
    }

    @Test
    void everyCommandTakesTheirFlagsAndTheHelpOfConfigNamesThem() {
        run("config", "--help");
        assertThat(said(out))
                .containsPattern("--heron-key=KEY +the key")
                .containsPattern("--ibis-at-once=CLIPS +how many clips at once, 1 to 32 \\(4\\)");

        assertThat(run("--crane-key", "s3cret", "make", "Honey")).isEqualTo(CommandDispatcher.FAILED);
        assertThat(of(crane).key()).isEqualTo(Secret.of("s3cret"));
    }

    @Test
    void aMisspeltFlagDoesNotGiveItsValueAway() {
        assertThat(run("config", "--heron-kye=s3cret")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(said(err))
                .startsWith("--heron-kye: no such option; did you mean --heron-key?")
                .doesNotContain("s3cret");
    }

    /** Runs a command up to the point at which work would begin. */
    private int run(String... arguments) {
        out.reset();
        err.reset();
        variables.put("HOME", home.toString());
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]),
                null,
                false,
                "reelwright");
        return new CommandDispatcher(
                        console,
                        new Environment(variables, home),
                        parts,
                        this::look,
                        (_, _) -> CommandDispatcher.FAILED)
                .run(arguments);
    }

    private CampaignService look(Settings settings) {
        seen = settings;
        throw new CampaignServiceFailure("seen enough");
    }

    private ProviderSettings of(Provider provider) {
        return Objects.requireNonNull(seen).of(provider.part());
    }

    private static ProviderSettings settings(String key, String url, int atOnce) {
        return new ProviderSettings(Secret.of(key), URI.create(url), atOnce);
    }

    private static String said(ByteArrayOutputStream where) {
        return where.toString(StandardCharsets.UTF_8);
    }

    private void file(String text) throws IOException {
        Path folder = Files.createDirectories(home.resolve(".config/reelwright"));
        Files.writeString(folder.resolve("config.properties"), text);
    }
}
