package io.reelwright.provider.video.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.ChartKind;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Headline;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.look.Look;
import io.reelwright.look.Looks;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.studio.stage.LayoutBands;
import io.reelwright.testing.HostileWords;
import io.reelwright.testing.RandomText;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is written on a card, there is a frame, and its words are whole, within the text band and apart. */
class EveryCardIsDrawnTest {
    private static final SceneDirector DIRECTOR = new SceneDirector(new PictureLibrary());

    @Test
    void hardWordsOnEveryTemplate() {
        List<Look> looks = Looks.all();
        List<String> words = HostileCards.words();
        int templates = HostileCards.with("").size();
        int next = 0;
        for (Look look : looks)
            for (Aspect aspect : Aspect.values()) {
                check(
                        look,
                        aspect,
                        HostileCards.with(words.get(next % words.size())).get(next % templates));
                next += 5;
            }
    }

    @Test
    @Tag("slow")
    void everyHardWordOnEveryTemplateInEveryLook() {
        for (Look look : Looks.all())
            for (Aspect aspect : Aspect.values())
                for (String word : HostileCards.words())
                    for (SceneCard card : HostileCards.with(word)) check(look, aspect, card);
    }

    @Test
    void aLongWordIsPartedAndNotCut() {
        for (String word : HostileWords.LONG) {
            SceneDirector.Laid laid = DIRECTOR.laid(
                    DrawingOrders.of(new Headline(null, List.of(word), 0, null), "roast", 60), Aspect.TALL);

            assertThat(laid.why()).isNull();
            String drawn =
                    String.join("", laid.boxes().stream().map(TextBox::words).toList());
            assertThat(drawn.replace("-", "")).isEqualToIgnoringCase(word.replace("-", ""));
        }
    }

    @Test
    void aSceneWithoutRoomForItsWordsIsDrawnAsAHeadlineAndSaysSo() {
        SceneCard chart = new SceneCard.Chart(
                "Depth",
                "",
                ChartKind.BARS,
                List.of(
                        new SceneCard.Bar("hippopotomonstrosesquippedaliophobia", 3, "3", 0),
                        new SceneCard.Bar("short", 5, "5", 0)),
                null);

        SceneDirector.Laid laid = DIRECTOR.laid(DrawingOrders.of(chart, "orbit", 60), Aspect.TALL);

        assertThat(laid.drawn().template()).isEqualTo("headline");
        assertThat(laid.why()).contains("hippopotomonstrosesquippedaliophobia");
        assertThat(laid.boxes()).isNotEmpty();
    }

    private static void check(Look look, Aspect aspect, SceneCard card) {
        SceneDirector.Laid laid = DIRECTOR.laid(DrawingOrders.of(card, look.name(), 90), aspect);
        String as = look.name() + " " + aspect + " " + RandomText.shown(card.toString());
        assertThat(String.valueOf(laid.why())).as(as).doesNotContain("the template failed");
        List<TextBox> boxes = laid.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            TextBox box = boxes.get(i);
            assertThat(LayoutBands.of(aspect).text().contains(box.x(), box.y(), box.width(), box.height()))
                    .as(as + ": " + box)
                    .isTrue();
            for (TextBox other : boxes.subList(i + 1, boxes.size()))
                assertThat(box.meets(other))
                        .as(as + ": " + box + " meets " + other)
                        .isFalse();
        }
    }
}
