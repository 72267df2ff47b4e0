package io.reelwright.phase.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Direction.HookStyle;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.QualityTier;
import io.reelwright.look.Look;
import io.reelwright.look.Looks;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlannerNodeTest {
    @Test
    void everyLookIsOfOneNicheAndReefAloneOfTwo() {
        Map<String, Set<Niche>> niches = new TreeMap<>();
        for (Niche niche : Niche.values())
            for (String look : NicheStyles.of(niche).looks())
                niches.computeIfAbsent(look, _ -> EnumSet.noneOf(Niche.class)).add(niche);

        assertThat(niches.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Looks.all().stream().map(Look::name).toList());
        assertThat(niches.remove("reef")).containsExactlyInAnyOrder(Niche.SCIENCE, Niche.NATURE);
        assertThat(niches.values()).allSatisfy(of -> assertThat(of).hasSize(1));
    }

    @Test
    void everyNicheHasALook() {
        assertThat(Niche.values())
                .allSatisfy(niche ->
                        assertThat(NicheStyles.of(niche).looks()).isNotEmpty().doesNotHaveDuplicates());
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
    void aVideoOfNoNicheIsNeutral() {
        Direction neutral = planned("How to fold a paper crane", null, 3);

        assertThat(neutral.neutral()).isTrue();
        assertThat(neutral.look()).isEqualTo("daybreak");
        assertThat(neutral.hookStyle()).isEqualTo(HookStyle.QUESTION);
        assertThat(planned("How to fold a paper crane", Niche.NEWS, 3).neutral())
                .isFalse();
        assertThat(planned("Why honey never spoils", null, 3).neutral()).isFalse();
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
