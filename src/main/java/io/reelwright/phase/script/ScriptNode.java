package io.reelwright.phase.script;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Script.Origin;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.Cancellation;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.graph.PhaseNode;
import io.reelwright.graph.PhaseRecorder;
import io.reelwright.language.grammar.Grammar;
import io.reelwright.language.meaning.Meaning;
import io.reelwright.phase.script.check.Narration;
import io.reelwright.phase.script.check.ScriptCheck;
import io.reelwright.phase.script.check.ScriptFinding;
import io.reelwright.phase.script.check.SourceFacts;
import io.reelwright.phase.script.story.SourceWriter;
import io.reelwright.phase.script.story.Wishes;
import io.reelwright.text.LanguageGuess;
import io.reelwright.text.LeftOut;
import io.reelwright.text.PlainText;
import io.reelwright.text.ScriptNotes;
import io.reelwright.text.Token;
import io.reelwright.text.document.SourceDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the narration, checks it, and rewrites it with the findings, up to three times. */
public final class ScriptNode implements PhaseNode {
    private static final int MOST_DRAFTS = 4;
    private static final double LONGEST_SECONDS = 300;
    /** More words than fit into that time. It also limits punctuation marks that stand alone, which take no speaking time. */
    private static final int MOST_WORDS = 3_000;

    /** Seconds before the first word and after the last one, less the pause that is counted for the last sentence. */
    private static final double AROUND = 0.6;

    private final Grammar grammar;
    private final Meaning meaning;
    private final SpeakingTime time;
    private final ScriptCheck check;

    /**
     * Creates the node.
     *
     * @param wordsPerSecond the voice's measured rate on plain English prose, in words a second, about 3.3 within sentences
     * @param grammar        reads English sentences
     * @param meaning        compares them
     */
    public ScriptNode(double wordsPerSecond, Grammar grammar, Meaning meaning) {
        this.grammar = grammar;
        this.meaning = meaning;
        this.time = new SpeakingTime(wordsPerSecond);
        this.check = new ScriptCheck(grammar, meaning, time);
    }

    @Override
    public Outcome run(VideoState state, PhaseRecorder recorder) throws InterruptedException {
        if (state.script() != null) return new Outcome.Finished(state);
        Script script = Cancellation.stoppable(() -> write(state.campaign().brief(), state.directionNow()));
        recorder.tell(new Event.ScriptGenerated(
                script.score(),
                script.sentences().size(),
                words(script),
                script.drafts(),
                script.origin().name().toLowerCase(Locale.ROOT),
                script.findings()));
        return new Outcome.Finished(state.withScript(script));
    }

    /** Returns the script for a brief. The same brief and direction always result in the same script. */
    Script write(Brief brief, Direction direction) {
        if (brief.script() != null) return own(brief, direction, brief.script());
        if (brief.source() != null) return fromSource(brief, direction, brief.source());
        return outline(brief, direction);
    }

    private Script outline(Brief brief, Direction direction) {
        Outline outline = new Outline(time);
        Measured measured = new Measured(Narration.Kind.OUTLINE, SourceFacts.of(brief.topic()), false);
        return script(
                brief, Origin.OUTLINE, drafted(brief, measured, wishes -> outline.write(brief, direction, wishes)));
    }

    private Script own(Brief brief, Direction direction, String given) {
        requireText(given, "script");
        PlainText.Reading reading = PlainText.narration(given);
        List<Sentence> sentences = SentenceRoles.ofOwn(reading);
        if (sentences.isEmpty())
            throw new PhaseFailure("the script has no words to speak: write at least one sentence");
        double seconds = time.ofAll(sentences);
        int words = sentences.stream()
                .mapToInt(sentence -> Token.of(sentence.text()).size())
                .sum();
        if (words > MOST_WORDS)
            throw new PhaseFailure("the script has " + words + " words and marks, but a video has room for at most "
                    + MOST_WORDS + "; shorten it, or pass it as --source to have it cut");
        if (seconds > LONGEST_SECONDS)
            throw new PhaseFailure(String.format(
                    Locale.ROOT,
                    "the script takes about %.0f s to speak, but a video lasts at most %.0f s; shorten it, or pass it as --source"
                            + " to have it cut",
                    seconds,
                    LONGEST_SECONDS));
        Measured measured = new Measured(Narration.Kind.OWN, SourceFacts.of(), isStory(direction));
        List<ScriptFinding> findings = check.check(measured.narration(brief, sentences));
        List<String> told = new ArrayList<>(ScriptNotes.of(given).told());
        told.addAll(LeftOut.told(reading.leftOut().stream()
                .filter(part -> part.kind() != LeftOut.Kind.HEADING)
                .toList()));
        return told(script(brief, Origin.OWN, new Draft(sentences, findings, 1)), told);
    }

    private static boolean isStory(Direction direction) {
        return direction.niche() == Niche.STORYTELLING;
    }

    /** Returns the script with further findings. */
    private static Script told(Script script, List<String> more) {
        List<String> said = new ArrayList<>(script.findings());
        said.addAll(more);
        return new Script(script.title(), script.sentences(), script.origin(), script.score(), said, script.drafts());
    }

    private Script fromSource(Brief brief, Direction direction, String given) {
        requireText(given, "source");
        if (!LanguageGuess.of(given).isForeign()) {
            Optional<Script> told = fromEnglish(brief, direction, given);
            if (told.isPresent()) return told.get();
        }
        SourceText source = SourceText.parse(given);
        List<String> said = new ArrayList<>(source.told());
        if (!source.tellsSomething())
            throw SourceGate.tooThin(
                    "it has no complete sentence to use", "provide a text with sentences about the topic");
        LocalWriter writer = new LocalWriter(time, source, brief.topic());
        SourceFacts facts = SourceFacts.of(source.plain(), brief.topic(), capitalised(source));
        Measured measured = new Measured(Narration.Kind.FROM_SOURCE, facts, isStory(direction));
        Draft best = drafted(brief, measured, wishes -> writer.write(brief, direction, wishes));
        SourceGate.pass(best.findings());
        return told(script(brief, Origin.SOURCE, best), said);
    }

    /** Returns the narration of an English source; empty when none of its sentences can be told. */
    private Optional<Script> fromEnglish(Brief brief, Direction direction, String given) {
        SourceDocument document = SourceDocument.read(given, brief.topic());
        SourceWriter writer = new SourceWriter(
                document,
                brief.topic(),
                direction.niche(),
                TopicWords.question(brief.topic()).orElse(null),
                grammar,
                meaning,
                time);
        if (!writer.tellsSomething()) return Optional.empty();
        SourceFacts facts = SourceFacts.of(
                PlainText.source(given).blocks().stream()
                        .map(PlainText.Block::text)
                        .collect(Collectors.joining("\n")),
                brief.topic(),
                String.join("\n", writer.sentences()),
                given);
        Measured measured = new Measured(Narration.Kind.FROM_SOURCE, facts, isStory(direction));
        Draft best = drafted(brief, measured, wishes -> {
            Wishes wanted = new Wishes(
                    wishes.seconds() - AROUND,
                    wishes.mostWords(),
                    wishes.redundancy(),
                    wishes.shun(),
                    wishes.shortHook() ? 2.6 : 3.0);
            return new ScriptDraft(writer.write(wanted, direction.hookStyle()));
        });
        if (best.sentences().isEmpty()) return Optional.empty();
        SourceGate.pass(best.findings());
        List<LeftOut> unspoken = document.leftOut().stream()
                .filter(part -> part.kind() == LeftOut.Kind.OTHER_SCRIPT)
                .toList();
        return Optional.of(told(script(brief, Origin.SOURCE, best), LeftOut.told(unspoken)));
    }

    /** Returns the sentences as they are spoken, because all-capital texts were converted to lower case. */
    private static String capitalised(SourceText source) {
        return String.join(
                " ", source.sentences().stream().map(SourceSentence::text).toList());
    }

    /** What drafts of one order are measured against. */
    private record Measured(Narration.Kind kind, SourceFacts facts, boolean story) {
        Narration narration(Brief brief, List<Sentence> sentences) {
            return new Narration(brief.topic(), sentences, brief.seconds(), facts, kind, story, List.of());
        }
    }

    /** A draft with its findings; drafts counts those written up to it. */
    private record Draft(List<Sentence> sentences, List<ScriptFinding> findings, int drafts) {
        boolean betterThan(Draft other) {
            int fatal = ScriptCheck.fatal(findings).size();
            int others = ScriptCheck.fatal(other.findings).size();
            return fatal < others || fatal == others && ScriptCheck.score(findings) > ScriptCheck.score(other.findings);
        }
    }

    /** Returns the best of a few drafts, each written with what the check has found in the one before. */
    private Draft drafted(Brief brief, Measured measured, Function<RevisionRequests, ScriptDraft> writer) {
        RevisionRequests wishes = RevisionRequests.first(brief.seconds());
        Draft best = null;
        for (int draft = 1; draft <= MOST_DRAFTS; draft++) {
            List<Sentence> sentences = writer.apply(wishes).sentences();
            if (sentences.isEmpty()) break;
            Draft written = new Draft(sentences, check.check(measured.narration(brief, sentences)), draft);
            if (best == null || written.betterThan(best)) best = written;
            RevisionRequests next = revised(wishes, sentences, written.findings(), brief.seconds());
            best = new Draft(best.sentences(), best.findings(), draft);
            if (written.findings().isEmpty() || next.equals(wishes)) break;
            wishes = next;
        }
        return best == null ? new Draft(List.of(), List.of(), MOST_DRAFTS) : best;
    }

    private RevisionRequests revised(
            RevisionRequests wishes, List<Sentence> sentences, List<ScriptFinding> findings, double wanted) {
        double seconds = wishes.seconds();
        int mostWords = wishes.mostWords();
        double redundancy = wishes.redundancy();
        boolean shortHook = wishes.shortHook();
        Set<Integer> shun = new HashSet<>(wishes.shun());
        for (ScriptFinding finding : findings) {
            switch (finding.kind()) {
                case TOO_LONG, TOO_SHORT -> {
                    seconds = Math.clamp(seconds + (wanted - time.ofAll(sentences)) * 0.8, wanted * 0.6, wanted * 1.3);
                    mostWords =
                            finding.kind() == ScriptFinding.Kind.TOO_SHORT ? Math.min(26, mostWords + 4) : mostWords;
                }
                case LONG_SENTENCE, HARD_TO_READ -> mostWords = Math.max(13, mostWords - 3);
                case REPETITION -> redundancy = Math.min(1.2, redundancy + 0.25);
                case HOOK_TOO_LONG -> shortHook = true;
                case UNKNOWN_FIGURE,
                        UNKNOWN_NAME,
                        JUNK,
                        FRAGMENT,
                        DANGLING,
                        NOT_INTRODUCED,
                        MEANING_TURNED,
                        SPEAKER_LOST -> shun(sentences, finding, shun);
                default -> {}
            }
        }
        return new RevisionRequests(seconds, mostWords, redundancy, Set.copyOf(shun), shortHook);
    }

    private static void shun(List<Sentence> sentences, ScriptFinding finding, Set<Integer> shun) {
        int source = sentences.get(finding.where()).source();
        if (source >= 0 && finding.severity() != ScriptFinding.Severity.ADVICE) shun.add(source);
    }

    private static Script script(Brief brief, Origin origin, Draft draft) {
        List<String> said = new ArrayList<>(
                draft.findings().stream().map(ScriptFinding::text).toList());
        String title = PlainText.inline(brief.topic());
        return new Script(
                title.isEmpty() ? brief.topic() : title,
                draft.sentences(),
                origin,
                ScriptCheck.score(draft.findings()),
                said,
                draft.drafts());
    }

    private static void requireText(String given, String what) {
        if (given.isBlank())
            throw new PhaseFailure(
                    "the " + what + " is empty; provide a text with at least one sentence, or omit --" + what);
        if (!PlainText.isBinary(given) && !PlainText.isProse(given))
            throw new PhaseFailure("the " + what + " has no word; provide a text with at least one sentence");
        if (!PlainText.isProse(given))
            throw new PhaseFailure(
                    "the " + what + " does not look like text; provide plain text or Markdown, not a binary file");
    }

    private static int words(Script script) {
        return script.sentences().stream()
                .mapToInt(sentence -> Token.of(sentence.text()).size())
                .sum();
    }
}
