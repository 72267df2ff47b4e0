package io.reelwright.phase.script.story;

import io.reelwright.language.grammar.Binding;
import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.phase.script.story.People.Kind;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a sentence needs from outside of it, and the noun phrases that its pronouns stand for. A pronoun gets an antecedent only when
 * number and gender fit and the sentences before it leave no choice; the subject of the sentence before wins for a subject (centering,
 * Grosz, Joshi and Weinstein, 1995).
 */
final class References {
    /** Stands for one of several things: nothing else may be put in its place. */
    private static final Entity UNSURE = new Entity("", "");

    /** How many sentences back an antecedent is looked for. */
    private static final int REACH = 3;

    private final Passages passages;
    private final Protagonists protagonists;
    private final Genders genders;
    private final boolean tale;
    private final Map<Integer, List<Need>> needs = new HashMap<>();
    private final Map<Need, Optional<Entity>> known = new HashMap<>();
    /** Where the antecedent of a pronoun stands, or the pronoun that goes on with it. */
    private final Map<Need, Integer> places = new HashMap<>();

    References(Passages passages, Protagonists protagonists, Genders genders, boolean tale) {
        this.passages = passages;
        this.genders = genders;
        this.protagonists = protagonists;
        this.tale = tale;
    }

    /**
     * A word whose meaning stands in another sentence.
     *
     * @param passage index of its sentence
     * @param word    the word
     * @param kind    number and gender of a pronoun; null for a word that points at what was said, such as {@code this}
     */
    record Need(int passage, Word word, @Nullable Kind kind) {}

    /**
     * What a pronoun stands for.
     *
     * @param phrase the noun phrase as it is written in place of the pronoun
     * @param head   its main word, in lower case
     */
    record Entity(String phrase, String head) {}

    /** Returns what a sentence needs, in order. */
    List<Need> of(int passage) {
        return needs.computeIfAbsent(passage, i -> find(i, passages.tree(i)));
    }

    private List<Need> find(int passage, Tree tree) {
        List<Need> found = new ArrayList<>();
        boolean quoted = false;
        EnumSet<Kind> seen = EnumSet.noneOf(Kind.class);
        for (Word word : tree.words()) {
            String text = word.text();
            if (text.equals("“") || text.equals("``")) quoted = true;
            else if (text.equals("”") || text.equals("''")) quoted = false;
            else if (text.equals("\"")) quoted = !quoted;
            if (quoted) continue;
            Kind kind = People.kindOf(word);
            if (kind != null && !isEmptySubject(tree, word) && !isMetInside(tree, word, kind)) {
                if (seen.add(kind)) found.add(new Need(passage, word, kind));
            } else if (kind == null && Pointing.back(tree, word)) found.add(new Need(passage, word, null));
        }
        return found;
    }

    /** Returns whether {@code it} means nothing: {@code it rains}, {@code it is clear that}. */
    private static boolean isEmptySubject(Tree tree, Word word) {
        if (!word.lower().equals("it")) return false;
        if (word.label().equals("expl")) return true;
        if (word.head() < 0 || !word.label().startsWith("nsubj")) return false;
        Word verb = tree.words().get(word.head());
        if (WordSet.of("rain|snow|seem|appear|turn|happen").contains(verb.lemma())) return true;
        boolean clause = tree.children(verb, "ccomp", "xcomp", "csubj", "advcl").stream()
                .anyMatch(it -> it.index() > verb.index());
        boolean take = verb.lemma().equals("take") && clause;
        boolean cleft = tree.child(verb, "attr")
                .filter(it -> tree.child(it, "relcl", "rcmod").isPresent())
                .isPresent();
        boolean hour = verb.lemma().equals("be")
                && tree.children(verb, "attr", "acomp").stream()
                        .anyMatch(it -> WordSet.of(
                                        "time|noon|midnight|late|dark|winter|summer|spring|autumn|monday|tuesday|wednesday|thursday|friday|saturday|sunday|raining|snowing")
                                .contains(it.lemma()));
        return take
                || hour
                || cleft
                || verb.lemma().equals("be")
                        && tree.child(verb, "acomp", "attr", "prep").isPresent()
                        && clause;
    }

    /** Returns whether a noun of the same sentence is what the pronoun stands for. */
    private boolean isMetInside(Tree tree, Word pronoun, Kind kind) {
        // "A person or somebody" may be they.
        if (kind == Kind.THEY
                && tree.words().subList(0, pronoun.index()).stream()
                        .anyMatch(it -> People.isPerson(it) && !it.name() && !Syntax.is(it, "compound|nn")))
            return true;
        for (Word noun : tree.words()) {
            if (noun.index() == pronoun.index() || !noun.noun() || isModifier(noun)) continue;
            if (!fits(tree, noun, kind) || Binding.isOtherThanSubject(tree, noun, pronoun)) continue;
            boolean before = noun.index() < pronoun.index();
            boolean opening = !before && inOpeningClause(tree, pronoun) && isMainSubject(tree, noun);
            if (before && !isTimeOrMeasure(noun) && !tree.below(noun, pronoun) || opening) return true;
        }
        return false;
    }

    private static boolean isModifier(Word noun) {
        return Syntax.is(noun, "compound|nn|nmod|poss|hmod|npadvmod");
    }

    private static boolean isTimeOrMeasure(Word noun) {
        return WordSet.of(
                        "day|week|month|year|time|century|hour|minute|morning|evening|night|today|way|percent|%|dollar|decade|moment|addition|fact|example|order|course|case|end|beginning|lot|kind|sort|bit|first|terms|mile|foot|degree|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december")
                .contains(noun.lemma());
    }

    private static boolean inOpeningClause(Tree tree, Word pronoun) {
        return tree.root().stream()
                .flatMap(root -> tree.children(root, "advcl", "prep").stream())
                .anyMatch(clause ->
                        clause.index() < tree.root().map(Word::index).orElse(0) && tree.below(pronoun, clause));
    }

    private static boolean isMainSubject(Tree tree, Word noun) {
        return noun.label().startsWith("nsubj")
                && tree.root().filter(root -> root.index() == noun.head()).isPresent();
    }

    /** Returns what the whole video is about, as a pronoun of this kind stands for it. */
    Optional<Entity> protagonist(Kind kind) {
        return protagonists.of(kind);
    }

    /** Returns what a pronoun stands for, if that is sure. */
    Optional<Entity> antecedent(Need need) {
        Optional<Entity> done = known.get(need);
        if (done != null) return done;
        known.put(need, Optional.empty());
        Kind kind = need.kind();
        Optional<Entity> found = kind == null
                ? Optional.empty()
                : search(need, kind).or(() -> hero(need, kind)).filter(it -> !it.equals(UNSURE));
        known.put(need, found);
        return found;
    }

    /**
     * Returns whether a pronoun is understood directly after the sentence before it: what it stands for is named there, or a pronoun of
     * that sentence stands for the same.
     */
    boolean isMetBefore(Need need) {
        return antecedent(need).isEmpty() || places.getOrDefault(need, need.passage() - 1) == need.passage() - 1;
    }

    /** Returns what the whole video is about; a thing only where the sentences before speak of it. */
    private Optional<Entity> hero(Need need, Kind kind) {
        Optional<Entity> hero = protagonists.of(kind);
        if (hero.isEmpty() || kind == Kind.HE || kind == Kind.SHE) return hero;
        boolean person = People.isPersonWord(hero.get().head());
        if (acts(need) && !person && kind == Kind.THEY) return Optional.empty();
        String head = hero.get().head();
        boolean named = passages.tree(need.passage()).words().stream()
                .anyMatch(it -> it.lower().equals(head)
                        || it.noun() && SearchWords.stem(it.lower()).equals(SearchWords.stem(head)));
        if (named) return Optional.empty();
        for (int i = need.passage() - 1; i >= 0 && i >= need.passage() - REACH; i--) {
            if (passages.tree(i).words().stream().anyMatch(it -> it.lower().equals(head))) return hero;
            boolean goesOn = of(i).stream().anyMatch(it -> it.kind() == kind);
            if (!goesOn) return Optional.empty();
        }
        return Optional.empty();
    }

    /** Returns whether the pronoun does what only persons and groups of persons do: {@code they found}, {@code it announced}. */
    private boolean acts(Need need) {
        Tree tree = passages.tree(need.passage());
        boolean work = need.word().label().equals("poss")
                && tree.head(need.word())
                        .filter(it -> WordSet.of(
                                        "result|finding|work|study|paper|research|report|analysis|experiment|opinion|idea|plan|goal|claim|conclusion")
                                .contains(it.lemma()))
                        .isPresent();
        if (work && need.kind() == Kind.THEY) return true;
        return need.word().label().equals("nsubj")
                && tree.head(need.word())
                        .filter(verb -> People.isHumanAct(verb)
                                || tree.children(verb, "conj").stream().anyMatch(People::isHumanAct))
                        .isPresent();
    }

    private Optional<Entity> search(Need need, Kind kind) {
        boolean subject = need.word().label().startsWith("nsubj")
                || need.word().label().equals("poss") && need.word().index() <= (kind == Kind.IT ? 3 : 1);
        for (int i = need.passage() - 1; i >= 0 && i >= need.passage() - REACH; i--) {
            if (!passages.areNear(i, need.passage())) return Optional.empty();
            Tree tree = passages.tree(i);
            if (tree.words().isEmpty()) return Optional.empty();
            if (tree.root().filter(it -> Syntax.isClause(tree, it)).isEmpty()) continue;
            Optional<Word> main = tree.root().flatMap(root -> Syntax.sharedSubject(tree, root));
            if (main.isPresent() && People.kindOf(main.get()) == kind) {
                Optional<Need> same = of(i).stream()
                        .filter(it -> it.word().index() == main.get().index())
                        .findFirst();
                if (same.isPresent()) {
                    places.put(need, i);
                    return antecedent(same.get()).filter(it -> !acts(need) || tale || mayAct(it));
                }
                continue;
            }
            boolean acts = acts(need);
            List<Word> fitting = nouns(tree).stream()
                    .filter(it -> fits(tree, it, kind))
                    .filter(it -> !acts || tale || People.mayAct(it))
                    .toList();
            if (fitting.isEmpty()) {
                if (kind == Kind.IT || kind == Kind.THEY) return Optional.empty();
                continue;
            }
            boolean person = kind == Kind.HE || kind == Kind.SHE;
            boolean alone = fitting.size() == 1;
            Optional<Word> chosen = person && alone
                    ? Optional.of(fitting.getFirst())
                    : main.filter(it -> fitting.contains(it) && (alone || subject && (!person || isSurely(it, kind))));
            Tree own = passages.tree(need.passage());
            places.put(need, i);
            if (person && tale && persons(i) > 1 && !isHero(chosen.stream().toList(), kind)) return Optional.of(UNSURE);
            boolean stranger = person
                    && chosen.filter(it -> it.name() && !isHero(List.of(it), kind))
                            .isPresent()
                    && protagonists.of(kind).isPresent();
            if (stranger || person && !subject && hasPerson(own, need.word())) return Optional.of(UNSURE);
            return chosen.filter(word -> own.words().stream()
                            .noneMatch(it -> it.noun() && it.lemma().equals(word.lemma())))
                    .flatMap(word -> entity(tree, word))
                    .filter(it -> kind == Kind.THEY || !LinearRegex.contains(it.phrase(), "\\b(and|or)\\b"))
                    .or(() -> isHero(fitting, kind) ? Optional.empty() : Optional.of(UNSURE));
        }
        return Optional.empty();
    }

    /** Returns how many persons the sentences up to this one speak of. */
    private long persons(int last) {
        Set<String> heads = new HashSet<>();
        for (int i = Math.max(0, last - REACH); i <= last; i++)
            for (Word word : passages.tree(i).words()) if (People.isPerson(word)) heads.add(word.lemma());
        return heads.size();
    }

    private static boolean mayAct(Entity entity) {
        return People.isPersonWord(entity.head())
                || Character.isUpperCase(entity.phrase().charAt(0));
    }

    /** Returns whether a sentence names another person than the one that a pronoun stands for. */
    private static boolean hasPerson(Tree tree, Word pronoun) {
        return tree.words().stream()
                .anyMatch(it -> it.index() != pronoun.index() && (People.isPerson(it) || it.name() && !isModifier(it)));
    }

    /** Returns whether one of the nouns is the one that the whole video is about, so that it is meant among others. */
    private boolean isHero(List<Word> nouns, Kind kind) {
        return protagonists
                .of(kind)
                .filter(hero -> nouns.stream().anyMatch(it -> it.lower().equals(hero.head())))
                .isPresent();
    }

    private boolean fits(Tree tree, Word noun, Kind kind) {
        int gender = noun.name() ? genders.of(noun.lower()) : 0;
        if (kind == Kind.HE && gender < 0 || kind == Kind.SHE && gender > 0 || kind == Kind.IT && gender != 0)
            return false;
        return People.fits(tree, noun, kind, tale);
    }

    private boolean isSurely(Word noun, Kind kind) {
        if (!noun.name()) return true;
        return kind == Kind.HE ? genders.of(noun.lower()) > 0 : genders.of(noun.lower()) < 0;
    }

    private static List<Word> nouns(Tree tree) {
        return tree.words().stream()
                .filter(Word::noun)
                .filter(it -> !isModifier(it) && !isTimeOrMeasure(it))
                .filter(it -> !it.label().equals("conj")
                        || !tree.words().get(it.head()).noun())
                .toList();
    }

    /** Returns the noun phrase around a word as it can be written elsewhere; empty when it is too long or needs others itself. */
    static Optional<Entity> entity(Tree tree, Word noun) {
        if (SearchWords.isStop(noun.lower())
                || isModifier(noun) && !noun.label().equals("nmod")) return Optional.empty();
        List<Word> branch = tree.subtree(noun);
        List<Word> taken = new ArrayList<>();
        for (Word word : branch) {
            boolean left = word.index() <= noun.index();
            boolean near = word.index() == noun.index()
                    || tree.below(word, noun)
                            && topLabel(tree, word, noun)
                                    .filter(it -> isKept(it, left))
                                    .isPresent();
            boolean stressed =
                    left && WordSet.of("even|only|just|also|perhaps|maybe").contains(word.lower());
            if (near && !stressed) taken.add(word);
        }
        if (taken.isEmpty() || taken.getLast().index() - taken.getFirst().index() >= taken.size() || taken.size() > 7)
            return Optional.empty();
        if (taken.stream().anyMatch(it -> it.pronoun() || Syntax.turns(List.of(it)))) return Optional.empty();
        if (Syntax.isMark(taken.getFirst()) || taken.stream().anyMatch(Word::finite)) return Optional.empty();
        String phrase = Syntax.text(tree, taken.getFirst(), taken.getLast());
        String first = taken.getFirst().lower();
        if (WordSet.of("a|an|some|several|another|any|no|this|that|these|those|each|every")
                .contains(first)) {
            if (taken.size() == 1) return Optional.empty();
            phrase = "the " + phrase.substring(taken.getFirst().text().length()).strip();
        } else if (WordSet.of("the").contains(first)) phrase = "the" + phrase.substring(3);
        else if (taken.getFirst().tag().equals("CD") && taken.size() > 1)
            phrase = "the " + Wording.lowered(phrase, false);
        else
            phrase = Wording.lowered(
                    phrase, taken.getFirst().name() || taken.getFirst().tag().equals("CD"));
        return Optional.of(new Entity(phrase, noun.lower()));
    }

    private static Optional<Word> topLabel(Tree tree, Word word, Word noun) {
        Word at = word;
        while (at.head() >= 0 && at.head() != noun.index()) at = tree.words().get(at.head());
        return at.head() < 0 ? Optional.empty() : Optional.of(at);
    }

    private static boolean isKept(Word top, boolean left) {
        if (left) return !Syntax.is(top, "relcl|rcmod|appos|punct|cc|conj|prep|preconj|predet");
        if (top.label().equals("prep")) return top.lower().equals("of");
        return Syntax.is(top, "cc|conj") || Syntax.is(top, "case|possessive");
    }
}
