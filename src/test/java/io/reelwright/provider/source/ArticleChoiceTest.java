package io.reelwright.provider.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.provider.source.MediaWiki.Hit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of five results speaks about the topic. */
class ArticleChoiceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Why octopuses have three hearts     | Cephalopod size,Octopus,Heart,Squid                    | Octopus
            Why honey never spoils              | Mead,Honey,Bee                                         | Honey
            How compound interest works         | Interest,Compound interest,Compound (chemistry)        | Compound interest
            Average 401k by age                 | Retirement,401(k),Age                                  | 401(k)
            5 strange facts about Iceland       | Facts about Norway,Iceland,List of volcanoes in Iceland | Iceland
            How volcanoes erupt                 | Volcano,Eruption column                                | Volcano
            The planet Mercury                  | Mercury (element),Mercury (planet)                     | Mercury (planet)
            How Viennese cafés began            | Vienna,Viennese cafe                                   | Viennese cafe
            """)
    void theTitleThatFitsBestIsReadFirst(String topic, String titles, String best) {
        assertThat(choice(topic, titles)).first().isEqualTo(best);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How my cat learned to open doors | Catalonia,Door County (Wisconsin),History of the open web
            Why the bridge of Velmora fell   | Bridge (music),Fall of Constantinople,Bridgerton
            Octopus                          | List of octopuses,Index of sea animals
            """)
    void titlesAboutOtherThingsAreNotTaken(String topic, String titles) {
        List<String> taken = choice(topic, titles);
        ArticleChoice choice = new ArticleChoice(topic);
        // A title that shares one word is read, and its article has to speak of the rest.
        assertThat(taken)
                .allSatisfy(title -> assertThat(choice.isTold("This text is about " + title + "."))
                        .isFalse());
    }

    @Test
    void anArticleHasToSpeakOfWhatTheTopicNames() {
        ArticleChoice choice = new ArticleChoice("Why octopuses have three hearts");
        assertThat(choice.isTold("An octopus has three hearts.")).isTrue();
        assertThat(choice.isTold("An octopus was painted on a jar.")).isFalse();
        assertThat(new ArticleChoice("Why").isTold("Anything at all.")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"My trip to Lisbon last summer", "How I sold my first boat", "why my cat is called Boots"})
    void whatPeopleTellOfThemselvesIsInNoEncyclopedia(String topic) {
        assertThat(choice(topic, "Lisbon,Summer,Boat,Cat")).isEmpty();
        assertThat(new ArticleChoice(topic).isTold(topic)).isFalse();
    }

    @Test
    void aQuestionAboutEverybodyHasAnAnswer() {
        assertThat(choice("Why do I sneeze", "Sneeze")).containsExactly("Sneeze");
        assertThat(choice("How our eyes see colours", "Eye")).containsExactly("Eye");
    }

    @Test
    void theSecondSearchHasOnlyTheWordsThatCount() {
        assertThat(new ArticleChoice("Why do octopuses really have three hearts?").words())
                .isEqualTo("octopuses three hearts");
        assertThat(new ArticleChoice("5 strange facts about Iceland").words()).isEqualTo("Iceland");
    }

    private static List<String> choice(String topic, String titles) {
        return new ArticleChoice(topic)
                .best(Arrays.stream(titles.split(","))
                        .map(title -> new Hit(title, ""))
                        .toList());
    }
}
