package io.reelwright.phase.storyboard;

import io.reelwright.campaign.Beat.Entry;
import io.reelwright.campaign.Beat.Hit;
import io.reelwright.campaign.Move;
import io.reelwright.campaign.SceneCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names the sound that belongs to what enters in a beat, and to what acts in it. */
final class BeatHits {
    /** A sound and its loudest 100 ms against the voice, in LU. */
    private record Sound(String kind, double level) {}

    private static final int POPS = 4;
    private static final Map<Move, Sound> OF_MOVES = Map.ofEntries(
            Map.entry(Move.GROW, new Sound("rise", -9)),
            Map.entry(Move.RISE, new Sound("rise", -9)),
            Map.entry(Move.EMERGE, new Sound("rise", -9)),
            Map.entry(Move.SHRINK, new Sound("fall", -9)),
            Map.entry(Move.FALL, new Sound("drop", -6)),
            Map.entry(Move.DROP, new Sound("thud", -4)),
            Map.entry(Move.SHAKE, new Sound("knock", -7)),
            Map.entry(Move.PUSH, new Sound("slab", -5)),
            Map.entry(Move.LEAVE, new Sound("whoosh", -10)),
            Map.entry(Move.COME, new Sound("whoosh", -10)),
            Map.entry(Move.TRAVEL, new Sound("whoosh", -10)),
            Map.entry(Move.CIRCLE, new Sound("sweep", -11)),
            Map.entry(Move.LIGHT, new Sound("ping", -10)),
            Map.entry(Move.APPEAR, new Sound("magic", -12)),
            Map.entry(Move.FREEZE, new Sound("glass", -8)),
            Map.entry(Move.HEAT, new Sound("sizzle", -14)),
            Map.entry(Move.SPLIT, new Sound("crack", -7)),
            Map.entry(Move.BREAK, new Sound("shatter", -6)),
            Map.entry(Move.MULTIPLY, new Sound("pop1", -9)),
            Map.entry(Move.FILL, new Sound("pour", -13)),
            Map.entry(Move.DRAIN, new Sound("pour", -13)),
            Map.entry(Move.BEAT, new Sound("heartbeat", -8)),
            Map.entry(Move.SINK, new Sound("bubble", -11)));

    private BeatHits() {}

    /**
     * Returns the sounds of a beat in order of time: those of its entries that are not words of a sentence, and that of its act.
     *
     * @param entries what enters in the beat
     * @param card    what is drawn
     * @param start   when the card came, in seconds of the video
     * @param end     when the beat ends, likewise
     */
    static List<Hit> of(List<Entry> entries, SceneCard card, double start, double end) {
        List<Hit> hits = new ArrayList<>();
        int pops = 0;
        for (Entry entry : entries) {
            Optional<Sound> sound = of(entry, card, pops);
            if (sound.isEmpty()) continue;
            if (sound.get().kind().startsWith("pop")) pops++;
            hits.add(new Hit(
                    sound.get().kind(),
                    entry.second(),
                    entry.word(),
                    entry.id(),
                    sound.get().level()));
        }
        if (card instanceof SceneCard.Thing thing && thing.act() != null && !entries.isEmpty()) {
            double at = Math.round((start + thing.act().at()) * 1e4) / 1e4;
            Sound sound = OF_MOVES.get(thing.act().move());
            Entry actor = entries.getLast();
            if (sound != null && at < end) hits.add(new Hit(sound.kind(), at, actor.word(), actor.id(), sound.level()));
        }
        return List.copyOf(hits);
    }

    private static Optional<Sound> of(Entry entry, SceneCard card, int pops) {
        return Optional.ofNullable(
                switch (entry.kind()) {
                    case PLATE -> new Sound("thud", -4);
                    case LINE -> accented(entry, card) ? new Sound("thud", -4) : null;
                    case PICTURE, ITEM, ASIDE -> new Sound("pop" + (pops % POPS + 1), -9);
                    case PANEL -> new Sound("slab", -5);
                    case ROUTE -> new Sound("pen", -15);
                    case PIN -> new Sound("pin", -10);
                    case COUNT -> new Sound("ticks", -14);
                    case RISING -> new Sound("rise", -9);
                    case FALLING -> new Sound("fall", -9);
                    case PRICE -> new Sound("till", -9);
                    case DOCUMENT -> new Sound("paper", -11);
                    case CHECK -> new Sound("chime", -9);
                });
    }

    /** Of spoken words only the one that carries the point has a sound. */
    private static boolean accented(Entry entry, SceneCard card) {
        return card instanceof SceneCard.Spoken spoken
                && spoken.accent() >= 0
                && spoken.said().get(spoken.accent()).text().equals(entry.text());
    }
}
