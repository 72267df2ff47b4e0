package io.reelwright.phase.storyboard;

import io.reelwright.campaign.World;
import io.reelwright.language.meaning.Meaning;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.WordClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses the world in which a video plays: the one in which most of its nouns live. Nouns of the topic count three times; a noun that lives in
 * several worlds is shared among them; one that no table knows lives where its meaning is nearest. A choice that leads by less than 15 % is none.
 */
final class WorldChoice {
    private static final double TOPIC = 3;
    private static final double LEAD = 1.15;
    private static final double LEAST = 2;
    private static final double LIKE = 0.45;
    private static final double BY_MEANING = 0.5;
    /** A noun that is said again and again does not decide alone. */
    private static final double MOST_OF_ONE = 4;

    private static final String OF_TODAY = "(?i)\\b(?:19\\d\\d|20\\d\\d|today|nowadays|online|internet|percent)\\b|%";

    private final Meaning meaning;

    /** @param meaning tells how near words are to a world that does not list them */
    WorldChoice(Meaning meaning) {
        this.meaning = meaning;
    }

    /**
     * Returns the world of a narration.
     *
     * @param scenes  its words
     * @param topic   topic of the video
     * @param longAgo whether each sentence speaks of a time before 1900
     */
    World of(List<SceneText> scenes, String topic, List<Boolean> longAgo) {
        Map<String, Double> nouns = nouns(scenes, topic);
        String said = scenes.stream().map(SceneText::text).collect(Collectors.joining(" "));
        boolean old = longAgo.stream().filter(one -> one).count() * 2 >= longAgo.size();
        boolean today = LinearRegex.contains(said, OF_TODAY);
        Map<WorldTable.Row, Double> scores = new LinkedHashMap<>();
        Map<WorldTable.Row, Set<String>> found = new HashMap<>();
        for (WorldTable.Row row : WorldTable.rows()) {
            if (row.eras().equals("old") && !old && today || row.eras().equals("new") && old) continue;
            scores.put(row, 0.0);
            found.put(row, new HashSet<>());
        }
        nouns.forEach((noun, weight) -> add(noun, weight, scores, found));
        List<Map.Entry<WorldTable.Row, Double>> order = scores.entrySet().stream()
                .sorted(Map.Entry.<WorldTable.Row, Double>comparingByValue(Comparator.reverseOrder()))
                .toList();
        double best = order.getFirst().getValue();
        double second = order.get(1).getValue();
        WorldTable.Row row = order.getFirst().getKey();
        if (best < LEAST || found.getOrDefault(row, Set.of()).size() < 2)
            return new World(World.NEUTRAL, "too few of its things live in one place");
        if (best < second * LEAD)
            return new World(
                    World.NEUTRAL,
                    "its things live in two places, " + row.name() + " and "
                            + order.get(1).getKey().name());
        return new World(
                row.name(),
                "most of its things live there: " + String.join(", ", some(nouns, found.getOrDefault(row, Set.of()))));
    }

    private static List<String> some(Map<String, Double> nouns, Set<String> found) {
        return nouns.keySet().stream().filter(found::contains).limit(5).toList();
    }

    private void add(
            String noun, double weight, Map<WorldTable.Row, Double> scores, Map<WorldTable.Row, Set<String>> found) {
        String stem = WorldTable.stem(noun);
        List<WorldTable.Row> homes = scores.keySet().stream()
                .filter(row -> row.nouns().contains(stem))
                .toList();
        for (WorldTable.Row home : homes) {
            scores.merge(home, weight / homes.size(), Double::sum);
            found.computeIfAbsent(home, _ -> new HashSet<>()).add(noun);
        }
        if (!homes.isEmpty() || !meaning.real()) return;
        float[] vector = meaning.of(noun);
        WorldTable.Row nearest = null;
        double best = LIKE;
        for (WorldTable.Row row : scores.keySet()) {
            double like = Meaning.cosine(vector, meaning.of(row.description()));
            if (like < best) continue;
            best = like;
            nearest = row;
        }
        if (nearest == null) return;
        scores.merge(nearest, weight * best * BY_MEANING, Double::sum);
        found.computeIfAbsent(nearest, _ -> new HashSet<>()).add(noun);
    }

    /** Returns the nouns of the narration and of the topic with their weights, in the order in which they are said. */
    private static Map<String, Double> nouns(List<SceneText> scenes, String topic) {
        Map<String, Double> nouns = new LinkedHashMap<>();
        Set<String> ofTopic = new HashSet<>(SearchWords.stems(topic));
        for (SceneText scene : scenes) {
            for (int i = 0; i < scene.tokens().size(); i++) {
                WordClass kind = scene.classes().get(i);
                if (kind != WordClass.NOUN && kind != WordClass.NAME) continue;
                for (String noun : parts(scene.tokens().get(i))) {
                    boolean asked = ofTopic.contains(WorldTable.stem(noun));
                    nouns.merge(noun, asked ? TOPIC : 1, (a, b) -> Math.min(MOST_OF_ONE, a + b));
                }
            }
        }
        return nouns;
    }

    private static List<String> parts(Token token) {
        List<String> parts = new ArrayList<>();
        for (String part : LinearRegex.split(token.lower(), "[^\\p{L}\\p{N}]+"))
            if (part.length() > 2 && !SearchWords.isStop(part)) parts.add(part);
        return parts;
    }
}
