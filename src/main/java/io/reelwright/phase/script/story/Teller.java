package io.reelwright.phase.script.story;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.phase.script.story.References.Entity;
import io.reelwright.phase.script.story.References.Need;
import io.reelwright.phase.script.story.Wording.Edit;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a sentence so that a listener understands it: shortened, with its nouns in place of pronouns, with names in full. */
final class Teller {
    private static final Pattern LINK = Pattern.compile(
            "^(?:(?:However|But|And|So|Yet|Then|Meanwhile|Moreover|Furthermore|Additionally|Also|Indeed|Instead|Therefore|Thus|Hence|Consequently|Nevertheless|Nonetheless|Still|In fact|Of course|For example|For instance|In addition|As a result|In other words|That said|On the other hand|By contrast|In contrast|After all|Besides|Similarly|Likewise|Unfortunately|Fortunately|Luckily|Sadly|Interestingly|Surprisingly|Notably|Remarkably|Well|Oh|Yes|OK|Honestly|Basically|In short|To be clear|In turn|At the same time|Accordingly|Overall|What’s more|What's more|Even so|Just|Otherwise|Apparently|Finally|Lastly|Now|Anyway|Though|Even then|To start|To begin|As always|As ever|Second|Third|First|Secondly|Thirdly|Firstly), +"
                    + "|(?:But|And|So|Yet|Then) +)+");

    /** A telling of fewer words leaves too much out. */
    private static final int LEAST_WORDS = 5;
    /** A sentence of few words too many is told whole rather than with less than this share of its words. */
    private static final double MOST_LOST = 0.55;

    private static final int BEARABLE = 6;

    private final Passages passages;
    private final References references;
    private final Mentions mentions;
    private final Map<Integer, List<List<Edit>>> choices = new HashMap<>();
    private final Map<Integer, Map<Edit, Boolean>> allowed = new HashMap<>();

    Teller(Passages passages, References references, Mentions mentions) {
        this.passages = passages;
        this.references = references;
        this.mentions = mentions;
    }

    /** Returns the ways to shorten a sentence, least loss first. */
    List<List<Edit>> choices(int i) {
        return choices.computeIfAbsent(
                i,
                k -> !Statements.isRooted(passages.tree(k)) && !Syntax.commands(passages.tree(k))
                        ? List.of(List.of())
                        : Shortening.choices(passages.tree(k)).stream()
                                .filter(edits -> edits.isEmpty() || words(k, edits) >= LEAST_WORDS)
                                .toList());
    }

    private int words(int i, List<Edit> edits) {
        return Token.of(Wording.edited(passages.at(i).text(), allowed(i, edits)))
                .size();
    }

    /** Returns the cuts that leave the meaning whole. */
    private List<Edit> allowed(int i, List<Edit> cuts) {
        Map<Edit, Boolean> own = allowed.computeIfAbsent(i, k -> new HashMap<>());
        return cuts.stream()
                .filter(cut -> own.computeIfAbsent(cut, it -> Limits.allow(passages.tree(i), it)))
                .toList();
    }

    /** Returns the first way to shorten a sentence to at most so many words; the shortest when none is short enough. */
    List<Edit> within(int i, int mostWords) {
        List<Edit> shortest = List.of();
        int all = words(i, List.of());
        int least = all;
        for (List<Edit> edits : choices(i)) {
            int words = words(i, edits);
            boolean poor = words < all * MOST_LOST && all <= mostWords + BEARABLE;
            if (words >= least && words > mostWords || poor || !isWhole(i, edits)) continue;
            if (words <= mostWords) return edits;
            least = words;
            shortest = edits;
        }
        return shortest;
    }

    /** Returns whether what is left of a sentence is a sentence. */
    boolean isWhole(int i, List<Edit> edits) {
        return edits.isEmpty() || passages.isWhole(Wording.edited(passages.at(i).text(), allowed(i, edits)));
    }

    /**
     * Returns a sentence as it is told.
     *
     * @param cuts   what is left out
     * @param before index of the sentence told directly before; −1 for none
     * @param told   all that is told before
     */
    String told(int i, List<Edit> cuts, int before, String told) {
        Tree tree = passages.tree(i);
        List<Edit> edits = new ArrayList<>(allowed(i, cuts));
        if (before < 0 || before != i - 1) {
            Matcher link = LINK.matcher(tree.text());
            if (link.find() && isRemovable(tree, link.end())) edits.add(new Edit(0, link.end(), ""));
            for (Word word : tree.words())
                if (word.lower().equals("also") && word.label().equals("advmod"))
                    edits.add(new Edit(word.begin(), word.end(), ""));
            for (Need need : references.of(i)) {
                Optional<Need> kept = kept(tree, need, cuts);
                kept.flatMap(it -> replacement(tree, it, need, before)).ifPresent(edits::add);
            }
        } else
            for (Need need : references.of(i))
                if (need.kind() != null && !references.isMetBefore(need))
                    kept(tree, need, cuts)
                            .flatMap(it -> replacement(tree, it, need, before))
                            .ifPresent(edits::add);
        String text = Wording.edited(tree.text(), edits);
        if ((before < 0 || before != i - 1) && !cuts.isEmpty()) {
            Matcher link = LINK.matcher(text);
            if (link.find() && text.charAt(link.end() - 2) == ',') text = Wording.tidy(text.substring(link.end()));
        }
        return withoutSlashes(mentions.introduced(text, told));
    }

    /** {@code a bakery/café} is said as {@code a bakery and café}, {@code anything old/broken} as {@code anything old or broken}. */
    static String withoutSlashes(String text) {
        if (text.indexOf('/') < 0) return text;
        String said = LinearRegex.replaceAll(text, "\\band/or\\b", "or");
        said = LinearRegex.replaceAll(
                said,
                "(?i)\\b(any\\w*|either|whether|no|not|his|he|she|him) (\\p{Ll}{2,})/(\\p{Ll}{2,})\\b",
                "$1 $2 or $3");
        said = LinearRegex.replaceAll(said, "\\b(he|his|him)/(she|hers?)\\b", "$1 or $2");
        return LinearRegex.replaceAll(said, "\\b(\\p{Ll}{3,})/(\\p{Ll}{3,})\\b", "$1 and $2");
    }

    /** {@code Still the river rose} and {@code So many people came} begin with no link. */
    private static boolean isRemovable(Tree tree, int end) {
        String link = CharacterClasses.lower(tree.text().substring(0, end).strip());
        boolean so = link.equals("so") || link.equals("then") || link.equals("yet");
        return !so
                || tree.words().size() > 1
                        && !tree.words().get(1).tag().startsWith("JJ")
                        && !tree.words().get(1).tag().startsWith("RB")
                        && !WordSet.of("many|much|few|little|far|long|that")
                                .contains(tree.words().get(1).lower());
    }

    /** Returns the first pronoun of a kind that is not left out. */
    private static Optional<Need> kept(Tree tree, Need need, List<Edit> cuts) {
        return tree.words().stream()
                .filter(it -> it.index() >= need.word().index())
                .filter(it ->
                        it.index() == need.word().index() || need.kind() != null && People.kindOf(it) == need.kind())
                .filter(it -> cuts.stream().noneMatch(cut -> cut.begin() <= it.begin() && it.end() <= cut.end()))
                .findFirst()
                .map(it -> new Need(need.passage(), it, need.kind()));
    }

    /** @param found the pronoun whose antecedent is known */
    private Optional<Edit> replacement(Tree tree, Need need, Need found, int before) {
        Optional<Entity> entity = references.antecedent(found);
        if (entity.isEmpty()
                || before >= 0
                        && isSubject(before, entity.get())
                        && need.word().label().startsWith("nsubj")) return Optional.empty();
        Word word = need.word();
        String phrase = entity.get().phrase();
        boolean owns = word.tag().equals("PRP$") || word.label().equals("poss");
        return Optional.of(replaced(tree, word, owns ? Wording.possessive(phrase) : phrase));
    }

    /** Returns the edit that writes a phrase for a pronoun; a verb that clings to it is written in full: {@code they’re} has two words. */
    private static Edit replaced(Tree tree, Word word, String phrase) {
        Optional<Word> next = Syntax.after(tree, word).filter(it -> it.begin() == word.end());
        String verb = next.map(it -> whole(it)).orElse("");
        return verb.isEmpty()
                ? new Edit(word.begin(), word.end(), phrase)
                : new Edit(word.begin(), next.orElseThrow().end(), phrase + " " + verb);
    }

    private static String whole(Word word) {
        return switch (word.lower().replace('’', '\'')) {
            case "'re" -> "are";
            case "'ve" -> "have";
            case "'ll" -> "will";
            case "'s" -> word.lemma().equals("have") ? "has" : "is";
            case "'d" -> word.tag().equals("MD") ? "would" : "had";
            default -> "";
        };
    }

    /** Returns a heading as a sentence in which pronouns are replaced by what the topic is about. */
    String named(Tree tree) {
        List<Edit> edits = new ArrayList<>();
        for (Word word : tree.words()) {
            People.Kind kind = People.kindOf(word);
            if (kind == null) continue;
            Optional<Entity> entity = references.protagonist(kind);
            boolean owns = word.tag().equals("PRP$") || word.label().equals("poss");
            if (entity.isPresent()) {
                String phrase = entity.get().phrase();
                edits.add(replaced(tree, word, owns ? Wording.possessive(phrase) : phrase));
            }
            break;
        }
        return Wording.edited(tree.text(), edits);
    }

    /** Returns whether the subject of a sentence is this thing, in its own words. */
    private boolean isSubject(int i, Entity entity) {
        Tree tree = passages.tree(i);
        return tree.root()
                .flatMap(root -> Syntax.subject(tree, root))
                .filter(subject -> subject.lower().equals(entity.head()))
                .isPresent();
    }

    /** Returns whether a sentence has pronouns that stand for something of another sentence. */
    boolean hasPronouns(int i) {
        return !references.of(i).isEmpty();
    }

    /** Returns whether a sentence can only be understood directly after the one before it. */
    boolean leans(int i) {
        return references.of(i).stream()
                .anyMatch(need ->
                        need.kind() == null || references.antecedent(need).isEmpty());
    }
}
