package io.reelwright.text.quantity;

import io.reelwright.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Finds the figures of a text that a card may show, written in digits or in words. */
public final class Figures {
    private Figures() {}

    /** Returns all figures of the text, in order. */
    public static List<Figure> in(String text) {
        return in(Token.of(text));
    }

    /** Returns all figures of the words, in order; no two share a word. */
    public static List<Figure> in(List<Token> tokens) {
        return among(Quantities.in(tokens.stream().map(Token::raw).toList()));
    }

    /** Returns those of a text's quantities that a card may show, in order; no two share a word. */
    public static List<Figure> among(List<Quantity> quantities) {
        List<Figure> figures = new ArrayList<>();
        int from = 0;
        for (Quantity quantity : quantities) {
            boolean shown = quantity.kind().isShown() && quantity.first() >= from;
            from = Math.max(from, quantity.end());
            if (shown) figures.add(figure(quantity));
        }
        return figures;
    }

    private static Figure figure(Quantity it) {
        return new Figure(it.value(), it.shown(), it.prefix(), it.scale(), it.unit(), it.first(), it.end(), it.kind());
    }
}
