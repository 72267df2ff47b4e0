package io.reelwright.provider.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.QualityTier;
import io.reelwright.testing.PlainSeller;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutingTest {
    private static final SceneMaker MEDIA = drawer("media");
    private static final SceneMaker STUDIO = drawer("studio");
    private static final List<SceneMaker> ALL = List.of(
            MEDIA,
            new PlainSeller("fal", 1),
            new PlainSeller("own", 1),
            new PlainSeller("kie", 1),
            new PlainSeller("runway", 1),
            STUDIO);

    private final Routing routing = new Routing(
            Map.of(QualityTier.PREMIUM, List.of("runway", "absent", "fal"), QualityTier.BULK, List.of("kie", "fal")));

    @Test
    void theTiersListGivesTheOrderAndWhatNoListNamesComesLastOfTheSellers() {
        assertThat(names(QualityTier.PREMIUM, List.of())).containsExactly("media", "runway", "fal", "own", "studio");
        assertThat(names(QualityTier.BULK, List.of())).containsExactly("media", "kie", "fal", "own", "studio");
    }

    @Test
    void anOrdersOwnListTakesItsPlace() {
        assertThat(names(QualityTier.BULK, List.of("runway", "kie")))
                .containsExactly("media", "runway", "kie", "studio");
        assertThat(names(QualityTier.BULK, List.of("studio"))).containsExactly("media", "studio");
    }

    @Test
    void withoutListsTheOrderIsThatOfTheMakers() {
        assertThat(Routing.AS_GIVEN.order(ALL, QualityTier.BULK)).isEqualTo(ALL);
    }

    private List<String> names(QualityTier tier, List<String> ordered) {
        return routing.order(ALL, tier, ordered).stream().map(SceneMaker::name).toList();
    }

    private static SceneMaker drawer(String name) {
        return new SceneMaker() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Offer offer(TakeRequest request) {
                return new Offer.Declined("not asked");
            }
        };
    }
}
