package io.reelwright.phase.plan;

import io.reelwright.campaign.Direction.HookStyle;
import io.reelwright.campaign.Direction.MusicMood;
import java.util.List;

/**
 * The properties shared by all videos of a niche.
 *
 * @param looks    possible looks, by their names in the studio; the seed picks one
 * @param moods    possible moods of the music; the seed picks one
 * @param hooks    possible openings, the best first
 * @param tone     tone of voice
 * @param audience target audience
 * @param pace     target length of a shot in seconds
 * @param notes    short notes on motion and editing
 */
record NicheStyle(
        List<String> looks,
        List<MusicMood> moods,
        List<HookStyle> hooks,
        String tone,
        String audience,
        double pace,
        List<String> notes) {}
