package io.reelwright.phase.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.QualityTier;
import io.reelwright.picture.PictureIndex;
import io.reelwright.testing.RandomText;
import io.reelwright.testing.Rounds;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whatever somebody asks for gets a direction and, where there are any, pictures. */
class AnyBriefTest {
    @Test
    void anyTopicAndTextGetADirection() {
        RandomText.sentences(1, Rounds.of(3_000))
                .filter(text -> !text.isBlank())
                .forEach(text -> {
                    Direction direction = PlannerNode.direct(brief(text, text + " " + text));

                    assertThat(direction.look()).as(RandomText.shown(text)).isNotBlank();
                    assertThat(direction.sceneCount())
                            .as(RandomText.shown(text))
                            .isGreaterThan(1);
                });
    }

    @Test
    void anyTextIsAskedForPictures() {
        PictureIndex pictures = PictureIndex.shipped();
        RandomText.sentences(2, Rounds.of(3_000)).forEach(text -> {
            assertThat(pictures.findAll(text)).as(RandomText.shown(text)).isSubsetOf(pictures.names());
            pictures.find(text);
        });
    }

    private static Brief brief(String topic, String source) {
        return new Brief(
                topic,
                source,
                null,
                null,
                Format.SHORT,
                30,
                QualityTier.BULK,
                "slt",
                null,
                null,
                List.of(Output.TIKTOK_9X16),
                1,
                Locale.ENGLISH,
                List.of(),
                null);
    }
}
