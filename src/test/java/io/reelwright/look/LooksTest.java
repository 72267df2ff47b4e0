package io.reelwright.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LooksTest {
    /** Minimum contrast of text with its background, by WCAG 2 level AA. */
    private static final double READABLE = 4.5;

    @Test
    void allTextOfEveryLookReadsOnItsGround() {
        for (Look look : Looks.all()) {
            for (int turn : List.of(-Looks.TURN, 0, Looks.TURN)) {
                Palette palette = look.turned(turn).palette();
                for (Tone tone : List.of(palette.ground(), palette.surface(), palette.counter())) {
                    readable(look, "ink", tone.contrast(tone.ink()));
                    readable(look, "muted", tone.contrast(tone.muted()));
                    readable(look, "accent", tone.contrast(tone.accent()));
                }
                readable(look, "on accent", Colours.contrast(palette.accent(), palette.onAccent()));
                readable(look, "on accent 2", Colours.contrast(palette.accent2(), palette.onAccent2()));
                Palette.Caption caption = palette.caption();
                readable(look, "caption", Colours.contrast(caption.fill(), caption.outline()));
                if (look.captions() == Look.CaptionStyle.PILL)
                    readable(look, "pill", Colours.contrast(caption.highlight(), caption.onHighlight()));
            }
        }
    }

    @Test
    void theNameOfALookLeadsBackToItHoweverItsHuesAreTurned() {
        Set<String> names = new HashSet<>();
        for (Look look : Looks.all())
            for (int turn = -Looks.TURN; turn <= Looks.TURN; turn++) {
                Look turned = look.turned(turn);
                assertThat(Looks.of(turned.name())).isEqualTo(turned);
                assertThat(names.add(turned.name())).as(turned.name()).isTrue();
            }
    }

    @Test
    void aNameThatDoesNotExistIsAnsweredWithTheOnesThatDo() {
        assertThatThrownBy(() -> Looks.of("hony"))
                .hasMessageContaining("no look is called hony")
                .hasMessageContaining("honeycomb");
        assertThatThrownBy(() -> Looks.of("orbit+90")).hasMessageContaining("orbit+90");
    }

    @Test
    void aTurnedHueKeepsItsLuminance() {
        Color red = Colours.hex("C3200F");
        assertThat(Colours.turn(red, 12)).isNotEqualTo(red);
        assertThat(Colours.luminance(Colours.turn(red, 12)))
                .isCloseTo(Colours.luminance(red), org.assertj.core.data.Offset.offset(0.006));
    }

    @Test
    void figuresStandOnOneLineInEveryLook() {
        assertThat(Looks.all()).allMatch(look -> look.type().figure().liningFigures());
    }

    private static void readable(Look look, String what, double contrast) {
        // A rotated colour is rounded to 8-bit channels, which changes its contrast by up to 1 %.
        assertThat(contrast).as(look.name() + ": " + what).isGreaterThanOrEqualTo(READABLE * 0.99);
    }
}
