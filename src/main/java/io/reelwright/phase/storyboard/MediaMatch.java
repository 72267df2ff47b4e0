package io.reelwright.phase.storyboard;

import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.OwnMedia;
import io.reelwright.graph.Cancellation;
import io.reelwright.phase.storyboard.MediaFolder.OwnFile;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Assigns the user's files to scenes: first by words shared between file name and scene, then the rest in order. */
final class MediaMatch {
    private MediaMatch() {}

    /** Returns the cards with the user's media in their places; the end card stays. */
    static List<SceneCard> place(List<SceneCard> cards, List<SceneText> scenes, List<OwnFile> files) {
        List<SceneCard> placed = new ArrayList<>(cards);
        Set<OwnFile> used = new HashSet<>();
        Set<Integer> taken = new HashSet<>();
        List<Set<String>> said = scenes.stream()
                .map(scene -> Set.copyOf(SearchWords.stems(scene.text())))
                .toList();
        for (OwnFile file : files) {
            Cancellation.check();
            int scene = bestScene(file, said, taken);
            if (scene < 0) continue;
            taken.add(scene);
            used.add(file);
            placed.set(scene, card(file, scenes.get(scene)));
        }
        List<OwnFile> rest = files.stream().filter(file -> !used.contains(file)).toList();
        int next = 0;
        for (boolean anyCard : new boolean[] {false, true}) {
            for (int i = 0; i < scenes.size() - 1 && next < rest.size(); i++) {
                boolean plain = cards.get(i) instanceof SceneCard.Headline || cards.get(i) instanceof SceneCard.Hero;
                if (taken.contains(i) || !(plain || anyCard)) continue;
                taken.add(i);
                placed.set(i, card(rest.get(next++), scenes.get(i)));
            }
        }
        return placed;
    }

    private static int bestScene(OwnFile file, List<Set<String>> said, Set<Integer> taken) {
        Set<String> name = new HashSet<>(SearchWords.stems(nameWords(file)));
        int best = -1;
        long most = 0;
        for (int i = 0; i < said.size() - 1; i++) {
            long shared = name.stream().filter(said.get(i)::contains).count();
            if (shared > most && !taken.contains(i)) {
                most = shared;
                best = i;
            }
        }
        return best;
    }

    private static String nameWords(OwnFile file) {
        String name = file.path().getFileName().toString();
        int end = name.lastIndexOf('.');
        String words = LinearRegex.replaceAll(end < 0 ? name : name.substring(0, end), "[^\\p{L}]+", " ");
        return LinearRegex.replaceAll(words, "(\\p{Ll})(\\p{Lu})", "$1 $2");
    }

    private static SceneCard card(OwnFile file, SceneText scene) {
        String title = KeyPhraseFinder.headline(scene, 5);
        String topic = CardLabels.shortTopic(scene.topic());
        return new OwnMedia(file.named(), file.video(), 0, null, title, topic.equalsIgnoreCase(title) ? null : topic);
    }
}
