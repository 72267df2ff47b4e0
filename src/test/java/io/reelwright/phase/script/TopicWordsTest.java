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
            The history of coffee | ''
            How to save money | ''
            """)
    void aTitleBecomesAQuestionWhereGrammarAllows(String topic, String question) {
        assertThat(TopicWords.question(topic).orElse("")).isEqualTo(question);
    }
}
