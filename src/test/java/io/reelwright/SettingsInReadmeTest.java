package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.config.Environment;
import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README's table of settings lists every setting with its default. */
class SettingsInReadmeTest {
    private static final Path HOME = Path.of("/home/me");
    private static final Environment NOBODYS = new Environment(Map.of("HOME", HOME.toString()), HOME.resolve("work"));

    /** Defaults that depend on the working folder or the machine, as the table words them. */
    private static final Map<String, String> IN_WORDS = Map.of("out", "`out/`", "threads", "the machine's");

    @Test
    void everySettingStandsThereWithItsDefault() throws IOException {
        List<String> rows = rows();
        for (Setting<?> setting : Settings.all(Assembly.SETTINGS)) {
            String flag = "`" + (setting.flag() + " " + setting.placeholder()).strip() + "`";
            assertThat(rows)
                    .as(setting.key())
                    .filteredOn(row -> row.split("\\|", -1)[1].contains(flag))
                    .singleElement()
                    .satisfies(row -> assertThat(row.split("(?<!\\\\)\\|")[3]).contains(byDefault(setting)));
        }
    }

    @Test
    void namesThatPlatformsGiveStandThereToo() throws IOException {
        String all = Files.readString(Path.of("README.md"));
        for (Setting<?> setting : Settings.all(Assembly.SETTINGS))
            for (String plain :
                    setting.variables().subList(1, setting.variables().size()))
                assertThat(all).contains("`" + plain);
    }

    private static String byDefault(Setting<?> setting) {
        String said = IN_WORDS.get(setting.key());
        return said != null ? said : setting.byDefault(NOBODYS).replace(HOME.toString(), "~");
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `--"))
                .toList();
    }
}
