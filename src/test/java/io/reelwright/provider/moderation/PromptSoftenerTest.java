package io.reelwright.provider.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.money.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptSoftenerTest {
    private final PromptSoftener softener = PromptSoftener.shipped();

    @Test
    void theTableHasMoreThanSixtyEntries() {
        assertThat(SofterWords.shipped().size()).isGreaterThan(60);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The spider kills its prey.      | The spider stops its prey.
            KILLING time                    | STOPPING time
            Blood flows.                    | Red liquid flows.
            A gun on a table                | A device on a table
            An assassin in a hall           | An opponent in a hall
            Take an explosive barrel        | Take a sudden barrel
            the killer's coat               | the opponent's coat
            the killer’s coat               | the opponent’s coat
            a nuclear weapon                | a powerful machine
            Disney's castle                 | Fairy-tale film's castle
            Elon Musk waves                 | A founder of a company waves
            the Harry Potter shelf          | the young wizard shelf
            Spider-Man swings               | A masked hero swings
            """)
    void wholeWordsAreReplacedInTheirOwnForm(String prompt, String softer) {
        assertThat(soften(prompt))
                .hasValueSatisfying(found -> assertThat(found.text()).isEqualTo(softer));
    }

    @ParameterizedTest
    @CsvSource({
        "Warm bread in an oven",
        "A skilled baker",
        "Gunnar eats",
        "A shooting star over a blood orange tree",
    })
    void partsOfWordsAndHarmlessPhrasesStay(String prompt) {
        assertThat(soften(prompt)).isEmpty();
    }

    @Test
    void theReplacedWordsAreTold() {
        assertThat(soften("War and blood, more War, and a dead body"))
                .hasValueSatisfying(found -> assertThat(found.words()).containsExactly("war", "blood", "dead body"));
    }

    @Test
    void aSofterPromptHasNothingLeftToSoften() {
        SoftenedPrompt once = soften(
                        "Soldiers with guns and knives fight a bloody war over drugs; dead bodies in a grave")
                .orElseThrow();

        assertThat(soften(once.text())).isEmpty();
    }

    @Test
    void everyEntryIsSofterThanItself() {
        SofterWords table = SofterWords.shipped();
        assertThat(table.replacements()).allSatisfy((words, softer) -> {
            if (words.equals(softer)) return;
            assertThat(table.replace(softer).filter(again -> !again.text().equals(softer)))
                    .as("%s = %s", words, softer)
                    .isEmpty();
        });
    }

    @Test
    void aModelThatTookAPromptForSpeechIsToldOnceThatNobodySpeaks() {
        SoftenedPrompt silent =
                softener.soften("A crowd in a square.", Refusal.UNCLEAR_SPEECH).orElseThrow();

        assertThat(silent.text())
                .isEqualTo("There is no speech: nobody talks, and no voice is heard. A crowd in a square.");
        assertThat(silent.words()).isEmpty();
        assertThat(softener.soften(silent.text(), Refusal.UNCLEAR_SPEECH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            war, wars = a, b, c | softer-words.txt, line 1: has 2 words and 3 replacements; give one or as many
            war                 | softer-words.txt, line 1: needs one = between the words and what replaces them
            war, = peace        | softer-words.txt, line 1: has an empty word
            war, War = peace    | softer-words.txt, line 1: repeats the word War
            """)
    void aWrongLineIsNamed(String line, String message) {
        assertThatThrownBy(() -> SofterWords.of(line)).hasMessage(message);
    }

    private Optional<SoftenedPrompt> soften(String prompt) {
        return softener.soften(prompt, Refusal.CONTENT_POLICY);
    }
}
