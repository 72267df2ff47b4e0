package io.reelwright.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextStyleTest {
    @Test
    void aLineBeginsAtItsOriginWithInkAndCapitals() {
        for (Typeface face : Typeface.values()) {
            TextLine line = TextStyle.of(face, 120).line("HELLO");
            Rectangle2D ink = line.ink();
            assertThat(ink.getMinX()).as(face.name()).isCloseTo(0, within(0.01));
            assertThat(ink.getMinY()).as(face.name()).isCloseTo(0, within(4.0));
            assertThat(line.capHeight()).as(face.name()).isBetween(70.0, 115.0);
        }
    }

    @Test
    void aFittedLineFillsTheWidthOrReachesTheCapHeight() {
        TextStyle anton = TextStyle.of(Typeface.ANTON, 100);
        assertThat(anton.fit("CENTURIES", 700, 900).width()).isCloseTo(700, within(0.1));
        assertThat(anton.fit("IT", 700, 290).capHeight()).isCloseTo(290, within(0.1));
    }

    @Test
    void linesOfABlockAreAboutEquallyLongAndLeaveNoOrphan() {
        TextBlock block = TextStyle.of(Typeface.DM_SANS, 60)
                .wrap("Sunlight takes eight minutes and twenty seconds to reach us", 700, 1.2, TextBlock.Align.LEFT);
        List<Double> widths = block.lines().stream().map(p -> p.line().width()).toList();
        assertThat(widths).hasSizeGreaterThan(1).allMatch(w -> w <= 700);
        assertThat(widths.getLast()).isGreaterThan(0.5 * widths.getFirst());
        assertThat(block.lines()).noneMatch(p -> p.line().text().endsWith(" and"));
    }

    @Test
    void wordsOfWhichNothingCanBeDrawnAreLeftOut() {
        for (String odd : new String[] {"bees \u202e honey", "\u200f", "", "a \u2066\u2069 \ufe0f b"}) {
            TextBlock block = TextStyle.of(Typeface.DM_SANS, 60).wrap(odd, 700, 1.2, TextBlock.Align.LEFT);
            assertThat(block.lines()).allMatch(line -> !line.line().text().isBlank());
        }
    }

    @Test
    void textIsMadeSmallerUntilItFillsItsBox() {
        TextBlock block = TextStyle.of(Typeface.SORA, 1)
                .fill("Why do we dream every single night", 756, 300, 140, 44, 3, 1.1, TextBlock.Align.CENTRE);
        assertThat(block.height()).isLessThanOrEqualTo(300);
        assertThat(block.lines()).hasSizeBetween(2, 3);
        assertThat(block.ink(162, 290).getMinX()).isGreaterThanOrEqualTo(162);
        assertThat(block.ink(162, 290).getMaxX()).isLessThanOrEqualTo(918.5);
    }

    @Test
    void trackingWidensALine() {
        double plain = TextStyle.of(Typeface.OSWALD, 48).line("KICKER").width();
        assertThat(new TextStyle(Typeface.OSWALD, 48, 0.05).line("KICKER").width())
                .isCloseTo(plain + 5 * 0.05 * 48, within(0.5));
    }

    @Test
    void lettersThatAFaceLacksAreBorrowedAndPicturesAreDropped() {
        TextLine line = TextStyle.of(Typeface.ANTON, 60).line("Жар 🔥 heat");
        assertThat(line.words()).hasSize(2);
        assertThat(TextStyle.of(Typeface.ANTON, 60).line("🔥").words()).isEmpty();
        assertThat(TextStyle.of(Typeface.ANTON, 60)
                        .wrap("🔥", 500, 1.1, TextBlock.Align.LEFT)
                        .lines())
                .isEmpty();
        assertThat(TextStyle.of(Typeface.ANTON, 60).fit("", 500, 90).width()).isZero();
    }

    @Test
    void typedTextIsSetAsAPrinterWould() {
        assertThat(TypographicText.clean("\"It's 25% - or -4°C\"")).isEqualTo("“It’s 25\u2009% – or −4\u2009°C”");
        assertThat(TypographicText.clean("a 96mg cup, 1914-18, well-known ..."))
                .isEqualTo("a 96\u2009mg cup, 1914–18, well-known …");
        assertThat(TypographicText.clean("rock 'n' roll in the 1990s, 3 million"))
                .contains("1990s, 3 million");
        assertThat(TypographicText.clean("Ready 🚀 now ✅")).isEqualTo("Ready now");
    }

    @Test
    void accentsThatArePiledUponALetterLeaveOne() {
        assertThat(TypographicText.clean("Cafe\u0301 vi\u1EC7t")).isEqualTo("Café việt");
        assertThat(TypographicText.clean("I\u0306\u0312\u036Dce x\u0338\u0342 \u0E17\u0E35\u0E48"))
                .isEqualTo("\u012C\u0312ce x\u0338 \u0E17\u0E35\u0E48");
    }

    @Test
    void theSameTextIsSetTheSameEveryTime() {
        TextStyle sora = new TextStyle(Typeface.SORA, 96, -0.035);
        assertThat(sora.line("Sunlight is old").ink())
                .isEqualTo(sora.line("Sunlight is old").ink());
    }
}
