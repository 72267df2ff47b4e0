package io.reelwright.phase.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.WordTime;
import io.reelwright.look.Typeface;
import io.reelwright.testing.RandomText;
import io.reelwright.testing.Rounds;
import io.reelwright.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Captions bear every word. */
class AnyCaptionTest {

    @Test
    void everyWordIsOnAPageAndHasAPlace() {
        CaptionLayout layout = new CaptionLayout(CaptionBand.of(Aspect.TALL), Typeface.INTER_BOLD);
        RandomText.sentences(51, Rounds.of(150)).forEach(sentence -> {
            try {
                List<WordTime> words = timed(sentence);
                List<CaptionPage> pages = new CaptionPages(Aspect.TALL).of(words, 30_000);
                assertThat(letters(pages)).isEqualTo(letters(List.of(new CaptionPage(words, 0, 1))));
                for (CaptionPage page : pages)
                    assertThat(layout.of(page.words())).hasSize(page.words().size());
            } catch (Exception | Error broken) {
                fail(RandomText.shown(sentence), broken);
            }
        });
    }

    @Test
    void signsBehindFiguresDoNotPileUpToOneWord() {
        List<CaptionPage> pages = new CaptionPages(Aspect.WIDE).of(timed("1 " + "%5 ".repeat(2_000)), 60_000);

        assertThat(pages)
                .allSatisfy(page -> assertThat(page.words())
                        .allSatisfy(word -> assertThat(word.text()).hasSizeLessThan(12)));
    }

    private static String letters(List<CaptionPage> pages) {
        StringBuilder letters = new StringBuilder();
        for (CaptionPage page : pages)
            for (WordTime word : page.words()) letters.append(word.text().replace(" ", ""));
        return letters.toString();
    }

    private static List<WordTime> timed(String sentence) {
        List<WordTime> words = new ArrayList<>();
        for (Token token : Token.of(sentence))
            words.add(new WordTime(token.raw(), words.size() * 0.4, words.size() * 0.4 + 0.3));
        return words;
    }
}
