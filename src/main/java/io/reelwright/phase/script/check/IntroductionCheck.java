package io.reelwright.phase.script.check;

import com.google.re2j.Pattern;
import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** First mentions: a surname comes with its first name or with who it is; a speaker comes with who it is; {@code the company} comes with a name. */
final class IntroductionCheck implements Check {
    private static final Pattern SAYING = Pattern.compile(
            "(?i)\\b(?:says?|said|told|tells|adds?|added|explains?|explained|notes?|noted|recalls?|recalled|writes|wrote|asks?|asked|remembers?|remembered"
                    + "|acknowledged|joked|continued|shared)\\b");
    private static final Set<String> VAGUE = WordSet.of(
            "company|firm|study|report|team|author|authors|couple|duo|agency|researchers|scientists|organisation"
                    + "|organization|paper|group|device|book|film|project|programme|program|scheme|bill|app|drug|vaccine|trial|survey|festival|incident"
                    + "|attack|crash|officials|investigators|victim|suspect|foursome|trio|man|woman|patient|boy|girl|pair|start-up|startup|experiment|tool|technique");
    /** What has introduced the same thing under another name. */
    private static final Pattern RESEARCH = Pattern.compile(
            "(?i)\\b(?:stud(?:y|ies)|research\\w*|scientists?|paper|journal|university|trial|professor|report\\w*)\\b");

    @Override
    public void look(Narration narration, List<Told> told, Findings findings) {
        if (!narration.hasSource()) return;
        Set<String> known = new HashSet<>();
        Token.of(narration.topic()).forEach(token -> known.add(NameCheck.key(token)));
        StringBuilder before = new StringBuilder(narration.topic());
        for (Told one : told) {
            if (one.call()) continue;
            surname(narration, one, known, findings);
            speaker(narration.facts(), one, known, findings);
            vague(narration, told, one, before.toString(), findings);
            Token.of(one.text()).forEach(token -> known.add(NameCheck.key(token)));
            before.append(' ').append(one.text());
        }
    }

    private static void surname(Narration narration, Told one, Set<String> known, Findings findings) {
        List<Token> tokens = Token.of(one.text());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String key = NameCheck.key(token);
            if (!token.capital() || key.length() < 3 || known.contains(key)) continue;
            Set<String> first = narration.facts().firstNames(key);
            boolean article = i > 0 && tokens.get(i - 1).lower().equals("the");
            boolean alone = !isPartOfName(tokens, i) && !article;
            if (alone && isSurname(narration.facts(), first, tokens, i)) {
                findings.add(
                        Kind.NOT_INTRODUCED,
                        Severity.HARD,
                        one.index(),
                        "names " + Findings.quoted(token.core())
                                + " without saying who it is; give the whole name at the first mention");
                return;
            }
        }
    }

    /** Finds a whole name that says something and comes without who it is, which the source tells: {@code Ines Marr says}, not {@code biologist Ines Marr says}. */
    private static void speaker(SourceFacts facts, Told one, Set<String> known, Findings findings) {
        for (Word word : one.tree().words()) {
            if (!word.name() || !Clauses.isSubject(word) || known.contains(word.lower())) continue;
            boolean says = one.tree()
                    .head(word)
                    .map(verb -> SAYING.matcher(verb.text()).matches() && isSpeech(one.tree(), verb))
                    .orElse(false);
            List<Word> below = one.tree().children(word);
            boolean whole = below.stream().anyMatch(it -> it.label().equals("compound") && it.name());
            boolean told = below.stream()
                    .anyMatch(it -> (!it.name() || Persons.isOffice(it.lower()))
                            && !it.mark()
                            && !it.text().equals("-")
                            && !it.lower().equals("’s"));
            Token name = Token.of(whole(one.tree(), word)).getFirst();
            if (says && whole && !told && facts.explains(NameCheck.key(name)))
                findings.add(
                        Kind.NOT_INTRODUCED,
                        Severity.ADVICE,
                        one.index(),
                        "lets " + Findings.quoted(whole(one.tree(), word))
                                + " speak without saying who that is; add it");
        }
    }

    /** {@code said that}, {@code “...,” added}; not {@code added a goal}. */
    private static boolean isSpeech(Tree tree, Word verb) {
        return WordSet.of("say|tell|write|explain").contains(verb.lemma())
                || tree.child(verb, "ccomp", "parataxis").isPresent()
                || CharacterClasses.hasOneOf(tree.text(), "“”\"");
    }

    /** Returns a name with all that no blank parts from it: both halves of {@code Ngo-Anh}. */
    private static String whole(Tree tree, Word word) {
        int begin = word.begin();
        while (begin > 0 && isPartOfWord(tree.text().charAt(begin - 1))) begin--;
        return tree.text().substring(begin, word.end());
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '’' || c == '\'';
    }

    /** Returns whether the source gives the name a first name and shows that it is a person's, or names it beside one. */
    private static boolean isSurname(SourceFacts facts, Set<String> first, List<Token> tokens, int at) {
        boolean given = first.stream().anyMatch(it -> it.length() > 1 && !SearchWords.isStop(it) && facts.hasWord(it));
        if (given && facts.isPerson(NameCheck.key(tokens.get(at)))) return true;
        boolean says = at + 1 < tokens.size()
                        && SAYING.matcher(tokens.get(at + 1).core()).matches()
                || at > 0 && SAYING.matcher(tokens.get(at - 1).core()).matches();
        boolean owns =
                NameCheck.key(tokens.get(at)).length() < tokens.get(at).lower().length();
        return given && (says || owns && first.size() == 1) || first.isEmpty() && isBesideAPerson(facts, tokens, at);
    }

    /** {@code Marr and Garet’s work}: a name that nobody introduces stands beside a surname that somebody does. */
    private static boolean isBesideAPerson(SourceFacts facts, List<Token> tokens, int at) {
        boolean left =
                at > 1 && tokens.get(at - 1).lower().equals("and") && facts.isPerson(NameCheck.key(tokens.get(at - 2)));
        boolean right = at + 2 < tokens.size()
                && tokens.get(at + 1).lower().equals("and")
                && facts.isPerson(NameCheck.key(tokens.get(at + 2)));
        return left || right;
    }

    private static boolean isPartOfName(List<Token> tokens, int at) {
        boolean left = at > 0
                && tokens.get(at - 1).after().isEmpty()
                && (tokens.get(at - 1).capital() && at > 1 || isRole(tokens, at - 1));
        boolean opens = at == 1
                && tokens.getFirst().capital()
                && tokens.getFirst().after().isEmpty()
                && !SearchWords.isStop(tokens.getFirst().lower());
        boolean right = at + 1 < tokens.size()
                && tokens.get(at).after().isEmpty()
                && tokens.get(at + 1).capital();
        return left || opens || right;
    }

    private static boolean isRole(List<Token> tokens, int at) {
        String word = tokens.get(at).lower();
        return word.length() > 4
                && (word.endsWith("er")
                        || word.endsWith("or")
                        || word.endsWith("ist")
                        || word.endsWith("ian")
                        || word.endsWith("ant"));
    }

    private static void vague(Narration narration, List<Told> told, Told one, String before, Findings findings) {
        for (Word word : one.tree().words()) {
            if (!VAGUE.contains(word.lower())) continue;
            Optional<Word> the = one.tree().children(word).stream()
                    .filter(it -> it.lower().equals("the"))
                    .findFirst();
            boolean alone = the.isPresent()
                    && one.tree().children(word).stream()
                            .allMatch(it -> it.lower().equals("the")
                                    || it.mark()
                                    || it.index() < the.get().index());
            if (!alone) continue;
            boolean elsewhere = isIntroducedElsewhere(narration.facts(), one, word, before);
            if (!elsewhere && isKnown(told, one, word, before)) continue;
            findings.add(
                    Kind.NOT_INTRODUCED,
                    one.index() <= 1 || elsewhere ? Severity.HARD : Severity.ADVICE,
                    one.index(),
                    "says " + Findings.quoted("the " + word.text()) + " before it is known which; name it first");
            return;
        }
    }

    /** Returns whether the source brings the thing with {@code a} or {@code an} in an earlier sentence of which nothing is told. */
    private static boolean isIntroducedElsewhere(SourceFacts facts, Told one, Word word, String before) {
        String stem = SearchWords.stem(word.lower());
        Set<String> said = new HashSet<>(SearchWords.stems(before));
        if (said.contains(stem)
                || RESEARCH.matcher(before).find()
                        && RESEARCH.matcher(word.text()).find()) return false;
        OptionalInt own = facts.origin(one.stems());
        OptionalInt first = facts.first(stem);
        if (own.isEmpty() || first.isEmpty() || first.getAsInt() >= own.getAsInt()) return false;
        List<Token> tokens = Token.of(facts.sentence(first.getAsInt()).orElse(""));
        for (int i = 1; i < tokens.size(); i++) {
            if (!SearchWords.stem(tokens.get(i).lower()).equals(stem)) continue;
            boolean brought = tokens.subList(Math.max(0, i - 4), i).stream()
                    .anyMatch(it -> WordSet.of("a|an|another").contains(it.lower()));
            Set<String> with = new HashSet<>(facts.stems(first.getAsInt()));
            with.remove(stem);
            with.retainAll(said);
            boolean named =
                    tokens.stream().skip(1).anyMatch(it -> it.capital() && said.contains(SearchWords.stem(it.lower())));
            return brought && !named && with.size() < 2;
        }
        return false;
    }

    /** Returns whether several persons are named together, or a group of persons is, before {@code the duo}. */
    private static boolean joinsPersons(List<Told> told, Told one, Word word) {
        boolean here = one.tree().words().stream()
                .anyMatch(it -> it.index() < word.index() && it.label().equals("conj") && it.noun());
        return here
                || told.subList(0, one.index()).stream()
                        .flatMap(it -> it.tree().words().stream())
                        .anyMatch(it -> it.label().equals("conj") && it.name()
                                || it.tag().equals("NNS") && Persons.mayBe(it));
    }

    private static boolean isKnown(List<Told> told, Told one, Word word, String before) {
        String stem = SearchWords.stem(word.lower());
        if (SearchWords.stems(before).contains(stem)
                || RESEARCH.matcher(before).find()
                        && RESEARCH.matcher(word.text()).find()) return true;
        if (WordSet.of("duo|trio|couple|foursome|pair").contains(word.lower())) return joinsPersons(told, one, word);
        List<Word> earlier = Clauses.nounsBefore(one.tree(), word.index());
        return earlier.stream().anyMatch(Word::name)
                || told.subList(0, one.index()).stream()
                        .anyMatch(it -> it.tree().words().stream().anyMatch(Word::name));
    }
}
