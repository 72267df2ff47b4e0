package io.reelwright.provider.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.picture.PictureIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which clip fits a scene best. */
class ClipRankingTest {
    private static final StockRequest BEE = new StockRequest(
            List.of(List.of("bee"), List.of("purple", "thistle")), List.of("pollen"), 4, List.of(Aspect.TALL));

    private final ClipRanking ranking = new ClipRanking(PictureIndex.shipped());

    @Test
    void theMoreAClipShowsOfTheSceneTheBetter() {
        assertThat(ids(
                        BEE,
                        clip("1", "bees"),
                        clip("2", "bee, thistle, garden"),
                        clip("3", "bee, purple, thistle, car"),
                        clip("4", "bee, purple, thistle, pollen")))
                .containsExactly("4", "3", "2", "1");
    }

    @Test
    void aClipThatShowsOneOfSeveralThingsAndOthersBesidesIsNoneOfTheScene() {
        StockRequest coffee = new StockRequest(
                List.of(List.of("coffee"), List.of("window"), List.of("person")),
                List.of("person", "drink", "coffee", "window"),
                3,
                List.of(Aspect.TALL));

        assertThat(ids(
                        coffee,
                        clip("1", "coffee beans roasting"),
                        clip("2", "coffee, person, cup"),
                        clip("3", "coffee"),
                        clip("4", "person at a window")))
                .containsExactlyInAnyOrder("2", "3");
    }

    @Test
    void anotherWordForTheSameCountsLessAndAnotherThingNothing() {
        StockRequest hive = new StockRequest(List.of(List.of("hive")), List.of(), 4, List.of(Aspect.TALL));

        assertThat(ids(hive, clip("1", "bee on a flower"), clip("2", "hives"), clip("3", "beach"), clip("4", "")))
                .containsExactly("2", "1");
        assertThat(ids(BEE, clip("1", "purple thistle")))
                .as("the first thing is missing")
                .isEmpty();
    }

    @Test
    void filmedTallAndNotTooLongClipsComeBeforeOthersThatShowTheSame() {
        StockClip plain = clip("5", "bee");
        StockClip drawn = new StockClip("4", plain.page(), "bee", "Ana", 9, true, plain.files());
        StockClip wide = sized("3", 3840, 2160);
        StockClip endless = new StockClip("2", plain.page(), "bee", "Ana", 90, false, plain.files());
        StockClip small = sized("1", 1079, 1920);

        assertThat(ids(BEE, drawn, wide, endless, plain, small)).containsExactly("5", "2", "3", "4");
    }

    @Test
    void theSmallestFileIsTakenThatIsLargeEnoughForAllShapesOrElseForTheFirst() {
        StockClip clip = new StockClip(
                "1",
                "https://a/",
                "bee",
                "Ana",
                9,
                false,
                List.of(file(2160, 3840), file(1080, 1920), file(720, 1280), file(1440, 2560)));

        assertThat(clip.file(List.of(Aspect.TALL))).contains(file(1080, 1920));
        assertThat(clip.file(List.of(Aspect.TALL, Aspect.WIDE))).contains(file(2160, 3840));
        assertThat(clip.file(List.of(Aspect.WIDE))).contains(file(2160, 3840));
        assertThat(sized("1", 1080, 1920).file(List.of(Aspect.TALL, Aspect.WIDE)))
                .contains(file(1080, 1920));
    }

    @Test
    void theOrderInWhichALibraryAnswersDoesNotMatter() {
        List<StockClip> clips = new ArrayList<>();
        for (int i = 1; i < 30; i++) clips.add(clip(String.valueOf(i), i % 2 == 0 ? "bee" : "bee thistle"));
        List<String> first = ids(BEE, clips.toArray(StockClip[]::new));
        Collections.shuffle(clips, new Random(7));

        assertThat(ids(BEE, clips.toArray(StockClip[]::new))).isEqualTo(first).startsWith("1", "3", "5");
    }

    private List<String> ids(StockRequest request, StockClip... clips) {
        return ranking.of(request, List.of(clips)).stream()
                .map(one -> one.clip().id())
                .toList();
    }

    private static StockClip clip(String id, String words) {
        return new StockClip(id, "https://a/" + id, words, "Ana", 9, false, List.of(file(1080, 1920)));
    }

    private static StockClip sized(String id, int width, int height) {
        return new StockClip(id, "https://a/" + id, "bee", "Ana", 9, false, List.of(file(width, height)));
    }

    private static StockClip.File file(int width, int height) {
        return new StockClip.File("https://a/" + width + "x" + height + ".mp4", width, height);
    }
}
