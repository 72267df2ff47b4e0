package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Move;
import io.reelwright.language.grammar.EnglishGrammar;
import io.reelwright.language.grammar.Tree;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How things act out what is said of them. */
class VerbMovesTest {
    private static Optional<Move> move(String sentence, String noun) {
        Tree tree = EnglishGrammar.shared().read(sentence);
        return tree.words().stream()
                .filter(word -> word.text().equals(noun))
                .findFirst()
                .flatMap(word -> VerbMoves.of(tree, word))
                .map(VerbMoves.Acted::move);
    }

    @ParameterizedTest
    @CsvSource({
        "The lake froze in one night., lake, FREEZE",
        "The bridge collapsed at noon., bridge, FALL",
        "Rabbits multiplied on the island., Rabbits, MULTIPLY",
        "The storm broke the window., window, BREAK",
        "A farmer planted an orchard., orchard, MULTIPLY",
        "The candle was lit by a monk., candle, LIGHT",
        "The ship sank off the coast., ship, SINK",
        "Her garden grew every year., garden, GROW"
    })
    void theSubjectOrTheObjectActsOutTheVerb(String sentence, String noun, Move move) {
        assertThat(move(sentence, noun)).contains(move);
    }

    @ParameterizedTest
    @CsvSource({
        "The lake never freezes., pond",
        "The bridge did not collapse., bridge",
        "The tower of the church is old., church",
        "People think about the weather., weather"
    })
    void nothingActsOutWhatIsDeniedOrSaidOfSomethingElse(String sentence, String noun) {
        assertThat(move(sentence, noun)).isEmpty();
    }

    @Test
    void theTableHasMovesForManyVerbsAndUsesAllMoves() {
        assertThat(VerbMoves.verbs()).isGreaterThanOrEqualTo(150);
        assertThat(Move.values()).hasSizeGreaterThanOrEqualTo(20);
        for (String verb : Arrays.asList("crystallise", "melt", "double", "sprout", "migrate"))
            assertThat(VerbMoves.ofVerb(verb)).isPresent();
    }
}
