package io.reelwright.phase.script;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Script.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a narration from a source text. Every point is a sentence of the source, complete or shortened by leaving out words. */
final class LocalWriter {
    private final SpeakingTime time;
    private final SourceText source;
    private final SentenceRanking ranking;

    /** Ranks the source's sentences once for all drafts. */
    LocalWriter(SpeakingTime time, SourceText source, String topic) {
        this.time = time;
        this.source = source;
        this.ranking = new SentenceRanking(source.sentences(), topic);
    }

    ScriptDraft write(Brief brief, Direction direction, RevisionRequests wishes) {
        Sentence hook = new HookWriter(time).best(brief.topic(), source, ranking, direction.hookStyle(), wishes);
        Sentence closing = ClosingSentence.of(direction, brief.seed());
        double taken = time.ofAll(List.of(hook, closing));
        Set<Integer> told = new HashSet<>();
        if (hook.source() >= 0) told.add(hook.source());
        Map<Integer, String> points = new SentenceSelection(source.sentences(), ranking, time, wishes, brief.topic())
                .fill(wishes.seconds() - taken, told);
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(hook);
        points.forEach((index, telling) -> sentences.add(new Sentence(telling, SentenceRoles.plain(telling), index)));
        sentences.add(closing);
        return new ScriptDraft(sentences);
    }
}
