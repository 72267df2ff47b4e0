package io.reelwright.phase.script.check;

import com.google.re2j.Pattern;
import io.reelwright.language.grammar.Word;
import io.reelwright.language.meaning.Meaning;
import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import io.reelwright.phase.script.check.Topic.Question;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a topic that asks has its answer by the first third. An answer speaks of what is asked, and has the form that the question wants: a
 * reason, a figure, a person, a time. The first sentence counts, unless it only asks.
 */
final class AnswerCheck implements Check {
    private static final double THIRD = 1 / 3.0;
    /** Likeness of a sentence to the question from which it speaks of the same. */
    private static final double ABOUT = 0.3;
    /** Likeness below which a sentence cannot be an answer. */
    private static final double NEAR = 0.4;
    /** Likeness from which no form is needed. */
    private static final double CLOSE = 0.62;
    /** Likeness from which a sentence says what something is, whatever its form. */
    private static final double SAME = 0.8;

    /** Share of the topic's words from which a sentence speaks of the same. */
    private static final double MOST = 0.5;

    private static final Map<Question, Pattern> FORMS = Map.of(
            Question.WHY,
            Pattern.compile(
                    "(?i)\\b(?:because|due to|thanks to|as a result|so that|caus\\w*|reasons?|leads? to|led to|means|meant"
                            + "|cannot|can't|can’t|could not|couldn't|couldn’t|that is why|that's why|which is why|keeps? \\w+ (?:\\w+ )?from|makes? it"
                            + "|stops?|too \\w+ (?:to|for)|so \\w+ that|result\\w* (?:in|of|from)|allow\\w*|prevent\\w*|only (?:when|if|once)|every time|by \\w+ing|blocked|forced|no \\w+ (?:\\w+ )?can"
                            + "|needs? (?:to|more|less|no)|biggest reason|the key|turns? (?:back )?(?:in)?to|in order to|to blame|helps?|without)\\b|, so |^so "),
            Question.HOW,
            Pattern.compile(
                    "(?i)\\b(?:by|with|through|using|uses?|used|first|then|into|from|when|once|start\\w*|began|begins?|turn\\w*"
                            + "|because|so|until|after|works?|step|one|two|add\\w*|cut\\w*|put\\w*|place\\w*|take\\w*|took|each|every|on)\\b"),
            Question.WHERE,
            Pattern.compile("(?:\\b(?:in|at|on|near|from|to|off|of|under|inside|outside|along|across) (?:the )?\\p{Lu})"
                    + "|(?i:\\b(?:north|south|east|west|coast|island|town|city|kitchen|counter|sea|mountains?)\\b)"));

    private final Meaning meaning;

    AnswerCheck(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public void look(Narration narration, List<Told> told, Findings findings) {
        if (narration.kind() == Narration.Kind.OUTLINE) return;
        Topic topic = Topic.of(narration.topic());
        Optional<Question> question = topic.question();
        if (question.isEmpty() || topic.promise().isPresent() || topic.terms().isEmpty()) return;
        List<Told> telling =
                Told.telling(told).stream().filter(one -> !leadsBack(one)).toList();
        boolean early =
                telling.stream().filter(AnswerCheck::isEarly).anyMatch(one -> answers(topic, question.get(), one));
        if (early) return;
        Optional<Told> late = telling.stream()
                .filter(one -> answers(topic, question.get(), one))
                .findFirst();
        tell(narration, question.get(), late, isSilent(topic, question.get(), telling), findings);
    }

    /** {@code That is why tides turn.} only says that the answer was told. */
    private static boolean leadsBack(Told one) {
        return one.index() > 0 && LinearRegex.contains(one.text(), "^That(?: is|’s|'s) (?:why|how|what|when|where) ");
    }

    /** Returns whether nothing comes near an answer: no figure where one is asked for, no sentence about the same. */
    private boolean isSilent(Topic topic, Question question, List<Told> telling) {
        if (question == Question.HOW_MUCH) return telling.stream().noneMatch(one -> hasAmount(one.text()));
        return telling.stream().allMatch(one -> meaning.likeness(topic.words(), one.text()) < NEAR);
    }

    /** Returns whether a sentence begins in the first third, or is the one after the opening. */
    private static boolean isEarly(Told one) {
        return one.begins() <= THIRD || one.index() <= 1;
    }

    private boolean answers(Topic topic, Question question, Told one) {
        double like = meaning.likeness(topic.words(), one.text());
        long shared = topic.terms().stream()
                .filter(term -> one.stems().contains(SearchWords.stem(term)))
                .count();
        boolean speaks = shared > 0 && shared >= MOST * topic.terms().size();
        if (like < ABOUT && !speaks) return false;
        return switch (question) {
            case HOW_MUCH -> hasAmount(one.text());
            case WHEN -> hasTime(one.text());
            case WHO, WHAT -> defines(topic, one) || like >= SAME;
            case WHETHER -> true;
            // A sentence close to a why says the same again, and gives no reason.
            case WHY -> form(question).matcher(one.text()).find();
            case HOW, WHERE -> form(question).matcher(one.text()).find() || like >= CLOSE;
        };
    }

    /** Returns whether a sentence says what something of the topic is: {@code Bly was a reporter}, {@code Bly, a reporter, left}. */
    private static boolean defines(Topic topic, Told one) {
        for (Word word : one.tree().words()) {
            if (!word.noun() || !topic.terms().contains(word.lower())) continue;
            Word name = nameOf(one, word);
            boolean apposed = !one.tree().children(name, "appos").isEmpty();
            boolean is = Clauses.isSubject(name)
                    && one.tree()
                            .head(name)
                            .map(verb -> isDefinition(one, verb))
                            .orElse(false);
            if (apposed || is) return true;
        }
        return false;
    }

    private static boolean isDefinition(Told one, Word verb) {
        boolean says = verb.lemma().equals("be")
                || WordSet.of("mean|become|call|know|describe|stand").contains(verb.lemma());
        return says
                && !one.tree()
                        .children(verb, "attr", "prep", "oprd", "dobj", "ccomp", "auxpass")
                        .isEmpty();
    }

    /** Returns the last word of the name that a word belongs to. */
    private static Word nameOf(Told one, Word word) {
        return word.label().equals("compound") ? one.tree().head(word).orElse(word) : word;
    }

    private static Pattern form(Question question) {
        return Objects.requireNonNull(FORMS.get(question));
    }

    private static boolean hasAmount(String text) {
        return FigureValue.in(text).stream().anyMatch(it -> !it.unit().equals(FigureValue.YEAR))
                || !FigureValue.inWords(text).isEmpty();
    }

    private static boolean hasTime(String text) {
        return FigureValue.in(text).stream().anyMatch(it -> it.unit().equals(FigureValue.YEAR) || it.value() > 0)
                || Pattern.compile(
                                "(?i)\\b(?:ago|century|centuries|today|yesterday|morning|night|spring|summer|autumn|winter|when|after|before)\\b")
                        .matcher(text)
                        .find();
    }

    private static void tell(
            Narration narration, Question question, Optional<Told> late, boolean silent, Findings findings) {
        Severity never = narration.hasSource() && silent ? Severity.FATAL : Severity.HARD;
        if (late.isEmpty())
            findings.add(
                    Kind.NOT_ANSWERED,
                    never,
                    "the topic asks " + asked(question)
                            + ", and nothing answers it; provide a text that does, or change the topic");
        else
            findings.add(
                    Kind.NOT_ANSWERED,
                    narration.hasSource() ? Severity.HARD : Severity.ADVICE,
                    late.get().index(),
                    "is the first that answers " + asked(question) + "; tell it in the first third");
    }

    private static String asked(Question question) {
        return switch (question) {
            case WHY -> "why";
            case HOW_MUCH -> "for a figure";
            case HOW -> "how";
            case WHO -> "who it is";
            case WHAT -> "what it is";
            case WHEN -> "when";
            case WHERE -> "where";
            case WHETHER -> "whether it is so";
        };
    }
}
