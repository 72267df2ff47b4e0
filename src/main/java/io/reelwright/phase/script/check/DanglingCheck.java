package io.reelwright.phase.script.check;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.language.grammar.Grammar;
import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.phase.script.check.Anaphors.Anaphor;
import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Words that point to what is not told: {@code it}, {@code they}, {@code this}, {@code despite this}, {@code the latter}. With a source, a
 * sentence that leans on the one before it there must have that one, or what it speaks of, before it here.
 */
final class DanglingCheck implements Check {
    private static final int REACH = 3;
    private static final int LONGEST = 1_000;
    /** So many sentences before a pronoun its person may stand in the source. */
    private static final int BACK_TO_PERSON = 4;

    private static final Set<String> LEANING =
            WordSet.of("but|however|instead|also|then|therefore|meanwhile|moreover|yet|otherwise|similarly|likewise"
                    + "|furthermore|additionally|nevertheless|consequently|thus|hence|besides|conversely|still|too");
    private static final Pattern NOWHERE = Pattern.compile(
            "(?i)\\b(?:as (?:mentioned|described|shown|noted|discussed|explained)? ?(?:above|below|earlier)|something like that|the (?:above|following) \\w+"
                    + "|(?:pictured|shown|see) (?:above|below|here)|(?:above|below) (?:picture|photo|image|video|table|figure))\\b");
    private static final Pattern BACK = Pattern.compile(
            "(?i)\\b(?:the latter|the former|despite (?:this|that|these)|because of (?:this|that|these)|as a result|in contrast|by contrast|for (?:this|that) reason"
                    + "|in (?:this|that) (?:case|way)|such an? \\w+|the (?:two|three) of them|that said|in addition)\\b");

    private final Grammar grammar;

    DanglingCheck(Grammar grammar) {
        this.grammar = grammar;
    }

    @Override
    public void look(Narration narration, List<Told> told, Findings findings) {
        for (Told one : told) {
            if (one.call() || closes(one)) continue;
            Optional<String> word = dangling(narration, told, one);
            if (word.isEmpty()) continue;
            boolean opening =
                    one.index() == 0 || one.index() == 1 && told.getFirst().question();
            Severity severity = !narration.hasSource() ? Severity.ADVICE : opening ? Severity.FATAL : Severity.HARD;
            findings.add(
                    Kind.DANGLING,
                    severity,
                    one.index(),
                    "says " + Findings.quoted(word.get())
                            + ", and nothing before it says what is meant; name it, or tell before what it points to");
        }
    }

    /** {@code That is why tides turn.} points to all that is told before. */
    private static boolean closes(Told one) {
        return one.index() > 1 && LinearRegex.contains(one.text(), "^That(?: is|’s|'s) (?:why|how|what|when|where) ");
    }

    private Optional<String> dangling(Narration narration, List<Told> told, Told one) {
        Matcher nowhere = NOWHERE.matcher(one.text());
        if (nowhere.find()) return Optional.of(nowhere.group());
        boolean follows = one.index() > 0 && follows(narration, told, one);
        Matcher back = BACK.matcher(one.text());
        if (back.find() && !follows && (one.index() == 0 || narration.hasSource())) return Optional.of(back.group());
        Optional<String> opener = opener(one);
        if (opener.isPresent() && one.index() == 0 && !one.question()) return opener;
        for (Anaphor anaphor : Anaphors.in(one.tree())) {
            boolean asOrdered = one.index() == 0 && isOrdered(narration.topic(), anaphor.word());
            if (!asOrdered && !isMet(narration, told, one, anaphor, follows))
                return Optional.of(anaphor.word().text());
        }
        return Optional.empty();
    }

    /** Returns whether the order itself leaves open what is meant: {@code Why it matters}. */
    private static boolean isOrdered(String topic, Word word) {
        return Token.of(topic).stream().anyMatch(it -> it.lower().equals(word.lower()));
    }

    private static Optional<String> opener(Told one) {
        return one.tree().words().stream()
                .filter(word -> !word.mark())
                .findFirst()
                .filter(word -> LEANING.contains(word.lower()))
                .map(Word::text);
    }

    private boolean isMet(Narration narration, List<Told> told, Told one, Anaphor anaphor, boolean follows) {
        if (one.index() == 0) return false;
        List<Told> before = told.subList(
                anaphor.kind() == Anaphors.Kind.PERSON ? 0 : Math.max(0, one.index() - REACH), one.index());
        boolean fits = before.stream().anyMatch(it -> fits(it.tree(), anaphor));
        if (!fits || !narration.hasSource() || Anaphors.isQuoted(one.tree(), anaphor.word())) return fits;
        if (!keepsItsNoun(narration.facts(), before, one, anaphor)) return false;
        if (follows && fits(before.getLast().tree(), anaphor)) return true;
        return anaphor.kind() == Anaphors.Kind.PERSON
                ? isSamePerson(narration.facts(), before, one, anaphor)
                : leansOnWhatIsTold(narration.facts(), before, one, anaphor);
    }

    /** Returns false when the source names in this very sentence what the word means, and neither it nor what is told before does. */
    private boolean keepsItsNoun(SourceFacts facts, List<Told> before, Told one, Anaphor anaphor) {
        boolean personal =
                WordSet.of("PERSON|THING|MANY").contains(anaphor.kind().name());
        OptionalInt own = facts.origin(one.stems());
        String sentence = own.isEmpty() ? "" : facts.sentence(own.getAsInt()).orElse("");
        if (!personal || sentence.isEmpty() || sentence.length() > LONGEST) return true;
        Tree tree = grammar.read(sentence);
        List<Word> same = tree.words().stream()
                .filter(it -> it.lower().equals(anaphor.word().lower()))
                .toList();
        boolean outside = Anaphors.in(tree).stream()
                .anyMatch(it -> it.word().lower().equals(anaphor.word().lower()));
        if (outside || same.size() != 1) return true;
        Set<String> said = new HashSet<>(one.stems());
        before.forEach(it -> said.addAll(it.stems()));
        List<Word> nouns = Clauses.nounsBefore(tree, same.getFirst().index()).stream()
                .filter(it -> fits(tree, it, anaphor))
                .toList();
        return nouns.isEmpty() || nouns.stream().anyMatch(it -> said.contains(SearchWords.stem(it.lower())));
    }

    private static boolean fits(Tree tree, Word noun, Anaphor anaphor) {
        return switch (anaphor.kind()) {
            case PERSON -> Persons.mayBeWho(tree, noun, anaphor.word());
            case MANY -> Persons.mayBeMany(noun);
            default -> !noun.tag().endsWith("S");
        };
    }

    /** Returns whether the person told of last is the one that the source speaks of. */
    private boolean isSamePerson(SourceFacts facts, List<Told> before, Told one, Anaphor anaphor) {
        OptionalInt own = facts.origin(one.stems());
        if (own.isEmpty()) return true;
        for (int i = own.getAsInt() - 1; i >= Math.max(0, own.getAsInt() - BACK_TO_PERSON); i--) {
            String sentence = facts.sentence(i).orElse("");
            if (sentence.isEmpty() || sentence.length() > LONGEST) continue;
            Tree tree = grammar.read(sentence);
            Set<String> meant = persons(tree, anaphor.word());
            if (meant.isEmpty()) continue;
            for (int k = before.size() - 1; k >= 0; k--) {
                Tree told = before.get(k).tree();
                Set<String> near = persons(told, anaphor.word());
                if (near.stream().anyMatch(meant::contains)) return true;
                if (!near.isEmpty()) return false;
                if (told.words().stream().anyMatch(it -> sameGender(it, anaphor.word()))) return true;
            }
            return false;
        }
        return true;
    }

    private static Set<String> persons(Tree tree, Word pronoun) {
        Set<String> stems = new HashSet<>();
        for (Word word : tree.words())
            if (Persons.mayBeWho(tree, word, pronoun)) {
                stems.add(SearchWords.stem(word.lower()));
                tree.children(word, "compound", "nn").forEach(it -> stems.add(SearchWords.stem(it.lower())));
            }
        return stems;
    }

    private static boolean sameGender(Word a, Word b) {
        return Anaphors.SHE_OR_HE.contains(a.lower())
                && a.lower().startsWith("h")
                && !a.lower().startsWith("her")
                        == (b.lower().startsWith("h") && !b.lower().startsWith("her"));
    }

    private static boolean fits(Tree tree, Anaphor anaphor) {
        return switch (anaphor.kind()) {
            case PERSON ->
                tree.words().stream()
                        .anyMatch(it -> Persons.mayBeWho(tree, it, anaphor.word()) || sameGender(it, anaphor.word()));
            case THING ->
                tree.words().stream()
                        .anyMatch(it ->
                                Persons.mayBeMeant(it) && !it.tag().endsWith("S") || Anaphors.IT.contains(it.lower()));
            case MANY ->
                tree.words().stream()
                                .anyMatch(it -> Persons.mayBeMeant(it) && Persons.mayBeMany(it)
                                        || Anaphors.THEY.contains(it.lower()))
                        || Anaphors.isJoined(tree, tree.words().size());
            case SENTENCE -> tree.words().stream().anyMatch(Word::finite);
            case PLACE -> Anaphors.namesPlace(tree, tree.words().size());
            case SOME ->
                tree.words().stream().anyMatch(Persons::mayBeMany)
                        || Anaphors.isJoined(tree, tree.words().size());
        };
    }

    /** Returns whether the sentence before it is the one that stands before it in the source, too. */
    private static boolean follows(Narration narration, List<Told> told, Told one) {
        if (!narration.hasSource()) return false;
        OptionalInt own = narration.facts().origin(one.stems());
        OptionalInt last = narration.facts().origin(told.get(one.index() - 1).stems());
        if (own.isEmpty() || last.isEmpty()) return false;
        return own.getAsInt() == last.getAsInt() || own.getAsInt() == last.getAsInt() + 1;
    }

    /** Returns whether something that the sentence before it in the source speaks of is told shortly before. */
    private boolean leansOnWhatIsTold(SourceFacts facts, List<Told> before, Told one, Anaphor anaphor) {
        OptionalInt own = facts.origin(one.stems());
        if (own.isEmpty()) return true;
        if (anaphor.kind() == Anaphors.Kind.SENTENCE || anaphor.kind() == Anaphors.Kind.SOME)
            return facts.sentence(own.getAsInt() - 1).isEmpty();
        Set<String> told = new HashSet<>();
        before.forEach(it -> told.addAll(it.stems()));
        int back = 2;
        boolean any = false;
        for (int i = own.getAsInt() - 1; i >= Math.max(0, own.getAsInt() - back); i--) {
            List<Word> candidates = candidates(facts.sentence(i).orElse(""), anaphor.kind());
            if (candidates.stream().anyMatch(word -> told.contains(SearchWords.stem(word.lower())))) return true;
            any |= !candidates.isEmpty();
        }
        return !any;
    }

    /** Returns the things and groups of a sentence of the source that a word may mean. */
    private List<Word> candidates(String sentence, Anaphors.Kind kind) {
        if (sentence.isEmpty() || sentence.length() > LONGEST) return List.of();
        return grammar.read(sentence).words().stream()
                .filter(Persons::mayBeMeant)
                .filter(word -> switch (kind) {
                    case MANY -> Persons.mayBeMany(word);
                    case PLACE -> true;
                    default -> !word.tag().endsWith("S");
                })
                .toList();
    }
}
