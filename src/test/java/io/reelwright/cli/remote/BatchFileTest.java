package io.reelwright.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.store.StateJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchFileTest {
    @TempDir
    Path folder;

    @Test
    void theSameOrdersAreReadFromEachForm() throws IOException {
        String expected = "[{\"topic\":\"Bees, and why\",\"seconds\":20},{\"topic\":\"Wasps\",\"tier\":\"bulk\"}]";

        assertThat(read("list.yaml", "- topic: Bees, and why\n  seconds: 20\n- {topic: Wasps, tier: bulk}\n"))
                .isEqualTo(expected);
        assertThat(read("list.csv", "topic,seconds,tier\n\"Bees, and why\",20,\n\nWasps,,bulk\n"))
                .isEqualTo(expected);
        assertThat(
                        read(
                                "list.jsonl",
                                "{\"topic\": \"Bees, and why\", \"seconds\": 20}\n\n{\"topic\": \"Wasps\", \"tier\": \"bulk\"}\n"))
                .isEqualTo(expected);
    }

    @Test
    void quotesInsideQuotesAndLinesInsideQuotesAreKept() {
        assertThat(Csv.rows("a,\"b \"\"c\"\"\nd\"\r\ne,f"))
                .containsExactly(java.util.List.of("a", "b \"c\"\nd"), java.util.List.of("e", "f"));
    }

    @Test
    void aListThatCannotBeReadIsToldWithItsPlace() {
        assertThatThrownBy(() -> read("list.jsonl", "{\"topic\": \"x\"}\n{topic}"))
                .hasMessageContaining("list.jsonl, line 2");
        assertThatThrownBy(() -> read("list.yaml", "topic: one")).hasMessageContaining("begin each order with \"- \"");
        assertThatThrownBy(() -> read("list.csv", "topic\na,b")).hasMessageContaining("row 2");
        assertThatThrownBy(() -> read("list.txt", "x")).hasMessageContaining(".yaml, .csv or .jsonl");
        assertThatThrownBy(() -> read("list.yaml", "- !!java.io.File [x]")).hasMessageContaining("is no YAML");
    }

    private String read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return StateJson.writeAny(BatchFile.read(file));
    }
}
