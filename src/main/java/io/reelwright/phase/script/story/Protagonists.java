package io.reelwright.phase.script.story;

import io.reelwright.phase.script.story.People.Kind;
import io.reelwright.phase.script.story.References.Entity;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom and what the whole video is about: pronouns without a nearer noun stand for it. */
final class Protagonists {
    private static final int LEAST = 3;
    /** Plurals that count what is told and are not what it is about. */
    private static final String LISTED =
            "facts|ways|tips|reasons|things|questions|steps|ideas|hacks|tricks|secrets|rules|signs|mistakes|myths|lessons|habits|benefits|examples|places|kinds|types|times|years|days|months|weeks|hours|minutes";

    private final Map<Kind, Entity> known = new EnumMap<>(Kind.class);

    private Protagonists() {}

    /** Returns the person, the thing and the things that the topic names and the text often speaks of. */
    static Protagonists of(Topic topic, Passages passages) {
        Protagonists found = new Protagonists();
        found.name(topic, passages);
        found.things(topic, passages);
        return found;
    }

    private void name(Topic topic, Passages passages) {
        String name = firstName(topic.text());
        if (name.isEmpty()) return;
        String last = name.substring(name.lastIndexOf(' ') + 1);
        int spoken = 0;
        int he = 0;
        int she = 0;
        for (Passage passage : passages.all()) {
            String text = passage.text();
            if (text.contains(last)) spoken++;
            if (LinearRegex.contains(text, "(?i)\\b(he|his|him)\\b")) he++;
            if (LinearRegex.contains(text, "(?i)\\b(she|her)\\b")) she++;
        }
        if (spoken < LEAST) return;
        boolean person = name.indexOf(' ') > 0 && !isPlace(topic.text(), name);
        Entity entity = new Entity(name, CharacterClasses.lower(last));
        if (person && he >= LEAST && he > 2 * she) known.put(Kind.HE, entity);
        else if (person && she >= LEAST && she > 2 * he) known.put(Kind.SHE, entity);
        else if (!isPlace(topic.text(), name)) known.put(Kind.IT, entity);
    }

    private static boolean isPlace(String topic, String name) {
        return LinearRegex.contains(
                topic.substring(0, Math.max(0, topic.indexOf(name))),
                "(?i)\\b(in|under|at|of|from|to|near|across|around|over|through|for|on) (the )?$");
    }

    /** Returns the first name of one to four words in the topic; empty when it has none or is written like a title. */
    static String firstName(String topic) {
        List<Token> tokens = Token.of(topic);
        StringBuilder name = new StringBuilder();
        for (Token token : tokens) {
            boolean part = token.capital() && !token.digits() && !SearchWords.isStop(token.lower());
            if (part) {
                if (!name.isEmpty()) name.append(' ');
                String core = token.core();
                boolean owner = core.endsWith("'s") || core.endsWith("’s");
                name.append(owner ? core.substring(0, core.length() - 2) : core);
                if (!token.after().isEmpty() || owner) break;
            } else if (!name.isEmpty()) break;
        }
        long capitals = tokens.stream().filter(Token::capital).count();
        boolean title = tokens.size() > 3
                && capitals > tokens.size() * 0.7
                && Token.of(name.toString()).size() > 3;
        boolean lone = tokens.size() > 2 && capitals == 1 && tokens.getFirst().capital();
        return title || lone ? "" : name.toString();
    }

    /** The plural of the topic: {@code octopuses} in {@code five facts about octopuses}. */
    private void things(Topic topic, Passages passages) {
        List<Token> tokens = Token.of(topic.text());
        for (int i = tokens.size() - 1; i >= 0; i--) {
            String word = tokens.get(i).lower();
            boolean plural = word.length() > 3
                    && word.endsWith("s")
                    && !word.endsWith("ss")
                    && !word.endsWith("'s")
                    && !word.endsWith("is")
                    && !word.endsWith("us");
            if (!plural || SearchWords.isStop(word) || WordSet.of(LISTED).contains(word)) continue;
            String stem = SearchWords.stem(word);
            long spoken = passages.all().stream()
                    .filter(it -> SearchWords.stems(it.text()).contains(stem))
                    .count();
            boolean about = i > 0 && topic.kind() != Topic.Kind.ABOUT;
            if (about && spoken >= 2) {
                known.put(Kind.THEY, new Entity(word, word));
                return;
            }
        }
    }

    /** Returns what a pronoun of this kind stands for when no noun is near. */
    Optional<Entity> of(Kind kind) {
        return Optional.ofNullable(known.get(kind));
    }
}
