package io.reelwright.phase.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.reelwright.testing.RandomText;
import io.reelwright.testing.Rounds;
import io.reelwright.text.PlainText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every reader of a sentence bears every word, and long ones take no more than their share. */
class AnySentenceTest {

    private final SpeakingTime time = new SpeakingTime(2.6);

    @Test
    void nothingThrowsWhateverTheWords() {
        RandomText.sentences(41, Rounds.of(2_500))
                .forEach(sentence -> assertThatCode(() -> read(sentence))
                        .as(RandomText.shown(sentence))
                        .doesNotThrowAnyException());
    }

    @Test
    void sourcesAreParsedWhateverTheirWords() {
        RandomText.texts(42, Rounds.of(200))
                .forEach(text -> assertThatCode(() -> SourceText.parse(text))
                        .as(RandomText.shown(text))
                        .doesNotThrowAnyException());
    }

    private void read(String sentence) {
        Compression.tellings(sentence);
        Compression.standsAlone(sentence);
        Compression.commands(sentence);
        Anaphora.leansBack(sentence, "Bees make honey.", "Honey");
        Anaphora.ordinal(sentence);
        Signpost.is(sentence);
        LongSentences.parted(sentence);
        TopicWords.question(sentence);
        TopicWords.clause(sentence);
        TopicWords.knowing(sentence);
        TopicWords.states(sentence);
        new HookWriter(time).fromTopic(sentence);
        Protagonist.of(sentence, List.of()).named(sentence);
        SentenceRoles.ofOwn(PlainText.narration(sentence));
        time.paced(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Honey, which bees make, keeps for years. | Honey keeps for years.
            The town, which had 1,500 people, burned. | The town burned.
            It was built by men, who lived in Paris. | It was built by men.
            Honey keeps, which is odd; nobody knows. | Honey keeps, which is odd; nobody knows.
            """)
    void aRelativeClauseCanBeLeftOut(String sentence, String shorter) {
        assertThat(OmittablePart.ALL.getFirst().leftOutOf(sentence)).isEqualTo(shorter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Honey keeps for years; it is dry. | Honey keeps for years.
            Honey keeps for years; not all does. | Honey keeps for years; not all does.
            Honey keeps — but it may ferment. | Honey keeps — but it may ferment.
            Honey keeps for years, and nobody knows why. | Honey keeps for years.
            Honey is dry; not wet, and so it keeps for years. | Honey is dry; not wet.
            """)
    void aSecondClauseCanBeLeftOutUnlessItTakesTheFirstBack(String sentence, String shorter) {
        assertThat(OmittablePart.ALL.getLast().leftOutOf(sentence)).isEqualTo(shorter);
    }
}
