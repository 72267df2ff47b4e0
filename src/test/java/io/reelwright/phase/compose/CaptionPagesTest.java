package io.reelwright.phase.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.WordTime;
import io.reelwright.look.Looks;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaptionPagesTest {
    private final List<WordTime> words = ComposeFixture.words(30);

    @Test
    void pagesHoldEveryWordOnceInOrderFourAtMost() {
        for (Aspect aspect : Aspect.values()) {
            List<CaptionPage> pages = new CaptionPages(aspect).of(words, 900);

            assertThat(pages.stream().flatMap(page -> page.words().stream())).containsExactlyElementsOf(words);
            assertThat(pages).allSatisfy(page -> assertThat(page.words()).hasSizeLessThanOrEqualTo(4));
        }
    }

    @Test
    void noPageIsShorterThanAFifthOfASecondNorOverlapsAnother() {
        List<CaptionPage> pages = new CaptionPages(Aspect.TALL).of(words, 900);

        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i).endFrame() - pages.get(i).firstFrame()).isGreaterThanOrEqualTo(6);
            if (i > 0)
                assertThat(pages.get(i).firstFrame())
                        .isGreaterThanOrEqualTo(pages.get(i - 1).endFrame());
        }
    }

    @Test
    void aPageEndsWhereASentenceEnds() {
        List<String> pages = new CaptionPages(Aspect.TALL)
                .of(words, 900).stream()
                        .map(page -> page.words().stream().map(WordTime::text).collect(Collectors.joining(" ")))
                        .toList();

        assertThat(pages).contains("honey never spoil?").noneMatch(page -> page.matches(".*[.?!] .+"));
    }

    @Test
    void theLitWordIsTheOneThatIsSpokenWithinAFrame() {
        for (CaptionPage page : new CaptionPages(Aspect.WIDE).of(words, 900)) {
            for (int i = 0; i < page.words().size(); i++) {
                int frame = (int) Math.round(page.words().get(i).start() * 30);
                assertThat(page.lit(Math.max(frame, page.firstFrame()))).isEqualTo(i);
            }
        }
    }

    @Test
    void noLetterLeavesTheSafeBoxInAnyLook() {
        for (var look : Looks.all()) {
            for (Aspect aspect : Aspect.values()) {
                CaptionLayout layout =
                        new CaptionLayout(CaptionBand.of(aspect), look.type().caption());
                for (CaptionPage page : new CaptionPages(aspect).of(words, 900)) {
                    for (CaptionLayout.Placed word : layout.of(page.words())) {
                        var ink = word.outline().getBounds2D();
                        if (aspect == Aspect.TALL) {
                            assertThat(ink.getMinX()).isGreaterThanOrEqualTo(161);
                            assertThat(ink.getMaxX()).isLessThanOrEqualTo(919);
                            assertThat(ink.getMinY()).isGreaterThanOrEqualTo(1010);
                            assertThat(ink.getMaxY()).isLessThanOrEqualTo(1248);
                        } else {
                            assertThat(ink.getMinX()).isGreaterThanOrEqualTo(320);
                            assertThat(ink.getMaxX()).isLessThanOrEqualTo(1600);
                            assertThat(ink.getMaxY()).isLessThanOrEqualTo(1010);
                        }
                    }
                }
            }
        }
    }

    @Test
    void aPageThatComesSoonStandsOnTheCover() {
        List<WordTime> soon = List.of(new WordTime("Soon", 0.4, 0.9), new WordTime("enough.", 0.9, 1.3));
        List<WordTime> late = List.of(new WordTime("Later", 2, 2.4), new WordTime("on.", 2.4, 2.8));

        assertThat(new CaptionPages(Aspect.TALL).of(soon, 90).getFirst().firstFrame())
                .isZero();
        assertThat(new CaptionPages(Aspect.TALL).of(late, 90).getFirst().firstFrame())
                .isEqualTo(60);
    }

    @Test
    void aSignStaysWithItsFigure() {
        List<WordTime> spoken = List.of(
                new WordTime("Put", 0, 0.2),
                new WordTime("$1,000", 0.2, 0.8),
                new WordTime("away", 0.8, 1.1),
                new WordTime("at", 1.1, 1.2),
                new WordTime("7", 1.2, 1.6),
                new WordTime("%,", 1.6, 2.1),
                new WordTime("and", 2.1, 2.3),
                new WordTime("wait.", 2.3, 2.7));

        List<CaptionPage> pages = new CaptionPages(Aspect.TALL).of(spoken, 90);

        assertThat(pages.stream().flatMap(page -> page.words().stream()).map(WordTime::text))
                .contains("7 %,")
                .doesNotContain("%,");
        assertThat(pages.stream().flatMap(page -> page.words().stream())).contains(new WordTime("7 %,", 1.2, 2.1));
    }

    @Test
    void noPageIsDrawnWhereThePictureShowsTheWords() {
        List<ComposeOrder.Frames> without =
                List.of(new ComposeOrder.Frames(60, 110), new ComposeOrder.Frames(300, 345));

        List<CaptionPage> drawn = new CaptionPages(Aspect.TALL).drawn(words, 900, without);

        assertThat(drawn).isNotEmpty().allSatisfy(page -> {
            for (ComposeOrder.Frames span : without)
                assertThat(page.endFrame() <= span.first() || page.firstFrame() >= span.end())
                        .as("%d to %d", page.firstFrame(), page.endFrame())
                        .isTrue();
        });
        long outside = words.stream()
                .filter(word -> without.stream().noneMatch(span -> span.has((int) Math.floor(word.start() * 30))))
                .count();
        assertThat(drawn.stream().mapToInt(page -> page.words().size()).sum()).isEqualTo((int) outside);
    }
}
