package io.reelwright.provider.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Purchasing;
import io.reelwright.campaign.QualityTier;
import io.reelwright.testing.PlainSeller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    void stockLibrariesComeWhereTheListHasThemOrFirstOrNever() {
        List<SceneMaker> all = new ArrayList<>(ALL);
        all.add(1, new Library("pixabay"));
        all.add(2, new Library("pexels"));
        Routing listed = new Routing(Map.of(
                QualityTier.PREMIUM, List.of("fal"), QualityTier.BULK, List.of("pexels", "kie", "pixabay", "fal")));

        assertThat(names(listed, all, QualityTier.BULK, List.of(), null))
                .containsExactly("media", "pexels", "kie", "pixabay", "fal", "own", "runway", "studio");
        assertThat(names(listed, all, QualityTier.PREMIUM, List.of(), null))
                .containsExactly("media", "fal", "own", "runway", "studio");
        assertThat(names(listed, all, QualityTier.PREMIUM, List.of(), true))
                .containsExactly("media", "pixabay", "pexels", "fal", "own", "runway", "studio");
        assertThat(names(listed, all, QualityTier.BULK, List.of("kie"), true))
                .containsExactly("media", "pixabay", "pexels", "kie", "studio");
        assertThat(names(listed, all, QualityTier.BULK, List.of(), false))
                .containsExactly("media", "kie", "fal", "own", "runway", "studio");
        assertThat(names(listed, all, QualityTier.PREMIUM, List.of("kie", "pexels"), null))
                .containsExactly("media", "kie", "pexels", "studio");
        assertThat(names(listed, all, QualityTier.PREMIUM, List.of("kie", "pexels"), false))
                .containsExactly("media", "kie", "studio");
    }

    private static List<String> names(
            Routing routing, List<SceneMaker> all, QualityTier tier, List<String> ordered, @Nullable Boolean stock) {
        Purchasing rules = new Purchasing(ordered, null, Purchasing.OverBudget.FALL_BACK, false, stock, false);
        TakeRequest plain = SellerWorkshop.request(tier, Aspect.TALL, 90);
        TakeRequest wish = new TakeRequest(
                plain.campaign(),
                tier,
                ordered,
                plain.scene(),
                plain.words(),
                plain.direction(),
                plain.blueprint(),
                plain.aspects(),
                1,
                7,
                "",
                List.of(),
                false,
                ScenePictures.NONE,
                Routing.Stock.of(rules, tier),
                Stage.NEUTRAL);
        return routing.order(all, wish).stream().map(SceneMaker::name).toList();
    }

    private static final class Library extends PlainSeller {
        Library(String name) {
            super(name, 0);
        }

        @Override
        public boolean isStockLibrary() {
            return true;
        }
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
