package io.reelwright.phase.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Direction.HookStyle;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.QualityTier;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlannerNodeTest {
    @Test
    void twoNichesNeverLookTheSame() {
        Set<String> seen = new HashSet<>();
        for (Niche niche : Niche.values()) {
            if (niche == Niche.NATURE) continue; // shares reef with science by design
            assertThat(NicheStyles.of(niche).looks()).allMatch(seen::add);
        }
    }

    @Test
    void theSeedChoosesAmongTheLooksOfANiche() {
        Set<String> looks = new HashSet<>();
        for (long seed = 0; seed < 20; seed++)
            looks.add(planned("Coffee", Niche.FOOD, seed).look());

        assertThat(looks).containsExactlyInAnyOrder("honeycomb", "roast");
    }

    @Test
    void coffeeBeansAreOnlyShownToWhatIsRoasted() {
        for (long seed = 0; seed < 20; seed++)
            assertThat(planned("Salt", Niche.FOOD, seed).look()).isEqualTo("honeycomb");
    }

    @Test
    void theSameBriefGetsTheSameDirection() {
        assertThat(planned("Why cats purr", null, 5)).isEqualTo(planned("Why cats purr", null, 5));
    }

    @Test
    void aTopicThatAsksOpensWithAQuestionAndOneWithANumberOpensWithIt() {
        assertThat(planned("Why cats purr", null, 1).hookStyle()).isEqualTo(HookStyle.QUESTION);
        assertThat(planned("7 islands without cars", null, 1).hookStyle()).isEqualTo(HookStyle.NUMBER);
        assertThat(planned("Tea versus coffee", null, 1).hookStyle()).isEqualTo(HookStyle.CONTRAST);
    }

    @Test
    void newsIsCutFasterThanAStory() {
        assertThat(planned("x", Niche.NEWS, 1).pace())
                .isLessThan(planned("x", Niche.STORYTELLING, 1).pace());
    }

    private static Direction planned(String topic, @Nullable Niche niche, long seed) {
        return PlannerNode.direct(new Brief(
                topic,
                null,
                null,
                niche,
                Format.SHORT,
                30,
                QualityTier.BULK,
                "slt",
                null,
                null,
                List.of(Output.TIKTOK_9X16),
                seed,
                Locale.ENGLISH,
                List.of(),
                null));
    }
}
