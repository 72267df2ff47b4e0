package io.reelwright.phase.script.check;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.language.grammar.Grammar;
import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.phase.script.check.Anaphors.Anaphor;
import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
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
            if (one.call()) continue;
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
        if (follows) return true;
        List<Told> before = told.subList(
                anaphor.kind() == Anaphors.Kind.PERSON ? 0 : Math.max(0, one.index() - REACH), one.index());
        boolean fits = before.stream().anyMatch(it -> fits(it.tree(), anaphor));
        if (!narration.hasSource()) return fits;
        return fits && leansOnWhatIsTold(narration.facts(), before, one, anaphor);
    }

    private static boolean fits(Tree tree, Anaphor anaphor) {
        return switch (anaphor.kind()) {
            case PERSON ->
                tree.words().stream()
                        .anyMatch(it ->
                                Persons.mayBeMeant(it) && Persons.mayBe(it) || Anaphors.SHE_OR_HE.contains(it.lower()));
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
        if (anaphor.kind() == Anaphors.Kind.SENTENCE)
            return facts.sentence(own.getAsInt() - 1).isEmpty();
        Set<String> told = new HashSet<>();
        before.forEach(it -> told.addAll(it.stems()));
        // A person may have been named some sentences before, a thing in the last one.
        int back = anaphor.kind() == Anaphors.Kind.PERSON ? 4 : 2;
        boolean any = false;
        for (int i = own.getAsInt() - 1; i >= Math.max(0, own.getAsInt() - back); i--) {
            List<Word> candidates = candidates(facts.sentence(i).orElse(""), anaphor.kind());
            if (candidates.stream().anyMatch(word -> told.contains(SearchWords.stem(word.lower())))) return true;
            any |= !candidates.isEmpty();
        }
        return !any;
    }

    private List<Word> candidates(String sentence, Anaphors.Kind kind) {
        if (sentence.isEmpty() || sentence.length() > LONGEST) return List.of();
        return grammar.read(sentence).words().stream()
                .filter(Persons::mayBeMeant)
                .filter(word -> switch (kind) {
                    case PERSON -> Persons.mayBe(word);
                    case MANY -> Persons.mayBeMany(word);
                    default -> !word.tag().endsWith("S");
                })
                .toList();
    }
}
