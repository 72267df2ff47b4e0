package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a sentence a stranger understands alone. */
class WholePhraseTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Parise broke the drought in a 10-game stretch.       | 10-game stretch
            The jar holds the starch of the bread.               | starch of the bread
            The officers arrested the suspect in a hallway.      | officers arrested the suspect
            The new car prices are climbing.                     | new car prices are climbing
            Two sheds were broken into on the night of 3 March.  | Two sheds were broken into
            The tower stands on seven hills near Rome.           | seven hills near Rome
            Make a plate instead of reaching for a snack.        | Make a plate
            """)
    void aWholePhraseStandsAlone(String sentence, String words) {
        assertThat(stands(sentence, words)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It had been contacted by the police.                     | It had been contacted
            Zach Parise had scored just once in ten games.           | Zach Parise had scored just
            The low water is why honey never spoils.                 | is why honey never spoils
            The steel and the glass shine.                           | and the
            They live on a San Francisco Bay commuter train.         | Francisco Bay commuter train
            Analysts expect the number of cars to grow.              | Analysts expect the number
            He threatened to kill the senator.                       | threatened to kill the senator
            The score must be above 0.9 to pass.                     | score must be
            The programs were not stored on a disk.                  | programs were not stored
            The team found a kind of resistance.                     | kind of resistance
            If Apple moves past its keyboards, users will be glad.   | Apple moves past its keyboards
            They moved to Paris in 1891.                             | 1891
            He was sentenced to life.                                | sentenced to life
            Even though the dog is no puppy, he sleeps in a carrier. | Even though the dog is no puppy
            The water stayed nice and cold.                          | water stayed nice
            Nissan has taken the covers off.                         | Nissan has taken the covers
            People began using them for business.                    | People began using them for business
            A series of South Dakotans spoke.                        | series of South Dakotans
            """)
    void tornWordsDoNot(String sentence, String words) {
        assertThat(stands(sentence, words)).isFalse();
    }

    private static boolean stands(String sentence, String words) {
        SceneText scene = StoryboardFixtures.scene(sentence);
        int begin = scene.text().indexOf(words);
        return SceneWords.of(scene)
                .filter(read -> WholePhrase.stands(read, begin, begin + words.length()))
                .isPresent();
    }
}
