package io.reelwright.phase.script.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbbreviationsTest {
    @Test
    void lettersAreToldAsTheWordsTheyStandFor() {
        Abbreviations read = read("The Elm Action Group (EAG) planted the first trees.");

        assertThat(read.written("In May the EAG returned.", "")).isEqualTo("In May the Elm Action Group returned.");
    }

    @Test
    void smallWordsBetweenTheInitialsCountAsParts() {
        Abbreviations read = read("It was paid by the Bank of Upper Tolm (BUT).");

        assertThat(read.written("The BUT closed.", "")).isEqualTo("The Bank of Upper Tolm closed.");
    }

    @Test
    void theArticleFitsTheWords() {
        Abbreviations read = read("Each intensive rowing unit (IRU) has four seats.");

        assertThat(read.written("She sat in an IRU.", "")).isEqualTo("She sat in an intensive rowing unit.");
    }

    @Test
    void lettersWithoutMatchingWordsAreUnexplained() {
        Abbreviations read = read("The rest of the story (QQX) is short.");

        assertThat(read.unexplained("The QQX fell.", "")).isEqualTo(1);
        assertThat(read.unexplained("NASA and the BBC watched on TV.", "")).isZero();
        assertThat(read.written("The QQX fell.", "")).isEqualTo("The QQX fell.");
    }

    private static Abbreviations read(String text) {
        Abbreviations abbreviations = new Abbreviations();
        abbreviations.read(text);
        return abbreviations;
    }
}
