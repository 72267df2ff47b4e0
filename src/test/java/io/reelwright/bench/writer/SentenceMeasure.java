package io.reelwright.bench.writer;

import io.reelwright.language.grammar.Grammar;
import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.language.meaning.Meaning;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import io.reelwright.text.quantity.Kind;
import io.reelwright.text.quantity.Quantities;
import io.reelwright.text.quantity.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with single sentences: words of a page, words that dangle, and figures and names of nowhere. */
final class SentenceMeasure {
    private static final Pattern PAGE = Pattern.compile(
            "https?:\\S+|www\\.\\S+|\\S+@\\S+\\.\\w+|\\[\\w{1,3}\\]|©|\\((?:Reuters|AP|AFP|CNN|UPI)\\)|(?i:\\b(?:subscribe|newsletter|cookies? policy|click here"
                    + "|read more|sign up|log in|jump to|skip to|share this|advertisement|all rights reserved|privacy policy|posted (?:on|by)|photo by|getty images"
                    + "|related (?:posts|articles)|see also|edited by|reporting by|leave a (?:reply|comment)|follow us|contact us|about us|retrieved|isbn)\\b)"
                    + "|^[A-Z][A-Z]{3,}[A-Z ,.]*(?:\\(\\w+\\) )?[-–—]+ |↑|•|\\|");

    private static final Set<String> PERSONAL = WordSet.of("he|she|him|her|his|hers|it|its|they|them|their|theirs");
    private static final Set<String> OPENERS = WordSet.of(
            "but|however|instead|also|then|therefore|moreover|furthermore|meanwhile|otherwise|similarly|nevertheless");
    private static final Set<Kind> NAMES = Set.of(
            Kind.NAME,
            Kind.CODE,
            Kind.REFERENCE,
            Kind.PHONE,
            Kind.VERSION,
            Kind.ORDINAL,
            Kind.MODIFIER,
            Kind.ROMAN,
            Kind.FORMULA);

    private static final double STRAY = 0.15;
    private final Grammar grammar;

    SentenceMeasure(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Returns the words of a page that are spoken. */
    static List<String> junk(List<String> sentences) {
        List<String> found = new ArrayList<>();
        for (String sentence : sentences) {
            Matcher at = PAGE.matcher(sentence);
            while (at.find()) found.add(at.group());
        }
        return found;
    }

    /** Returns the sentences that are about something else than the topic and than the others, or hold no word. */
    static List<String> stray(List<String> sentences, String topic, Meaning meaning) {
        List<String> stray = new ArrayList<>();
        float[] asked = meaning.of(topic);
        List<float[]> all = sentences.stream().map(meaning::of).toList();
        for (int i = 0; i < all.size(); i++) {
            double like = Meaning.cosine(asked, all.get(i));
            for (int j = 0; j < all.size(); j++)
                if (j != i) like = Math.max(like, Meaning.cosine(all.get(i), all.get(j)));
            boolean mute = sentences.get(i).chars().noneMatch(Character::isLetter);
            boolean label = sentences.get(i).split("\\s+").length < 4;
            if (mute || meaning.real() && !label && like < STRAY) stray.add(sentences.get(i));
        }
        return stray;
    }

    /**
     * Returns the words that point to nothing: a pronoun without a noun for it in its own sentence and the two before, or whose sentence leans
     * on one of the source of which nothing is told just before; a {@code this} as subject of the first sentence; a first sentence that goes
     * on from one before.
     */
    List<String> dangling(List<String> sentences, List<String> source) {
        List<String> found = new ArrayList<>();
        List<Tree> trees = sentences.stream().map(grammar::read).toList();
        for (int i = 0; i < trees.size(); i++) {
            for (Word word : trees.get(i).words()) {
                boolean personal = PERSONAL.contains(word.lower()) && !isEmptyIt(trees.get(i), word);
                boolean pointing = WordSet.of("this|these|those").contains(word.lower())
                        && word.label().startsWith("nsubj");
                boolean lost = personal && !hasNoun(trees, i, word) || pointing && i == 0;
                boolean leans = (personal && !isMet(trees.get(i), word) || pointing) && isTorn(sentences, i, source);
                if (lost || leans) found.add((i + 1) + ":" + word.text());
            }
            String first = trees.get(i).words().isEmpty()
                    ? ""
                    : trees.get(i).words().getFirst().lower();
            if (i == 0 && OPENERS.contains(first)) found.add("1:" + first);
            if (sentences
                    .get(i)
                    .matches(
                            "(?i).*\\b(the latter|as (mentioned|shown) (above|below|earlier)|something like that)\\b.*"))
                found.add((i + 1) + ":latter");
        }
        for (String one : new PointingMeasure(grammar, sentences, source).found())
            if (!found.contains(one)) found.add(one);
        return found;
    }

    private static boolean isMet(Tree tree, Word pronoun) {
        boolean many = WordSet.of("they|them|their|theirs").contains(pronoun.lower());
        return tree.words().stream().anyMatch(it -> it.noun() && it.index() < pronoun.index() && fits(it, many));
    }

    /** Returns whether nothing of the two sentences before this one in the source is told in the two before it here. */
    private static boolean isTorn(List<String> sentences, int at, List<String> source) {
        Set<String> own = new HashSet<>(SearchWords.stems(sentences.get(at)));
        int from = -1;
        double best = 0.69;
        for (int i = 0; i < source.size(); i++) {
            Set<String> shared = new HashSet<>(SearchWords.stems(source.get(i)));
            shared.retainAll(own);
            double share = own.isEmpty() ? 0 : shared.size() / (double) own.size();
            if (share > best) {
                best = share;
                from = i;
            }
        }
        if (from <= 0) return false;
        Set<String> before = new HashSet<>(SearchWords.stems(source.get(from - 1)));
        if (from > 1) before.addAll(SearchWords.stems(source.get(from - 2)));
        for (int i = Math.max(0, at - 2); i < at; i++)
            for (String stem : SearchWords.stems(sentences.get(i))) if (before.contains(stem)) return false;
        return !before.isEmpty();
    }

    private static boolean isEmptyIt(Tree tree, Word word) {
        if (!word.lower().equals("it")
                || !word.label().startsWith("nsubj") && !word.label().equals("expl")) return false;
        // "The years it takes to double": what takes time is no thing.
        return tree.head(word)
                .map(verb -> verb.lemma().equals("take")
                        || tree.words().stream()
                                .anyMatch(it -> it.index() > verb.index()
                                        && WordSet.of("ccomp|xcomp|advcl|relcl").contains(it.label())
                                        && tree.below(it, verb)))
                .orElse(true);
    }

    private static boolean hasNoun(List<Tree> trees, int sentence, Word pronoun) {
        boolean many = WordSet.of("they|them|their|theirs").contains(pronoun.lower());
        Tree own = trees.get(sentence);
        boolean here = own.words().stream().anyMatch(it -> it.noun() && it.index() < pronoun.index() && fits(it, many));
        // "When it freezes, bread stales": the noun may follow an opening clause.
        boolean behind = own.words().stream()
                .anyMatch(it -> it.noun()
                        && it.index() > pronoun.index()
                        && it.label().startsWith("nsubj")
                        && own.head(it).map(verb -> verb.head() < 0).orElse(false)
                        && pronoun.index() < it.index()
                        && own.words().stream()
                                .anyMatch(comma -> comma.text().equals(",")
                                        && comma.index() > pronoun.index()
                                        && comma.index() < it.index()));
        for (int i = Math.max(0, sentence - 2); i < sentence && !here; i++)
            here = trees.get(i).words().stream()
                    .anyMatch(it -> it.noun() && fits(it, many) || it.lower().equals(pronoun.lower()));
        return here || behind;
    }

    private static boolean fits(Word noun, boolean many) {
        return !many
                || noun.tag().endsWith("S")
                || noun.name()
                || noun.label().equals("conj")
                || WordSet.of("team|family|people|police|couple|staff|crew|company|group|everyone|half")
                        .contains(noun.lower());
    }

    /** Returns the figures and names that neither topic nor source has and that do not follow from two figures of the narration. */
    static List<String> foreign(List<String> sentences, String topic, String source) {
        Set<Double> values = new HashSet<>();
        (topic + "\n" + source).lines().forEach(line -> Quantities.in(line).forEach(it -> values.addAll(numbers(it))));
        Set<Double> named = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (Token token : Token.of(topic + " " + source)) for (String part : parts(token)) words.add(part);
        sentences.forEach(sentence -> Quantities.in(sentence).forEach(it -> named.addAll(numbers(it))));
        named.retainAll(values);
        List<String> foreign = new ArrayList<>();
        for (String sentence : sentences) {
            List<Token> tokens = Token.of(sentence);
            for (Quantity it : Quantities.in(sentence)) {
                boolean small = it.unit().isEmpty() && it.value() <= 12 && it.value() == Math.rint(it.value());
                if (small || NAMES.contains(it.kind())) continue;
                for (double value : numbers(it))
                    if (!values.contains(value) && !values.contains(value / 100) && !follows(value, named))
                        foreign.add(it.shown());
            }
            for (int i = 1; i < tokens.size(); i++) {
                boolean opens = CharacterClasses.hasOneOf(tokens.get(i - 1).after(), ".!?:")
                        || !tokens.get(i).before().isEmpty();
                if (tokens.get(i).capital()
                        && !opens
                        && tokens.get(i).core().length() > 1
                        && parts(tokens.get(i)).stream().noneMatch(words::contains))
                    foreign.add(tokens.get(i).core());
            }
        }
        return foreign;
    }

    private static boolean follows(double value, Set<Double> named) {
        for (double a : named)
            for (double b : named) {
                if (a <= b || b <= 0) continue;
                for (double one : List.of(a - b, a / b, 100 * b / a, 100 * (a - b) / a, 100 * (a - b) / b))
                    if (Math.abs(one - value) <= 0.05 * Math.abs(value)) return true;
            }
        return false;
    }

    private static List<Double> numbers(Quantity quantity) {
        List<Double> numbers = new ArrayList<>();
        if (quantity.value() != 0) numbers.add(Math.abs(quantity.value()));
        Matcher digits =
                Pattern.compile("\\d+(?:\\.\\d+)?").matcher(quantity.shown().replace(",", ""));
        while (digits.find()) if (digits.group().length() < 16) numbers.add(Double.parseDouble(digits.group()));
        return numbers.stream().distinct().toList();
    }

    private static List<String> parts(Token token) {
        List<String> parts = new ArrayList<>();
        for (String part : token.lower().replace("'s", "").split("[-–—/]")) if (!part.isEmpty()) parts.add(part);
        return parts;
    }
}
