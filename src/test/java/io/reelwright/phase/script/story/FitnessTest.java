package io.reelwright.phase.script.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitnessTest {
    private static boolean fits(Fitness fitness, String sentence) {
        Passages passages = Desk.passages(sentence);
        return fitness.fits(passages.at(0), passages.tree(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The river froze in January.",
                "There were forty boats in the harbour.",
                "“It never froze before,” said the ferryman.",
                "A surgeon was called from the next valley."
            })
    void aClauseWithSubjectAndTenseIsSpoken(String sentence) {
        assertThat(fits(new Fitness(false, false), sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Boats in the harbour of a small town.",
                "Did the river freeze last year?",
                "I think the river froze in January.",
                "Our garden looks best in early June.",
                "Click the button below to read the story.",
                "Which froze in January and never thawed.",
                "“The river froze and the boats were stuck.",
                "See the table below for the number of boats.",
                "The ferryman declined to comment on the matter.",
                "Harbour Flash top headlines for Nov. 19 are here.",
                "The ferry sank in seven of its eight 9 winters.",
                "‘Ah, wife,’ said the ferryman, ‘the river is frozen over."
            })
    void fragmentsQuestionsNoticesAndTheAuthorAreNot(String sentence) {
        assertThat(fits(new Fitness(false, false), sentence)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Cut the stems at an angle.", "Do not water the roots at noon.", "Skip the salt until the end."})
    void aGuideMayCommand(String sentence) {
        assertThat(fits(new Fitness(true, false), sentence)).isTrue();
        assertThat(fits(new Fitness(false, false), sentence)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I crossed the river on foot.", "We found the boat in the reeds."})
    void aStoryMaySayI(String sentence) {
        assertThat(fits(new Fitness(false, true), sentence)).isTrue();
    }
}
