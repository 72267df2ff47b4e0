package io.reelwright.phase.storyboard;

import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;
import java.util.Optional;
import java.util.Set;

/** Tells who does what a verb says, and whether the text says that it is done. */
final class Doer {
    private static final Set<String> UNREAL = WordSet.of("would|could|might|may|cannot");
    /** Arcs that may lie between a verb and its subject. */
    private static final int MOST_STEPS = 4;

    /** Words between a subject and its verb among which another clause makes the reading doubtful. */
    private static final int FAR = 9;

    private Doer() {}

    /** Returns whether what a verb says is neither denied nor uncertain nor a condition. */
    static boolean isReal(Word verb, SceneWords words) {
        boolean denied = words.has(verb, "neg")
                || words.tree().children(verb, "aux").stream().anyMatch(it -> UNREAL.contains(it.lower()))
                || words.tree().children(verb, "advmod").stream()
                        .anyMatch(it -> WordSet.of("never|rarely|hardly|barely|almost|nearly")
                                .contains(it.lower()))
                || words.tree().children(verb, "mark").stream()
                        .anyMatch(it -> WordSet.of("if|unless|whether").contains(it.lower()));
        return !denied;
    }

    /**
     * Returns whether a noun can be the subject of a verb: they agree in number, the verb is no command, and no other clause lies between them
     * that the sentence may have been misread for.
     */
    static boolean fits(Word subject, Word verb, SceneWords words) {
        boolean helped = words.has(verb, "aux", "auxpass");
        boolean several = subject.tag().endsWith("S") || words.has(subject, "conj");
        boolean agrees = helped
                || !subject.noun()
                || !(verb.tag().equals("VBP") && !several && !subject.name())
                        && !(verb.tag().equals("VBZ") && subject.tag().equals("NNS") && !words.has(subject, "conj"));
        boolean command =
                verb.tag().equals("VB") && !helped && WordSet.of("root|conj").contains(verb.label());
        boolean far = verb.index() - subject.index() > FAR
                && words.tree().words().subList(subject.index(), verb.index()).stream()
                        .anyMatch(it ->
                                it.verb() && WordSet.of("acl|relcl|ccomp|advcl").contains(it.label()));
        return agrees && !command && !far;
    }

    /** Returns the subject of a verb, also of one that is joined to the verb that has it. */
    static Optional<Word> of(Word verb, SceneWords words) {
        Word at = verb;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Optional<Word> own = words.tree().child(at, "nsubj");
            if (own.isPresent()) return own;
            Optional<Word> head = words.tree().head(at);
            if (head.isEmpty()) return Optional.empty();
            if (at.label().equals("acl") && at.tag().equals("VBG")) return head.filter(Word::noun);
            boolean joined = isJoined(at, head.get(), words);
            if (!joined
                    || head.get().verb() && (words.has(head.get(), "neg", "nsubjpass") || !isReal(head.get(), words)))
                return Optional.empty();
            at = head.get();
        }
        return Optional.empty();
    }

    /** Returns whether a verb has the subject of its head. */
    private static boolean isJoined(Word verb, Word head, SceneWords words) {
        return switch (verb.label()) {
            case "conj" -> head.verb();
            // What is joined to a verb with an object of its own may belong to that object: he asked her to sing.
            case "xcomp" ->
                head.verb()
                        && !words.has(head, "dobj")
                        && !WordSet.of("say|deny|claim|report|refuse|fail").contains(head.lemma());
            case "pcomp" ->
                verb.tag().equals("VBG")
                        && WordSet.of("by|after|before|while|when").contains(head.lower());
            case "prep" -> head.verb();
            case "advcl" -> verb.tag().equals("VBG") && head.verb() && !words.has(verb, "mark");
            default -> false;
        };
    }
}
