package io.reelwright.phase.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Script.Sentence;
import io.reelwright.provider.speech.normal.SpokenText;
import io.reelwright.text.FileText;
import io.reelwright.text.PlainText;
import io.reelwright.text.WhiteSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts as people have them, each beside the words that are to be spoken: as many words come in as are spoken, as a script and as a source.
 */
class MessyTextsTest {
    private static final Path TEXTS = Path.of("src/test/resources/io/reelwright/text/messy");

    static Stream<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.filter(file -> !file.toString().endsWith(".words")).sorted().toList().stream();
        }
    }

    @Test
    void thereAreManyKinds() throws IOException {
        assertThat(texts()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void asAScriptAllWordsAreSpokenAndNoOthers(Path file) throws IOException {
        List<Sentence> sentences = SentenceRoles.ofOwn(PlainText.narration(read(file)));

        assertThat(words(sentences.stream().map(Sentence::text))).isEqualTo(expected(file));
        for (Sentence sentence : sentences) assertThat(silent(sentence.text())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void asASourceTheSameWordsAreRead(Path file) throws IOException {
        List<PlainText.Block> blocks = PlainText.source(read(file)).blocks();

        assertThat(words(blocks.stream().map(PlainText.Block::text)))
                .endsWith(expected(file).toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatWasReadOnceIsReadTheSameAgain(Path file) throws IOException {
        for (PlainText.Block block : PlainText.narration(read(file)).blocks()) {
            // A mark that a backslash protected is one of Markdown the next time.
            if (file.toString().contains("escapes")) continue;
            assertThat(PlainText.inline(block.text())).isEqualTo(block.text());
        }
    }

    private static String read(Path file) throws IOException {
        return FileText.of(Files.readAllBytes(file)).text().orElseThrow();
    }

    private static List<String> expected(Path file) throws IOException {
        String name = file.getFileName().toString();
        Path words = TEXTS.resolve(name.substring(0, name.lastIndexOf('.')) + ".words");
        return WhiteSpace.words(Files.readString(words));
    }

    private static List<String> words(Stream<String> texts) {
        return WhiteSpace.words(texts.collect(Collectors.joining(" ")));
    }

    /** Returns the words with letters that the voice passes over. */
    private static List<String> silent(String sentence) {
        SpokenText spoken = SpokenText.of(sentence);
        Set<Integer> heard = new TreeSet<>();
        spoken.tokens().stream().filter(token -> !token.isMark()).forEach(token -> heard.add(token.written()));
        return Stream.iterate(0, i -> i < spoken.words().size(), i -> i + 1)
                .filter(i -> !heard.contains(i))
                .map(i -> spoken.words().get(i))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }
}
