package io.reelwright.phase.storyboard;

import io.reelwright.campaign.SceneCard.BuildList;
import io.reelwright.campaign.SceneCard.Item;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Verbs;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads enumerations: {@code sugar, acid and peroxide}. */
final class ListReader implements CardReader {
    private static final int LONGEST_ITEM = 6;

    private record Piece(int from, int to) {}

    @Override
    public Optional<CardChoice> read(SceneText scene) {
        for (int and = scene.tokens().size() - 2; and > 1; and--) {
            boolean then = scene.tokens().get(and).lower().equals("then")
                    && scene.tokens().get(and - 1).after().equals(",");
            if (!then && !WordSet.of("and|or").contains(scene.tokens().get(and).lower())) continue;
            List<Piece> pieces = pieces(scene, and);
            if (pieces.size() >= 3 && pieces.size() <= 5) return Optional.of(card(scene, pieces));
        }
        return Optional.empty();
    }

    /** Returns the members around {@code and}: the last one after it, the others between commas before it. */
    private static List<Piece> pieces(SceneText scene, int and) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(and + 1, lastEnd(scene, and + 1)));
        int end = and;
        while (end > 0) {
            int start = end - 1;
            while (start > 0 && !scene.tokens().get(start - 1).endsClause()) start--;
            boolean comma = start > 0 && scene.tokens().get(start - 1).after().equals(",");
            if (!comma) {
                pieces.addFirst(new Piece(firstStart(scene, start, end, pieces.getFirst()), end));
                break;
            }
            pieces.addFirst(new Piece(start, end));
            end = start;
        }
        boolean good = pieces.stream()
                .allMatch(piece ->
                        piece.to() > piece.from() && piece.to() - piece.from() <= LONGEST_ITEM && named(scene, piece));
        boolean different = pieces.stream()
                        .map(piece -> CharacterClasses.lower(scene.plain(piece.from(), piece.to())))
                        .distinct()
                        .count()
                == pieces.size();
        return good && different && areAlike(scene, pieces) ? pieces : List.of();
    }

    /** Returns whether all members act or none does: else one of them is a clause of its own. */
    private static boolean areAlike(SceneText scene, List<Piece> pieces) {
        long acting = pieces.stream()
                .filter(it -> scene.classes().subList(it.from(), it.to()).contains(WordClass.VERB))
                .count();
        long naming = pieces.stream()
                .filter(it -> scene.classes().subList(it.from(), it.to()).stream()
                        .anyMatch(kind -> kind == WordClass.NOUN || kind == WordClass.NAME || kind == WordClass.VERB))
                .count();
        boolean alike = naming == 0 || naming == pieces.size();
        return alike && (acting == 0 || acting == pieces.size());
    }

    private static boolean named(SceneText scene, Piece piece) {
        return !scene.classes().subList(piece.from(), piece.to()).contains(WordClass.AUXILIARY)
                && scene.classes().subList(piece.from(), piece.to()).stream()
                        .anyMatch(kind -> kind == WordClass.NOUN
                                || kind == WordClass.NAME
                                || kind == WordClass.VERB
                                || kind == WordClass.ADJECTIVE)
                && !WordSet.of(
                                "it|they|he|she|you|we|née|born|aged|then|because|which|who|so|but|if|such|like|including|in|at|on")
                        .contains(scene.tokens().get(piece.from()).lower());
    }

    /** Returns the start of the first member: after the sentence's verb or preposition, or at the clause's start. */
    private static int firstStart(SceneText scene, int clause, int end, Piece next) {
        if (scene.classes().get(next.from()) == WordClass.VERB)
            for (int i = clause; i < end; i++) if (scene.classes().get(i) == WordClass.VERB) return i;
        int start = end - 1;
        while (start > clause
                && scene.classes().get(start - 1).nominal()
                && scene.classes().get(start) != WordClass.VERB) start--;
        boolean verbs = scene.classes().get(clause) == WordClass.VERB
                && end - clause <= LONGEST_ITEM
                && actsOnSomething(scene, next.from(), next.to());
        return verbs ? clause : start;
    }

    private static int lastEnd(SceneText scene, int from) {
        int clause = scene.clauseEnd(from);
        if (scene.classes().get(from) == WordClass.VERB) return clause;
        int to = from;
        while (to < clause
                && (scene.classes().get(to) == WordClass.DETERMINER
                        || scene.classes().get(to).nominal())) {
            if (to > from && actsOnSomething(scene, to, clause)) break;
            to++;
        }
        return to == from ? clause : to;
    }

    /** Returns whether a word that looks like a noun is a verb: {@code guard} in {@code peroxide guard the jar}. */
    private static boolean actsOnSomething(SceneText scene, int word, int clause) {
        return Verbs.base(scene.tokens().get(word).lower()).isPresent()
                && word + 1 < clause
                && scene.classes().get(word + 1) == WordClass.DETERMINER;
    }

    private static CardChoice card(SceneText scene, List<Piece> pieces) {
        List<Item> items = pieces.stream()
                .map(piece -> {
                    String text = LinearRegex.replaceFirst(
                            scene.plain(piece.from(), piece.to()), "(?i)^(the|a|an|then) ", "");
                    boolean acts = scene.classes().get(piece.from()) == WordClass.VERB;
                    return new Item(
                            Phrases.sentenceCase(text),
                            acts ? null : scene.pictures().of(scene, text).orElse(null),
                            scene.at(piece.from()));
                })
                .toList();
        return new CardChoice(new BuildList(title(scene, pieces), items), 0.91);
    }

    private static String title(SceneText scene, List<Piece> pieces) {
        int before = pieces.getFirst().from();
        int after = pieces.getLast().to();
        if (before >= 2 && scene.tokens().get(before - 1).after().contains(":")) {
            String noun = Phrases.nounBefore(scene, 0, before, 4);
            if (!noun.isEmpty()) return Phrases.sentenceCase(noun);
        }
        String subject = before >= 2 ? Phrases.subject(scene, 0, 4) : "";
        if (!subject.isEmpty()) return Phrases.sentenceCase(subject);
        if (before == 0
                && after < scene.tokens().size()
                && scene.tokens().size() - after <= 5
                && scene.classes().get(after) != WordClass.PREPOSITION)
            return Phrases.sentenceCase(LinearRegex.replaceFirst(
                    scene.plain(after, scene.tokens().size()), "(?i)^(are|is|were|was) (the )?", ""));
        return CardLabels.topic(scene);
    }
}
