package io.reelwright.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.store.StateJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchFileTest {
    @TempDir
    Path folder;

    @Test
    void theSameOrdersAreReadFromEachForm() throws IOException {
        String expected = "[{\"seconds\":20,\"topic\":\"Bees, and why\"},{\"tier\":\"bulk\",\"topic\":\"Wasps\"}]";

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
    void quotesInsideQuotesAndLinesInsideQuotesAreKept() throws IOException {
        assertThat(Csv.rows("a,\"b \"\"c\"\"\nd\"\r\ne,f", new LineProblems(folder)))
                .containsExactly(new Csv.Row(1, List.of("a", "b \"c\"\nd")), new Csv.Row(3, List.of("e", "f")));
    }

    @Test
    void whatExcelSavesIsReadWithItsMarkAndItsSemicolons() throws IOException {
        assertThat(read("list.csv", "\uFEFFtopic;seconds\r\n\"Bees; and, why\";20\r\n"))
                .isEqualTo("[{\"seconds\":20,\"topic\":\"Bees; and, why\"}]");
        assertThat(read("list.jsonl", "\uFEFF{\"topic\": \"Bees\"}")).isEqualTo("[{\"topic\":\"Bees\"}]");
        Path latin = Files.write(folder.resolve("latin.csv"), "topic\nK\u00fche".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> BatchFile.read(latin))
                .hasMessageEndingWith("latin.csv: is not UTF-8 text; save it as UTF-8" + " (in Excel: CSV UTF-8)");
    }

    @Test
    void anOrderIsTheSameInEachFormAndWhateverTheOrderOfItsFields() throws IOException {
        String expected = "[{\"outputs\":\"tiktok_9x16,reels_9x16\",\"topic\":\"Bees\"}]";
        assertThat(read("list.yaml", "- topic: Bees\n  seed:\n  outputs: [tiktok_9x16, reels_9x16]\n"))
                .isEqualTo(expected);
        assertThat(read("list.csv", "outputs,seed,topic\n\"tiktok_9x16,reels_9x16\",,Bees\n"))
                .isEqualTo(expected);
        assertThat(read(
                        "list.jsonl",
                        "{\"seed\": null, \"topic\": \"Bees\", \"outputs\": [\"tiktok_9x16\", \"reels_9x16\"]}"))
                .isEqualTo(expected);
    }

    @Test
    void eachOrderKnowsTheLineOnWhichItBegins() throws IOException {
        assertThat(lines("list.yaml", "# mine\n- topic: a\n  seed: 1\n\n- topic: b\n"))
                .containsExactly(2, 5);
        assertThat(lines("list.csv", "topic,source\n\"a\nb\",x\n\nc,y\n")).containsExactly(2, 5);
        assertThat(lines("list.jsonl", "\n{\"topic\": \"a\"}\n")).containsExactly(2);
    }

    @Test
    void whatIsSaidTwiceIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("list.yaml", "- topic: a\n- topic: b\n  seed: 1\n  topic: c\n"))
                .hasMessageContaining("list.yaml, line ")
                .hasMessageContaining(": has the field topic twice; remove one");
        assertThatThrownBy(() -> read("list.jsonl", "{\"topic\": \"a\"}\n{\"topic\": \"b\", \"topic\": \"c\"}"))
                .hasMessageContaining("list.jsonl, line 2: has the field topic twice; remove one");
        assertThatThrownBy(() -> read("list.csv", "topic,seed,topic\na,1,b\n"))
                .hasMessageContaining("list.csv, line 1: names the column topic twice; remove one");
    }

    @Test
    void whatCannotBeAFieldIsNamed() {
        assertThatThrownBy(() -> read("list.yaml", "- topic: 2024-01-01\n"))
                .hasMessageEndingWith("line 1: topic: is neither text nor a number; put it in quotes");
        assertThatThrownBy(() -> read("list.yaml", "- &a {topic: *a}\n"))
                .hasMessageContaining("line 1: topic: is neither text");
        assertThatThrownBy(() -> read("list.csv", "topic\nBees\n\"Wasps\n"))
                .hasMessageContaining("line 3: a quote is opened");
    }

    @Test
    void aListThatCannotBeReadIsToldWithItsPlace() {
        assertThatThrownBy(() -> read("list.jsonl", "{\"topic\": \"x\"}\n{topic}"))
                .hasMessageContaining("list.jsonl, line 2");
        assertThatThrownBy(() -> read("list.yaml", "topic: one")).hasMessageContaining("begin each order with \"- \"");
        assertThatThrownBy(() -> read("list.csv", "topic\na,b")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> read("list.txt", "x")).hasMessageContaining(".yaml, .csv or .jsonl");
        assertThatThrownBy(() -> read("list.yaml", "- !!java.io.File [x]")).hasMessageContaining("is not YAML");
    }

    @Test
    void everyBrokenLineIsReportedAtOnceInTheSequenceOfTheFile() throws IOException {
        Path json = folder.resolve("list.jsonl");
        assertThatThrownBy(
                        () -> read("list.jsonl", "{topic}\n{\"topic\": \"Bees\"}\n[1]\n{\"seed\": {}, \"topic\": {}}"))
                .message()
                .matches(message -> message.lines().count() == 4)
                .startsWith(json + ", line 1: is not JSON from column ")
                .endsWith("\n" + json + ", line 3: is not a JSON object\n"
                        + json + ", line 4: seed: is neither text nor a number; put it in quotes\n"
                        + json + ", line 4: topic: is neither text nor a number; put it in quotes");

        Path csv = folder.resolve("list.csv");
        assertThatThrownBy(() -> read("list.csv", "topic\nBees, and why\nWasps\n\n\"Ants\" \"and\" why\n"))
                .hasMessage(
                        csv + ", line 2: has more fields than the first row has names; quote fields with commas\n" + csv
                                + ", line 5: text follows a closing quote; double each quote inside a quoted field (\"\")");

        Path yaml = folder.resolve("list.yaml");
        assertThatThrownBy(() -> read("list.yaml", "- Bees\n- topic: Wasps\n- topic: 2024-01-01\n"))
                .hasMessage(yaml + ", line 1: has no fields; write topic: …\n" + yaml
                        + ", line 3: topic: is neither text nor a number; put it in quotes");
    }

    @Test
    void atMostTwentyBrokenLinesAreNamed() {
        assertThatThrownBy(() -> read("list.jsonl", "[]\n".repeat(23)))
                .message()
                .contains("list.jsonl, line 20: is not a JSON object")
                .doesNotContain("line 21")
                .endsWith("list.jsonl: 3 more problems are not listed");
    }

    private String read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return StateJson.writeAny(
                BatchFile.read(file).stream().map(BatchFile.Row::fields).toList());
    }

    private List<Integer> lines(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return BatchFile.read(file).stream().map(BatchFile.Row::line).toList();
    }
}
