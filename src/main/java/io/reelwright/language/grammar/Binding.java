package io.reelwright.language.grammar;

import java.util.Set;

/** What a pronoun cannot stand for by its place in the sentence (principle B of binding: Chomsky, 1981). */
public final class Binding {
    private static final Set<String> OBJECTS = Set.of("dobj", "pobj", "iobj", "dative");

    private Binding() {}

    /**
     * Returns whether a noun is the subject of the clause whose object a pronoun is, so that the pronoun means somebody else:
     * {@code the stranger smiled at him}.
     */
    public static boolean isOtherThanSubject(Tree tree, Word noun, Word pronoun) {
        boolean object = pronoun.tag().equals("PRP")
                && !pronoun.lower().endsWith("self")
                && !pronoun.lower().endsWith("selves")
                && OBJECTS.contains(pronoun.label());
        if (!object || !noun.label().startsWith("nsubj")) return false;
        Word at = pronoun;
        while (at.head() >= 0 && !at.verb()) at = tree.words().get(at.head());
        return at.verb() && noun.head() == at.index();
    }
}
