package io.reelwright.provider.video.studio.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.SceneCard.BuildList;
import io.reelwright.campaign.SceneCard.Item;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.look.Looks;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.studio.stage.Footing;
import io.reelwright.provider.video.studio.stage.SceneStage;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A list in a place that has a wall stands on boards, one for each item, which are there before the items are told. */
class BoardsTest {
    private static final BuildList LIST = new BuildList(
            "While you sleep",
            List.of(
                    new Item("Brain clears waste", "brain", 0.4),
                    new Item("Memories settle", "books", 1.2),
                    new Item("Muscles repair", null, 2.0)));

    private static TemplateContext setting(SceneStage stage, Footing footing) {
        return new TemplateContext(stage, Looks.of("orbit"), new PictureLibrary(), 7, List.of(), 4, 0, 0, 0, footing);
    }

    @ParameterizedTest
    @EnumSource(Aspect.class)
    void eachItemHasABoard(Aspect aspect) {
        Footing wall = new Footing(1750, false, Color.GRAY);
        int onCards = new ListTemplate()
                .lay(LIST, setting(new SceneStage(aspect), new Footing(1750, false, null)))
                .size();
        SceneStage stage = new SceneStage(aspect);
        int onBoards = new ListTemplate().lay(LIST, setting(stage, wall)).size();
        assertThat(onBoards).isEqualTo(onCards + LIST.items().size());
        assertThat(stage.boxes().stream().map(TextBox::words)).contains("Muscles repair", "3");
    }
}
