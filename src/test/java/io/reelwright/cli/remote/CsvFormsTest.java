package io.reelwright.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as spreadsheets save them and as people write them. */
class CsvFormsTest {
    @TempDir
    Path folder;

    static Stream<Arguments> lists() {
        return Stream.of(
                two("sep", "sep=;\r\ntopic;seconds\r\nHow bees dance, and why;20\r\nWasps;9\r\n"),
                two("sep in quotes", "\"sep=;\"\r\ntopic;seconds\r\nHow bees dance, and why;20\r\nWasps;9\r\n"),
                two("SEP of a tab", "SEP=\t\ntopic\tseconds\nHow bees dance, and why\t20\nWasps\t9\n"),
                two("sep of a bar", "sep=|\ntopic|seconds\nHow bees dance, and why|20\nWasps|9\n"),
                two("sep of a comma", "sep=,\ntopic,seconds\n\"How bees dance, and why\",20\nWasps,9\n"),
                two("sep and CR only", "sep=;\rtopic;seconds\rHow bees dance, and why;20\rWasps;9\r"),
                two("semicolons", "topic;seconds\nHow bees dance, and why;20\nWasps;9"),
                two("tabs", "topic\tseconds\nHow bees dance, and why\t20\nWasps\t9\n"),
                two("bars", "topic|seconds\nHow bees dance, and why|20\nWasps|9\n"),
                two("CR only", "topic,seconds\r\"How bees dance, and why\",20\rWasps,9\r"),
                two("mixed line ends", "topic,seconds\r\n\"How bees dance, and why\",20\rWasps,9\n"),
                two("a mark", "\uFEFFtopic,seconds\n\"How bees dance, and why\",20\nWasps,9\n"),
                two(
                        "blank lines before the heads",
                        "\n\n topic,seconds\n\"How bees dance, and why\",20\n\n\nWasps,9\n\n"),
                two("rows of separators", "topic,seconds\n,\n\"How bees dance, and why\",20\n,,,\nWasps,9\n , \n"),
                two("capital heads", "TOPIC,Seconds\n\"How bees dance, and why\",20\nWasps,9\n"),
                two("spaces around heads", " Topic , seconds \n\"How bees dance, and why\",20\nWasps,9\n"),
                two(
                        "no-break spaces",
                        "\u00a0topic\u00a0,seconds\n\u00a0How bees dance\u00a0,\u00a020\nWasps,9\n",
                        "How bees dance"),
                two(
                        "spaces before quotes",
                        "\"topic\", \"seconds\"\n\"How bees dance, and why\", \"20\"\n \"Wasps\" , \"9\" \n"),
                two("spaces around values", "topic,seconds\n  How bees dance  , 20 \nWasps,  9\n", "How bees dance"),
                two(
                        "curly quotes",
                        "topic,seconds\n\u201cHow bees dance, and why\u201d,20\n\u201cWasps\u201d,\u201c9\u201d\n"),
                two(
                        "curly quotes with a space",
                        "topic, seconds\n\u201cHow bees dance, and why\u201d , 20\n \u201cWasps\u201d, 9\n"),
                two(
                        "German quotes",
                        "topic;seconds\n\u201eHow bees dance; and why\u201c;20\nWasps;9\n",
                        "How bees dance; and why"),
                two("guillemets", "topic,seconds\n\u00abHow bees dance, and why\u00bb,20\n\u00bbWasps\u00ab,9\n"),
                two(
                        "curly heads",
                        "\u201ctopic\u201d,\u201cseconds\u201d\n\u201cHow bees dance, and why\u201d,20\nWasps,9\n"),
                two(
                        "curly quotes of a word",
                        "topic,seconds\n\u201cHow\u201d bees dance,20\nWasps,9\n",
                        "\u201cHow\u201d bees dance"),
                two(
                        "straight inside curly",
                        "topic,seconds\n\u201cHow \"bees\" dance, and why\u201d,20\nWasps,9\n",
                        "How \"bees\" dance, and why"),
                two(
                        "curly inside straight",
                        "topic,seconds\n\"How \u201cbees\u201d dance, and why\",20\nWasps,9\n",
                        "How \u201cbees\u201d dance, and why"),
                two("decimals", "topic,seconds\n\"How bees dance, and why\",20.0\nWasps,9.00\n"),
                two("decimal commas", "topic;seconds\nHow bees dance, and why;20,0\nWasps;9,\n"),
                two("the columns turned", "seconds,topic\n20,\"How bees dance, and why\"\n9,Wasps\n"),
                two("an empty column", "topic,,seconds\n\"How bees dance, and why\",,20\nWasps,,9\n"),
                two("a line in a field", "topic;seconds\n\"How bees\ndance\";20\nWasps;9\n", "How bees\ndance"));
    }

    private static Arguments two(String name, String text) {
        return two(name, text, "How bees dance, and why");
    }

    private static Arguments two(String name, String text, String first) {
        return arguments(name, text, first);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void isReadAsTwoOrders(String name, String text, String first) throws IOException {
        assertThat(read(text))
                .containsExactly(Map.of("topic", first, "seconds", 20L), Map.of("topic", "Wasps", "seconds", 9L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM", "UTF-8"})
    void anEncodingIsSeenInTheBytes(String charset) throws IOException {
        byte[] bytes = "topic\tseconds\r\nK\u00fche \u2013 warum?\t20\r\n".getBytes(Charset.forName(charset));
        Path file = Files.write(folder.resolve("list.csv"), bytes);

        assertThat(BatchFile.read(file).getFirst().fields())
                .isEqualTo(Map.of("topic", "K\u00fche \u2013 warum?", "seconds", 20L));
    }

    @Test
    void aListOfOneColumnNeedsNoHead() throws IOException {
        assertThat(read("Why rivers bend\nBees\n\n\"Ice, and why it floats\"\n"))
                .containsExactly(
                        Map.of("topic", "Why rivers bend"),
                        Map.of("topic", "Bees"),
                        Map.of("topic", "Ice, and why it floats"));
    }

    @Test
    void severalColumnsNeedTheirNames() {
        assertThatThrownBy(() -> read("Why rivers bend,5\nWhy ice floats,5\n"))
                .hasMessageContaining(
                        "line 1: names no field; write the names above the columns, such as topic,seconds");
        assertThatThrownBy(() -> read("Why rivers bend, and when\nWhy ice floats\n"))
                .hasMessageContaining("quote texts that contain the separator");
        assertThatThrownBy(() -> read("Titles\nWhy ice floats\n"))
                .hasMessageContaining("line 1: has the word titles, which is no field; write topic there, or above it");
        assertThatThrownBy(() -> read("Thema;Dauer\nWhy ice floats;5\n"))
                .hasMessageContaining("names the column thema, which is no field; write topic");
    }

    @Test
    void namesAndSumsAreReadAsSpreadsheetsWriteThem() throws IOException {
        assertThat(read("topic;Outputs;Campaign Budget;chain;Stop-After;seed\n"
                        + "Bees;tiktok_9x16, reels_9x16;$2,50;TRUE;script;7\n"
                        + "Wasps;tiktok_9x16|reels_9x16;3;No;;123456789012345678\n"))
                .containsExactly(
                        Map.of(
                                "topic",
                                "Bees",
                                "outputs",
                                "tiktok_9x16,reels_9x16",
                                "campaign_budget",
                                "2.50",
                                "chain",
                                "true",
                                "stop_after",
                                "script",
                                "seed",
                                7L),
                        Map.of(
                                "topic",
                                "Wasps",
                                "outputs",
                                "tiktok_9x16,reels_9x16",
                                "campaign_budget",
                                "3",
                                "chain",
                                "false",
                                "seed",
                                123_456_789_012_345_678L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.5", "1.000", "five", "5s", "-5", "1e3", "0,5", "5 0"})
    void aNumberThatIsNotWholeIsLeftForTheServerToRefuse(String seconds) throws IOException {
        assertThat(read("topic;seconds\nBees;" + seconds + "\n"))
                .containsExactly(Map.of("topic", "Bees", "seconds", seconds));
    }

    @Test
    void eachOrderKnowsItsLineWhateverStandsBeforeIt() throws IOException {
        String text = "sep=;\r\ntopic;seconds\r\n\r\nBees;5\r\n;\r\nWasps;5\r\n";
        assertThat(BatchFile.read(Files.writeString(folder.resolve("list.csv"), text)).stream()
                        .map(BatchFile.Row::line))
                .containsExactly(4, 6);
    }

    @Test
    void manyOpenQuotesAreReadInLinearTime() throws IOException {
        String row = "\u201ca,".repeat(200_000);
        assertThat(CsvForm.of("topic\n" + row).text()).hasSize(row.length() + 6);
        assertThat(Csv.rows("topic;x\n" + "\u201c".repeat(200_000) + ";1", new LineProblems(folder)))
                .hasSize(2);
    }

    private List<Map<String, Object>> read(String text) throws IOException {
        Path file = Files.write(folder.resolve("list.csv"), text.getBytes(StandardCharsets.UTF_8));
        return BatchFile.read(file).stream().map(BatchFile.Row::fields).toList();
    }
}
