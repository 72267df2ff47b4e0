package io.reelwright.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretTest {
    private static final Path HERE = Path.of("/here");

    @ParameterizedTest
    @CsvSource({
        "postgresql://me:s3cret@db.example:5432/reels, postgresql://me:****@db.example:5432/reels",
        "postgresql://me:s3c@ret/s3cret@db/reels, postgresql://me:****@db/reels",
        "postgres://me@hive:s3cret@db/reels, postgres://me@hive:****@db/reels",
        "'postgres://me:s3/c?r#e%t@my_db:5432,h2/reels?sslmode=require',"
                + " 'postgres://me:****@my_db:5432,h2/reels?sslmode=require'",
        "jdbc:postgresql://db/reels?user=me&password=s3cret&ssl=true,"
                + " jdbc:postgresql://db/reels?user=me&password=****&ssl=true",
        "postgresql://db/reels?sslpassword=s3cret, postgresql://db/reels?sslpassword=****",
        "postgresql://me@db/reels, postgresql://me@db/reels",
        "redis://:s3cret@cache:6379/0, redis://:****@cache:6379/0",
        "rediss://s3cret@cache, rediss://****@cache",
        "redis://cache:6379/0, redis://cache:6379/0"
    })
    void anAddressIsShownWithoutItsPasswords(String address, String shown) {
        assertThat(Secret.address(address)).hasToString(shown);
        assertThat(Secret.address(address).value()).isEqualTo(address);
    }

    @Test
    void nothingOfAKeyIsShown() {
        assertThat(Secret.of("s3cret")).hasToString("****").isEqualTo(Secret.of("s3cret"));
        assertThat(new ClientSettings("http://films.example", Secret.of("s3cret")).toString())
                .contains("films.example")
                .doesNotContain("s3cret");
    }

    @Test
    void whatHoldsASettingsTextDoesNotPrintIt() throws Exception {
        Environment environment =
                new Environment(Map.of("HOME", "/here", "DATABASE_URL", "postgresql://me:s3cret@db/reels"), HERE);
        Settings settings = Settings.of(Map.of(ClientSettings.TOKEN, "s3cret"), environment, CoreSettings.PARTS);

        assertThat(environment.toString()).doesNotContain("s3cret");
        assertThat(settings.toString()).doesNotContain("s3cret");
        assertThat(settings.chosen().toString())
                .contains("database-url = postgresql://me:****@db/reels (DATABASE_URL)", "token = **** (--token)")
                .doesNotContain("s3cret");
        for (SettingsPart<?> part : CoreSettings.PARTS)
            assertThat(settings.of(part).toString()).doesNotContain("s3cret");
    }

    @Test
    void anExceptionAboutSettingsShowsNone() {
        Environment environment = new Environment(
                Map.of("HOME", "/here", "REDIS_URL", "http://s3cret", "DATABASE_URL", "mysql://me:s3cret@db"), HERE);

        assertThatThrownBy(() ->
                        Settings.of(Map.of(ClientSettings.TOKEN, "s3cret-für-uns"), environment, CoreSettings.PARTS))
                .isInstanceOfSatisfying(
                        InvalidSettings.class, bad -> assertThat(bad.problems()).hasSize(3))
                .message()
                .contains("--token: ", "REDIS_URL: ", "DATABASE_URL: ")
                .doesNotContain("s3cret");
    }

    @Test
    void twoSettingsWithOneNameAreAMistakeOfOurs() {
        record Twin(String one) {}
        Setting<String> url = Setting.text("twin-url", "URL", "", "one").alsoNamed("DATABASE_URL");
        SettingsPart<Twin> twin = SettingsPart.of(Twin.class, values -> new Twin(values.get(url)), url);
        assertThatThrownBy(() -> Settings.all(CoreSettings.and(twin)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("DATABASE_URL: two settings have this name");
        assertThatThrownBy(() -> Settings.of(Map.of(), new Environment(Map.of(), HERE), List.of(twin))
                        .of(LogSettings.PART))
                .hasMessage("LogSettings: was not among the parts whose settings were read");
    }
}
