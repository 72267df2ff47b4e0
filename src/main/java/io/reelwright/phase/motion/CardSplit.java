package io.reelwright.phase.motion;

import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Decides which cards may be divided in time, and makes the second part's card from the words spoken in it. */
final class CardSplit {
    private static final int MOST_WORDS = 6;
    private static final int WORDS_A_LINE = 2;

    /** Minimum time for which a figure stays visible after it was spoken, in seconds. */
    private static final double TO_READ = 1.2;

    private static final Set<String> WEAK = Set.of(
            "a", "an", "the", "and", "but", "or", "so", "as", "of", "to", "in", "on", "at", "by", "for", "from", "with",
            "that", "which", "who", "because", "while", "when", "if", "is", "are", "was", "were", "be", "it", "its",
            "than", "this", "these", "their", "his", "her", "our", "your");

    private CardSplit() {}

    /** Returns whether a scene with this card may be cut in two. Cards whose rows build up or whose words need reading may not. */
    static boolean divides(SceneCard card) {
        return switch (card) {
            case SceneCard.Headline _, SceneCard.Hero _, SceneCard.BigNumber _, SceneCard.OwnMedia _ -> true;
            default -> false;
        };
    }

    /** Returns the frame of the scene from which the card shows all its content. */
    static int settledAt(SceneCard card) {
        return card instanceof SceneCard.BigNumber number ? (int) Math.ceil((number.at() + TO_READ) * Scene.FPS) : 0;
    }

    /**
     * Returns the card of the second part.
     *
     * @param said    the words spoken in the second part
     * @param seconds start of the second part, from the beginning of the scene
     */
    static SceneCard rest(SceneCard card, String said, double seconds) {
        if (card instanceof SceneCard.OwnMedia own)
            return new SceneCard.OwnMedia(
                    own.file(), own.video(), own.video() ? own.from() + seconds : 0, null, own.title(), null);
        return new SceneCard.Headline(null, lines(keyWords(said)), -1, null);
    }

    private static List<String> keyWords(String said) {
        List<String> words = new ArrayList<>(Arrays.asList(LinearRegex.split(said.strip(), "\\s+")));
        if (words.isEmpty()) return List.of("");
        while (words.size() > 1 && weak(words.getFirst())) words.removeFirst();
        while (words.size() > MOST_WORDS) words.removeLast();
        while (words.size() > 1 && weak(words.getLast())) words.removeLast();
        words.set(words.size() - 1, LinearRegex.replaceAll(words.getLast(), "[,;:.]+$", ""));
        return words;
    }

    private static boolean weak(String word) {
        return WEAK.contains(LinearRegex.replaceAll(CharacterClasses.lower(word), "[^a-z]", ""));
    }

    private static List<String> lines(List<String> words) {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < words.size(); from += WORDS_A_LINE)
            lines.add(String.join(" ", words.subList(from, Math.min(words.size(), from + WORDS_A_LINE))));
        return lines;
    }
}
