package io.reelwright.text.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.text.pronunciation.LexiconText.Problem;
import org.junit.jupiter.api.Test;

/** Lexicons as people write them, and which words they know. */
class LexiconTest {
    @Test
    void entriesStandOneALineWithATabOrAnEqualsSign() {
        LexiconText read = LexiconText.of("# my words\n\niPhone = EYE-fohn\r\nquinoa\tKEEN-wah\n");

        assertThat(read.problems()).isEmpty();
        assertThat(read.lexicon().find("iPhone")).isPresent();
        assertThat(read.lexicon().find("quinoa")).isPresent();
    }

    @Test
    void aWordIsKnownInAllItsForms() {
        Lexicon lexicon = LexiconText.of("ChatGPT = chat-jee-pee-TEE").lexicon();

        for (String form : new String[] {"ChatGPT", "chatgpt", "CHATGPT", "ChatGPT's", "ChatGPT’s", "ChatGPTs"})
            assertThat(lexicon.find(form)).as(form).isPresent();
        assertThat(lexicon.find("Chat")).isEmpty();
    }

    @Test
    void anEntryWithACapitalIsForWordsWithACapital() {
        Lexicon lexicon = LexiconText.of("Nice = nees").lexicon();

        assertThat(lexicon.find("Nice")).isPresent();
        assertThat(lexicon.find("NICE")).isPresent();
        assertThat(lexicon.find("nice")).isEmpty();
    }

    @Test
    void eachWrongLineIsNamedWithItsRemedy() {
        LexiconText read =
                LexiconText.of("iPhone EYE-fohn\nquinoa = KEEN-wah\nquinoa = kwin\nnew word = nyoo\n24 = too");

        assertThat(read.problems())
                .containsExactly(
                        new Problem(1, "has no = between a word and its respelling; write ChatGPT = chat-jee-pee-TEE"),
                        new Problem(3, "“quinoa” is also in line 2; remove one of them"),
                        new Problem(4, "“new word” is not one word; give each word a line of its own"),
                        new Problem(5, "“24” has no letter; numbers and signs are read by rule"));
        assertThat(read.lexicon().find("quinoa")).isPresent();
    }

    @Test
    void tooLargeATextIsRefusedAsAWhole() {
        assertThat(LexiconText.of("a = ah\n".repeat(501)).problems())
                .containsExactly(new Problem(
                        0, "has 501 lines, but the maximum is 500; keep only the words that the voice gets wrong"));
        assertThat(LexiconText.of("é".repeat(16_001)).problems())
                .containsExactly(new Problem(0, "is larger than 32 kB; keep only the words that the voice gets wrong"));
    }

    @Test
    void differentEntriesHaveDifferentFingerprints() {
        assertThat(LexiconText.of("Nice = nees").lexicon().fingerprint())
                .isNotEqualTo(LexiconText.of("Nice = nys").lexicon().fingerprint());
        assertThat(Lexicon.EMPTY.fingerprint()).isEmpty();
    }
}
