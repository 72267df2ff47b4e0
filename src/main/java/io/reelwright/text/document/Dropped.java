package io.reelwright.text.document;

import io.reelwright.text.LeftOut;
import java.util.ArrayList;
import java.util.List;

/** What is left out of a document, with all its words. */
final class Dropped {
    /** A part that is left out, with all its words; {@code line} as in {@link LeftOut}. */
    record Piece(LeftOut.Kind kind, int line, String words) {}

    private final List<Piece> pieces = new ArrayList<>();

    void add(LeftOut.Kind kind, int line, String words) {
        if (words.codePoints().anyMatch(Character::isLetterOrDigit)) pieces.add(new Piece(kind, line, words));
    }

    void add(LeftOut.Kind kind, Draft draft) {
        add(kind, draft.line(), draft.words());
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Returns what is told of them, in the order of the lines. */
    List<LeftOut> told() {
        return pieces.stream()
                .map(piece -> new LeftOut(piece.kind(), piece.line(), piece.words()))
                .toList();
    }
}
