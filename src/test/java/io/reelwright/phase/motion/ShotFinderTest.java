package io.reelwright.phase.motion;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Transition.Kind;
import io.reelwright.phase.motion.TestFilm.Blend;
import io.reelwright.phase.motion.TestFilm.Shot;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShotFinderTest {
    private static final Map<Kind, Blend> BLENDS = Map.of(
            Kind.DISSOLVE, TestFilm.DISSOLVE,
            Kind.FADE_THROUGH_COLOUR, TestFilm.FADE,
            Kind.WIPE, TestFilm.WIPE,
            Kind.IRIS, TestFilm.IRIS,
            Kind.PUSH, TestFilm.PUSH);

    @Test
    void aCutIsFoundAtItsFirstFrame() {
        TestFilm film = new TestFilm(1);
        film.show(film.shot(), 40).show(film.shot(), 50).show(film.shot(), 45);

        assertThat(film.boundaries()).extracting(ShotBoundary::first).containsExactly(40, 90);
        assertThat(film.boundaries()).extracting(ShotBoundary::kind).containsOnly(Kind.CUT);
    }

    @Test
    void aCameraFlashIsNoCut() {
        TestFilm film = new TestFilm(2);
        Shot shot = film.shot();
        film.show(shot, 40).flash(shot, 1).show(shot, 40).flash(shot, 2).show(shot, 40);

        assertThat(film.boundaries()).isEmpty();
    }

    @Test
    void aShotThatDriftsHasNoBoundary() {
        TestFilm film = new TestFilm(3);
        film.show(film.shot(), 200);

        assertThat(film.boundaries()).isEmpty();
    }

    @Test
    void everyKindOfGradualTransitionIsFoundAndNamed() {
        int right = 0;
        int all = 0;
        for (Map.Entry<Kind, Blend> blend : BLENDS.entrySet()) {
            Kind kind = blend.getKey();
            for (int length : new int[] {7, 12, 18}) {
                for (int seed = 0; seed < 4; seed++) {
                    ShotBoundary found = only(film(seed * 17 + length, length, blend.getValue()));
                    assertThat(found.first()).as(kind + " of " + length).isBetween(45, 55);
                    assertThat(found.last()).as(kind + " of " + length).isBetween(45 + length, 56 + length);
                    if (found.kind() == kind) right++;
                    all++;
                }
            }
        }
        assertThat(right / (double) all).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void aSlowFadeIsOneTransitionAndNotTwo() {
        assertThat(only(film(5, 36, TestFilm.FADE)).kind()).isEqualTo(Kind.FADE_THROUGH_COLOUR);
    }

    private static TestFilm film(long seed, int length, Blend blend) {
        TestFilm film = new TestFilm(seed);
        Shot old = film.shot();
        Shot now = film.shot();
        return film.show(old, 50).join(old, now, length, blend).show(now, 50);
    }

    private static ShotBoundary only(TestFilm film) {
        assertThat(film.boundaries()).hasSize(1);
        return film.boundaries().getFirst();
    }
}
