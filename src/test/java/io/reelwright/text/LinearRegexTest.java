package io.reelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.testing.RandomText;
import org.junit.jupiter.api.Test;

class LinearRegexTest {
    @Test
    void textsArePartedAsJavaPartsThem() {
        for (String text : new String[] {"", " ", "a", " a", "a ", "  a  b  ", "a,,b,,", ",", ",,a", "a\u000Bb"})
            for (String expression : new String[] {"\\s+", ",", "[,\\s]", "x*"}) {
                assertThat(LinearRegex.split(text, expression))
                        .as("%s / %s", RandomText.shown(text), expression)
                        .isEqualTo(text.split(expression));
                for (int limit : new int[] {-1, 1, 2, 3})
                    assertThat(LinearRegex.split(text, expression, limit))
                            .as("%s / %s / %d", RandomText.shown(text), expression, limit)
                            .isEqualTo(text.split(expression, limit));
            }
    }

    @Test
    void whiteSpaceIsWhatItIsInJava() {
        for (char c = 0; c < 0x3000; c++) {
            String one = String.valueOf(c);
            assertThat(LinearRegex.matches(one, "\\s"))
                    .isEqualTo(one.matches("\\s"))
                    .isEqualTo(WhiteSpace.is(c));
            assertThat(LinearRegex.matches(one, "[a\\s]")).isEqualTo(one.matches("[a\\s]"));
            assertThat(LinearRegex.matches(one, "\\S")).isEqualTo(one.matches("\\S"));
        }
    }

    @Test
    void aReplacementMayBeMadeOfItsMatch() {
        assertThat(LinearRegex.replaceAll("5 $, 7 $", "(\\d) \\$", found -> "$" + found.group(1)))
                .isEqualTo("$5, $7");
        assertThat(LinearRegex.count("a1b22", "\\d+")).isEqualTo(2);
    }

    @Test
    void theExpressionThatTookHoursIsDoneAtOnce() {
        CountingText text = new CountingText("ab, ".repeat(8_000));

        assertThat(LinearRegex.matches(text, ".*\\w, .*\\w(, | and ).*\\band .*"))
                .isFalse();
        assertThat(text.reads()).isLessThan(50L * text.length());
    }
}
