package io.reelwright.phase.plan;

import io.reelwright.campaign.Direction.HookStyle;
import io.reelwright.campaign.Direction.MusicMood;
import java.util.List;

/**
 * What all videos of a niche have in common.
 *
 * @param looks    the looks it may wear, by the studio's names; the seed picks
 * @param moods    the music it may have; the seed picks
 * @param hooks    the ways it may open, the best first
 * @param tone     how it speaks
 * @param audience whom it speaks to
 * @param pace     wanted length of a shot in seconds
 * @param notes    short notes on the dynamics of picture and cut
 */
record NicheStyle(
        List<String> looks,
        List<MusicMood> moods,
        List<HookStyle> hooks,
        String tone,
        String audience,
        double pace,
        List<String> notes) {}
