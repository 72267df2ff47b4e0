package io.reelwright.phase.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Why honey never spoils | Why does honey never spoil?
            Why octopuses have three hearts | Why do octopuses have three hearts?
            How compound interest makes money grow | How does compound interest make money grow?
            Why the sky is blue | Why is the sky blue?
            What is inflation | What is inflation?
            Is coffee healthy? | Is coffee healthy?
            What high blood pressure does to your body | What does high blood pressure do to your body?
            The history of coffee | ''
            How to save money | ''
            """)
    void aTitleBecomesAQuestionWhereGrammarAllows(String topic, String question) {
        assertThat(TopicWords.question(topic).orElse("")).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The history of the Suez Canal | How well do you know the Suez Canal?
            Marie Curie | How well do you know Marie Curie?
            The Great Fire of London | How well do you know the Great Fire of London?
            Three days in Lisbon | ''
            Index funds versus active funds | ''
            """)
    void aNameIsAskedAfter(String topic, String question) {
        assertThat(TopicWords.knowing(topic).orElse("")).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource({
        "City council bans cars from the old town, true",
        "I quit social media for 30 days, true",
        "How to save money, false",
        "Three days in Lisbon, false"
    })
    void aTitleThatStatesSomethingIsKnown(String topic, boolean states) {
        assertThat(TopicWords.states(topic)).isEqualTo(states);
    }
}
