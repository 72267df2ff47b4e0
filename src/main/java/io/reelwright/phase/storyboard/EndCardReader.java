package io.reelwright.phase.storyboard;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.campaign.SceneCard.EndCard;
import io.reelwright.campaign.Script.Role;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Sentences;
import java.util.List;
import java.util.Optional;

/** Reads the last scene: the call to action, shown on a button. */
final class EndCardReader implements CardReader {
    private static final Pattern ASK = Pattern.compile(
            "(?i)^(follow|subscribe|save this|save|share this|share|try it|try|like|join|visit|comment|start)\\b[,]?\\s*(?:and|us|then)?\\s*(.*)$");

    /** What viewers are asked for; a step of a guide such as {@code Start with the roots} is none. */
    private static final String CALL = "(?i)^(follow|subscribe|share|like|comment|save this|hit|tap)\\b";

    /** Returns whether a scene calls for something. A text that ends with its last thought gets no button. */
    static boolean calls(SceneText scene) {
        return scene.role() == Role.CALL_TO_ACTION
                || LinearRegex.contains(scene.sentence(), CALL)
                || Sentences.of(scene.text()).stream().anyMatch(it -> LinearRegex.contains(it, CALL));
    }

    @Override
    public Optional<CardChoice> read(SceneText scene) {
        if (!scene.last()) return Optional.empty();
        Matcher ask = ASK.matcher(scene.text().strip());
        boolean asks = ask.matches();
        String button = asks ? Phrases.sentenceCase(CharacterClasses.lower(ask.group(1))) : "Follow";
        String rest = asks ? LinearRegex.replaceFirst(Phrases.bare(ask.group(2)), "(?i)^for (more )", "$1") : "";
        boolean fits = !rest.isEmpty() && LinearRegex.split(rest, " ").length <= 6;
        String words = fits ? Phrases.sentenceCase(rest) : KeyPhraseFinder.headline(scene, 6);
        List<String> lines = Phrases.lines(words, 2);
        EndCard card = new EndCard(lines, button, "", scene.pictures().several(scene, 4));
        return Optional.of(new CardChoice(card, 1));
    }
}
