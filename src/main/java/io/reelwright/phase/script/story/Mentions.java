package io.reelwright.phase.script.story;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.Verbs;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of a source: how each is written in full, and the apposition that says who it is. */
final class Mentions {
    private static final int MOST_WORDS = 6;
    private static final int MOST_SAID = 9;

    private final Passages passages;
    private final String topic;
    /** Last word of a name → its first full form; an empty text when there are several. */
    private final Map<String, String> full = new HashMap<>();
    /** Full name → index of the sentence that brings it first. */
    private final Map<String, Integer> brought = new HashMap<>();

    /** @param topic its own names are never made longer */
    Mentions(Passages passages, String topic) {
        this.passages = passages;
        this.topic = topic;
        for (Passage passage : passages.all()) collect(passage);
    }

    private void collect(Passage passage) {
        List<Token> run = new ArrayList<>();
        for (Token token : Token.of(passage.text())) {
            boolean part = token.capital() && !token.digits() && token.core().length() > 1
                    || !run.isEmpty() && token.core().length() == 1 && token.capital();
            boolean opens = run.isEmpty() && SearchWords.isStop(token.lower());
            if (part && !opens && token.before().isEmpty() || part && run.isEmpty() && !opens) run.add(token);
            else {
                close(passage, run);
                run = new ArrayList<>();
                if (part && !opens) run.add(token);
            }
            boolean initial = token.core().length() == 1
                    || WordSet.of("Dr|Mr|Mrs|Ms|Gov|Sen|St|Prof|Jr").contains(token.core());
            if (!run.isEmpty()
                    && !token.after().isEmpty()
                    && !(initial && token.after().equals("."))) {
                close(passage, run);
                run = new ArrayList<>();
            }
        }
        close(passage, run);
    }

    private void close(Passage passage, List<Token> run) {
        if (run.size() < 2 || run.size() > MOST_WORDS) return;
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < run.size() - 1; i++) name.append(run.get(i).raw()).append(' ');
        String last = bare(run.getLast().core());
        name.append(last);
        String whole = name.toString();
        if (run.getFirst().core().length() < 2) return;
        if (Verbs.base(run.getFirst().lower())
                .filter(run.getFirst().lower()::equals)
                .isPresent()) return;
        String known = full.get(last);
        if (known == null) {
            full.put(last, whole);
            brought.put(whole, passage.index());
        } else if (!known.isEmpty() && !known.equals(whole) && !known.endsWith(whole) && !whole.endsWith(known))
            full.put(last, "");
    }

    private static String bare(String core) {
        return core.endsWith("'s") || core.endsWith("’s") ? core.substring(0, core.length() - 2) : core;
    }

    /**
     * Returns a sentence in which each name that is told for the first time stands in full, with the words that say who it is.
     *
     * @param told what the listener has heard before
     */
    String introduced(String sentence, String told) {
        List<Token> tokens = Token.of(sentence);
        StringBuilder out = new StringBuilder();
        boolean capitalBefore = false;
        Set<String> done = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (i > 0) out.append(' ');
            String name = bare(token.core());
            String whole = full.getOrDefault(name, "");
            boolean alone = token.capital()
                    && !capitalBefore
                    && !(i + 1 < tokens.size()
                            && tokens.get(i + 1).capital()
                            && token.after().isEmpty());
            boolean after = i > 0
                    && WordSet.of("the|a|an|this|that|his|her|their|its|mr|mrs|ms|dr|prof|professor|sir|miss")
                            .contains(tokens.get(i - 1).lower());
            boolean first = alone
                    && !after
                    && !whole.isEmpty()
                    && isPersonal(whole)
                    && !told.contains(whole)
                    && !sentence.contains(whole)
                    && !told.contains(name)
                    && (!topic.contains(name) || topic.contains(whole))
                    && isName(whole)
                    && Verbs.base(Token.of(whole).getFirst().lower()).isEmpty()
                    && done.add(name);
            if (first) {
                String said = token.after().isEmpty() && token.core().equals(name) ? said(whole) : "";
                out.append(token.before()).append(whole).append(token.core().substring(name.length()));
                out.append(said.isEmpty() ? token.after() : ", " + said + ",");
            } else out.append(token.raw());
            capitalBefore = token.capital() && token.after().isEmpty() && !SearchWords.isStop(token.lower());
        }
        return out.toString();
    }

    /** Returns whether a name can be shortened to its last word: not that of a court, a street or a company. */
    private static boolean isPersonal(String whole) {
        List<Token> tokens = Token.of(whole);
        String last = tokens.getLast().lower();
        return !WordSet.of(
                        "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|court|street|road|university|college|museum|park|company|inc|corp|corporation|foundation|island|islands|river|lake|states|kingdom|house|war|act|prize|award|league|cup|association|institute|church|bank|bay|city|county|center|centre|school|department|office|agency|party|union|club|hall|hotel|airport|station|times|post|day|week|games")
                .contains(last);
    }

    /** Returns the last word of a name in the tree of the sentence that brings it, if all of its words are parts of one name. */
    private Optional<Word> head(String whole) {
        Integer at = brought.get(whole);
        if (at == null) return Optional.empty();
        Tree tree = passages.tree(at);
        int begin = tree.text().indexOf(whole);
        if (begin < 0) return Optional.empty();
        int end = begin + whole.length();
        List<Word> words = tree.words().stream()
                .filter(it -> it.begin() >= begin && it.end() <= end)
                .toList();
        if (words.isEmpty()) return Optional.empty();
        Word last = words.getLast();
        boolean one = last.name()
                && words.stream()
                        .allMatch(it -> it.index() == last.index()
                                || Syntax.isMark(it)
                                || it.head() == last.index()
                                        && (it.noun() || it.tag().equals("JJ")));
        return one ? Optional.of(last) : Optional.empty();
    }

    private boolean isName(String whole) {
        return head(whole).isPresent();
    }

    private String said(String whole) {
        Optional<Word> head = head(whole);
        if (head.isEmpty()) return "";
        Tree tree = passages.tree(brought.getOrDefault(whole, 0));
        Optional<Word> said = tree.child(head.get(), "appos").filter(it -> it.noun() && !it.name());
        if (said.isEmpty()) return "";
        List<Word> branch = tree.subtree(said.get());
        boolean plain = branch.size() <= MOST_SAID
                && branch.getLast().index() - branch.getFirst().index() < branch.size()
                && branch.stream().noneMatch(it -> it.pronoun() || it.text().equals(","));
        String text = plain ? Syntax.text(tree, branch.getFirst(), branch.getLast()) : "";
        return CharacterClasses.hasOneOf(text, "“”\"()") ? "" : text;
    }
}
