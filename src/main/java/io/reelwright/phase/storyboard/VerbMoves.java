package io.reelwright.phase.storyboard;

import io.reelwright.campaign.Move;
import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.WhiteSpace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells how a thing acts out the verb that is spoken of it, by the table {@code moves.txt}. */
final class VerbMoves {
    private static final Map<String, Move> BY_VERB = read();
    private static final Set<String> PATIENT = Set.of("dobj", "nsubjpass");

    private VerbMoves() {}

    /** A verb of a sentence and how its subject or object acts it out. */
    record Acted(Word verb, Move move) {}

    /** Returns how the noun acts out its verb; empty when the verb is denied or has no move. */
    static Optional<Acted> of(Tree tree, Word noun) {
        if (!noun.label().equals("nsubj") && !PATIENT.contains(noun.label())) return Optional.empty();
        return tree.head(noun)
                .filter(Word::verb)
                .filter(verb -> tree.child(verb, "neg").isEmpty())
                .flatMap(verb -> Optional.ofNullable(BY_VERB.get(verb.lemma())).map(move -> new Acted(verb, move)));
    }

    /** Returns the number of verbs that have a move. */
    static int verbs() {
        return BY_VERB.size();
    }

    /** Returns the move of a verb in its dictionary form. */
    static Optional<Move> ofVerb(String verb) {
        return Optional.ofNullable(BY_VERB.get(verb));
    }

    private static Map<String, Move> read() {
        Map<String, Move> moves = new HashMap<>();
        for (Move move : Move.values()) moves.put(move.label(), move);
        Map<String, Move> byVerb = new HashMap<>();
        text().lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            List<String> cells = WhiteSpace.words(line);
            Move move = moves.get(cells.getFirst());
            if (move == null) throw new IllegalStateException("moves.txt has no move \"" + cells.getFirst() + "\"");
            // The first move of a verb wins.
            cells.stream().skip(1).forEach(verb -> byVerb.putIfAbsent(verb, move));
        });
        return Map.copyOf(byVerb);
    }

    private static String text() {
        try (InputStream in = VerbMoves.class.getResourceAsStream("moves.txt")) {
            if (in == null) throw new IllegalStateException("moves.txt is missing from the program's own resources");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
