package io.reelwright.phase.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.WordTime;
import io.reelwright.look.Look;
import io.reelwright.look.Looks;
import io.reelwright.testing.HostileWords;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Captions in pixels: nothing is cut by the strip, and every letter is within the caption area, whatever the words. */
class CaptionFitTest {
    /** Pixels by which the strip is enlarged, to see what it would cut. */
    private static final int AROUND = 120;
    /** Alpha from which a pixel is ink and not the soft shadow, which may fade out beyond the strip. */
    private static final int INK = 110;

    @Test
    void everyLookKeepsHardWordsWhole() {
        List<List<String>> pages = pages();
        int next = 0;
        for (Look look : Looks.all())
            for (Aspect aspect : Aspect.values())
                for (int i = 0; i < 2; i++, next += 7) check(look, aspect, pages.get(next % pages.size()), 1);
    }

    @Test
    @Tag("slow")
    void everyLookKeepsEveryHardWordInEveryPose() {
        for (Look look : Looks.all())
            for (Aspect aspect : Aspect.values())
                for (List<String> page : pages())
                    for (int since = 0; since <= CaptionPainter.SLIDE; since++) check(look, aspect, page, since);
    }

    @Test
    void aPageWithoutLetters() {
        for (Look look : Looks.all()) {
            BufferedImage strip = new CaptionPainter(look, CaptionBand.of(Aspect.TALL))
                    .draw(new CaptionState(0, 0, 3, 3), List.of(page(List.of("שלום", "🚢"))));

            assertThat(ink(strip)).as(look.name()).isEqualTo(new Rectangle(0, 0, 0, 0));
        }
    }

    @Test
    void aMailAddressIsPartedAtItsMarks() {
        CaptionLayout layout = new CaptionLayout(
                CaptionBand.of(Aspect.TALL), Looks.of("postcard").type().caption());

        List<CaptionLayout.Placed> placed = layout.of(
                page(List.of("Write", "tickets@lighthousemuseum.example.org")).words());

        assertThat(placed.getLast().pieces()).hasSizeGreaterThan(1);
        assertThat(placed.getLast().size()).as("em size").isGreaterThan(50);
        assertThat(placed.getFirst().pieces()).hasSize(1);
    }

    private static void check(Look look, Aspect aspect, List<String> words, int since) {
        CaptionBand band = CaptionBand.of(aspect);
        CaptionBand larger = enlarged(band);
        CaptionPainter painter = new CaptionPainter(look, larger);
        List<CaptionPage> pages = List.of(page(words));
        for (int lit = words.size() - 1; lit >= Math.max(0, words.size() - 2); lit--) {
            CaptionState pose = new CaptionState(0, lit, since, CaptionPainter.ENTRANCE);
            Rectangle whole = ink(painter.draw(pose, pages));
            whole.translate(larger.x(), larger.y());
            if (whole.isEmpty()) continue;
            String as = look.name() + " " + aspect + " " + words;
            assertThat(whole.x)
                    .as("left edge of " + as)
                    .isGreaterThanOrEqualTo(band.centreX() - band.textWidth() / 2 - 26);
            assertThat(whole.x + whole.width)
                    .as("right edge of " + as)
                    .isLessThanOrEqualTo(band.centreX() + band.textWidth() / 2 + 26);
            assertThat(whole.y).as("top of " + as).isGreaterThan(band.y());
            assertThat(whole.y + whole.height).as("foot of " + as).isLessThan(band.y() + band.height());
        }
    }

    private static CaptionBand enlarged(CaptionBand band) {
        return new CaptionBand(
                band.x() - AROUND,
                band.y() - AROUND,
                band.width() + 2 * AROUND,
                band.height() + 2 * AROUND,
                band.centreX(),
                band.centreY(),
                band.textWidth(),
                band.reach(),
                band.rows(),
                band.size(),
                band.outline());
    }

    /** Returns the bounds of all pixels that are more than shadow. */
    private static Rectangle ink(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        int left = width;
        int right = -1;
        int top = -1;
        int foot = -1;
        for (int at = 0; at < pixels.length; at++)
            if (pixels[at] >>> 24 >= INK) {
                left = Math.min(left, at % width);
                right = Math.max(right, at % width);
                foot = at / width;
                if (top < 0) top = foot;
            }
        return top < 0 ? new Rectangle(0, 0, 0, 0) : new Rectangle(left, top, right - left + 1, foot - top + 1);
    }

    /** Returns pages of one hard word alone, and of one between usual words. */
    private static List<List<String>> pages() {
        List<List<String>> pages = new ArrayList<>();
        for (String word : HostileWords.all()) {
            pages.add(List.of(word));
            pages.add(List.of("write", "to", word, "today"));
        }
        for (String word : HostileWords.LONG) pages.add(List.of(word, word));
        return pages;
    }

    private static CaptionPage page(List<String> words) {
        List<WordTime> timed = new ArrayList<>();
        for (String word : words) timed.add(new WordTime(word, timed.size() * 0.4, timed.size() * 0.4 + 0.3));
        return new CaptionPage(timed, 0, 60);
    }
}
