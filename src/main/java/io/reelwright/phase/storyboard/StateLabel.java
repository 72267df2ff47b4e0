package io.reelwright.phase.storyboard;

import io.reelwright.language.grammar.Word;
import io.reelwright.text.SearchWords;
import io.reelwright.text.WordSet;
import java.util.Optional;
import java.util.Set;

/**
 * The name of a state in at most three words.
 *
 * @param text the words
 * @param noun the noun among them, for which a picture is looked for
 * @param word the word on which it is shown
 */
record StateLabel(String text, String noun, Word word) {
    private static final int MOST_WORDS = 3;

    /** Nouns that name no state that could be shown. */
    private static final Set<String> EMPTY = WordSet.of(
            "thing|way|part|problem|matter|lot|kind|sort|reason|question|case|fact|time|day|year|one|something|nothing|anything|everything|someone|everyone"
                    + "|page|attention|account|life|reality|habit|rule|result|favorite|favourite|success|hit|member|symbol|issue|topic|law|norm|standard|name|victim"
                    + "|hero|legend|target|piece|place|point|advantage|corner|tide|mind|pieces|half|step|stage|story|tradition|example|word|phrase|idea|home");

    private static final Set<String> LINKING = WordSet.of("be|become|turn|get|go|grow|stay|remain|feel");

    /** Returns the name of a state that is a thing: its noun with what describes it. */
    static Optional<StateLabel> ofNoun(Word noun, SceneWords words) {
        boolean named = (noun.noun()
                        || noun.tag().equals("RB")
                        || noun.tag().startsWith("JJ")
                        || noun.tag().equals("VBG"))
                && !noun.name()
                && words.has(noun)
                && !EMPTY.contains(noun.lemma())
                && !NounList.ROLES.contains(noun.lemma())
                && !SearchWords.isStop(noun.lower())
                && noun.text().chars().allMatch(c -> Character.isLetter(c) || c == '-');
        if (!named || words.has(noun, "conj", "nummod")) return Optional.empty();
        Word first = words.phraseStart(noun);
        if (noun.index() - first.index() >= MOST_WORDS) first = noun;
        return Optional.of(new StateLabel(words.text(first, noun), noun.text(), noun));
    }

    /** Returns the name of a state that a clause tells: {@code hard loaf} for {@code the loaf is hard}. */
    static Optional<StateLabel> ofClause(Word verb, SceneWords words) {
        Optional<Word> is =
                words.tree().child(verb, "acomp").filter(it -> it.tag().equals("JJ") && words.has(it));
        if (!LINKING.contains(verb.lemma()) || is.isEmpty() || words.has(verb, "neg")) return Optional.empty();
        boolean small = words.tree().children(is.get()).isEmpty();
        Optional<Word> what = words.tree().child(verb, "nsubj");
        if (!small || what.isEmpty()) return Optional.empty();
        return ofNoun(what.get(), words)
                .filter(it -> !it.text().contains(" "))
                .map(it -> new StateLabel(is.get().lower() + " " + it.text(), it.noun(), is.get()));
    }
}
