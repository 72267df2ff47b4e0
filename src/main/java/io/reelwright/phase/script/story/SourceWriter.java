package io.reelwright.phase.script.story;

import io.reelwright.campaign.Direction.HookStyle;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.language.grammar.Grammar;
import io.reelwright.language.meaning.Meaning;
import io.reelwright.phase.script.check.Pace;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.document.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes narrations from an English source. Its sentences are told as they stand, shortened by whole branches, with nouns in place of
 * pronouns that would have no meaning. The source is read once for all drafts; the same source, topic and wishes give the same words.
 */
public final class SourceWriter {
    private final Topic topic;
    private final SourceDocument document;
    private final Pace pace;
    private final Passages passages;
    private final Voice voice;
    private final boolean tale;
    private final Worth worth;
    private final Teller teller;
    private final Introduced introduced;
    private final @Nullable String question;

    /**
     * Reads a source.
     *
     * @param topic    what the video is about
     * @param niche    its field
     * @param question the topic as a question with a mark at its end; null when it asks nothing
     */
    public SourceWriter(
            SourceDocument document,
            String topic,
            Niche niche,
            @Nullable String question,
            Grammar grammar,
            Meaning meaning,
            Pace pace) {
        this.document = document;
        this.question =
                question == null || LinearRegex.contains(question, "(?i)\\b(not to|do to)\\b") ? null : question;
        this.pace = pace;
        this.passages = Passages.of(document, grammar);
        Topic asked = Topic.of(topic);
        boolean legend = niche == Niche.STORYTELLING && !asked.asks() && asked.kind() != Topic.Kind.HOW_TO;
        this.tale = TaleShape.begins(passages) || legend && TaleShape.tells(passages);
        this.topic = tale ? asked.withoutPromise() : asked;
        boolean personal = tale || niche == Niche.STORYTELLING;
        this.voice = personal || this.topic.kind() == Topic.Kind.HOW_TO
                ? Voice.ITS_OWN
                : Voice.of(passages, document.byline());
        boolean commands = this.topic.kind() == Topic.Kind.HOW_TO
                || this.topic.kind() == Topic.Kind.LIST
                || document.isListArticle();
        References references =
                new References(passages, Protagonists.of(this.topic, passages), new Genders(passages), tale);
        this.teller = new Teller(passages, references, new Mentions(passages, this.topic.text()));
        this.introduced = new Introduced(passages);
        this.worth = new Worth(
                this.topic, passages, new Fitness(commands, personal || voice.quotes()), meaning, tale || commands);
    }

    /** Returns whether any sentence of the source can be spoken. */
    public boolean tellsSomething() {
        return !worth.usable().isEmpty();
    }

    /** Returns a draft. It is empty when the source {@linkplain #tellsSomething tells nothing}. */
    public List<Sentence> write(Wishes wishes, HookStyle style) {
        Draft draft = new Draft(
                topic,
                passages,
                worth,
                teller,
                introduced,
                pace,
                wishes,
                voice.quotes() ? pace.of("writes the author") : 0,
                style);
        return voice.spoken(shape(draft).sentences());
    }

    private Narration shape(Draft draft) {
        Optional<TableShape.Series> series = TableShape.of(document, topic, worth);
        if (series.isPresent()) return new TableShape(draft, series.get()).write();
        if (tale) return new TaleShape(draft).write();
        List<ListShape.Item> stated = ListItems.stated(document, passages, topic, teller);
        if (!stated.isEmpty()) {
            Narration told = new StatedShape(draft, stated).write();
            if (!told.sentences().isEmpty()) return told;
        }
        List<String> steps = topic.kind() == Topic.Kind.HOW_TO ? StepHeads.of(document, passages) : List.of();
        if (!steps.isEmpty() && StepHeads.hasSeveralMethods(document)) return new GuideShape(draft, steps).write();
        List<ListShape.Item> items = ListItems.of(document, passages, topic, teller);
        if (!items.isEmpty()) {
            Narration list = new ListShape(draft, items).write();
            if (!list.sentences().isEmpty()) return list;
        }
        if (topic.kind() == Topic.Kind.HOW_TO) {
            Narration guide = new GuideShape(draft, steps).write();
            if (!guide.sentences().isEmpty()) return guide;
        }
        return new ReportShape(draft, document.title()).write(question, !voice.quotes());
    }

    /** Returns all sentences of the source as they are read, in order. */
    public List<String> sentences() {
        List<String> texts = new ArrayList<>();
        for (Passage passage : passages.all()) texts.add(passage.text());
        return texts;
    }
}
