package io.reelwright.phase.storyboard;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.EvidenceCard;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.Narration;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.Transition;
import io.reelwright.campaign.VideoState;
import io.reelwright.campaign.WordTime;
import io.reelwright.campaign.World;
import io.reelwright.event.Event;
import io.reelwright.graph.Cancellation;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.graph.PhaseNode;
import io.reelwright.graph.PhaseRecorder;
import io.reelwright.language.meaning.SentenceMeaning;
import io.reelwright.media.MediaCheck;
import io.reelwright.picture.SensiblePictures;
import io.reelwright.provider.speech.SpeechProvider;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.CampaignMedia;
import io.reelwright.store.asset.DamagedAsset;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.pronunciation.Lexicon;
import io.reelwright.text.pronunciation.LexiconText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Speaks the narration, divides it into scenes, and gives each a card, a camera move and a transition. */
public final class StoryboardNode implements PhaseNode {
    /** The user's own script may make a video longer than ordered, up to this multiple of its format's maximum length. */
    private static final double MOST_TIMES_LONGER = 2;

    private final VoiceTrack voice;
    private final AssetStore assets;
    private final SensiblePictures pictures;
    private final MediaCheck check;
    private final CampaignMedia own;

    /**
     * @param voices   speaks the sentences
     * @param assets   stores the sound and the uploaded files
     * @param pictures finds the illustrations of sentences
     * @param check    checks the user's own pictures and clips
     */
    public StoryboardNode(SpeechProvider voices, AssetStore assets, SensiblePictures pictures, MediaCheck check) {
        this.voice = new VoiceTrack(voices, assets);
        this.assets = assets;
        this.pictures = pictures;
        this.check = check;
        this.own = new CampaignMedia(assets);
    }

    @Override
    public Outcome run(VideoState state, PhaseRecorder recorder) throws InterruptedException {
        if (state.storyboard() != null) {
            recoverNarration(state, state.storyboard().narration(), recorder);
            return new Outcome.Finished(state);
        }
        Brief brief = state.campaign().brief();
        MediaFolder media = media(brief);
        Narration narration =
                voice.speak(state.campaign().id(), state.scriptNow(), brief.voice(), brief.locale(), lexicon(brief));
        recorder.tell(
                new Event.TtsComplete(narration.seconds(), narration.words().size(), narration.voice()));
        requireLength(narration, brief.format());
        Storyboard board = Cancellation.stoppable(
                () -> lay(narration, state.scriptNow(), state.directionNow(), brief.topic(), media, brief.world()));
        recorder.tell(Event.StoryboardReady.of(board));
        return new Outcome.Finished(withFindings(state, media.told(board)).withStoryboard(board));
    }

    /**
     * Fails if the spoken narration is too long. The length of words can be predicted, but not that of spelled text like WWWWWW, and all
     * later work depends on the length.
     */
    private static void requireLength(Narration narration, Format format) {
        double most = MOST_TIMES_LONGER * format.longest();
        if (narration.seconds() <= most) return;
        throw new PhaseFailure(String.format(
                Locale.ROOT,
                "the voice speaks for %.0f s, but a %s video may last at most %.0f s; shorten the text, and remove words that"
                        + " can only be spelled",
                narration.seconds(),
                CharacterClasses.lower(format.name()),
                most));
    }

    /** Speaks a damaged narration again. The same voice produces the same bytes. */
    private void recoverNarration(VideoState state, Narration narration, PhaseRecorder recorder)
            throws InterruptedException {
        Asset sound = narration.sound();
        Optional<DamagedAsset> damage = assets.damage(sound);
        if (damage.isEmpty()) return;
        Narration again = voice.speak(
                state.campaign().id(),
                state.scriptNow(),
                narration.voice(),
                state.campaign().brief().locale(),
                lexicon(state.campaign().brief()));
        if (!again.sound().equals(sound))
            throw new PhaseFailure(
                    "the narration " + damage.get().why() + ", and the voice no longer speaks it the same way;"
                            + " to make the video anew with all its scenes, run retry --from storyboard");
        recorder.tell(new Event.Recovered(
                "narration", null, damage.get().file(), damage.get().why()));
    }

    private static Lexicon lexicon(Brief brief) {
        return brief.lexicon() == null
                ? Lexicon.EMPTY
                : LexiconText.of(brief.lexicon()).lexicon();
    }

    private MediaFolder media(Brief brief) throws InterruptedException {
        Path folder = brief.media();
        if (folder != null) return MediaFolder.read(folder, check);
        if (brief.ownFiles().isEmpty()) return MediaFolder.NONE;
        try {
            return MediaFolder.read("the uploaded files", own.uploaded(brief), check);
        } catch (IOException gone) {
            throw new PhaseFailure(String.valueOf(gone.getMessage()), gone);
        }
    }

    /**
     * Lays out the scenes of a spoken narration. The result depends only on the arguments.
     *
     * @param ordered name of the world that the order names; null to choose one from the words
     */
    Storyboard lay(
            Narration narration,
            Script script,
            Direction direction,
            String topic,
            MediaFolder media,
            @Nullable String ordered) {
        List<SceneSpan> spans = SceneCuts.of(narration, direction.pace());
        List<Boolean> longAgo = SceneEras.longAgo(
                script.sentences().stream().map(Sentence::text).toList(),
                direction.niche() == Niche.HISTORY && !direction.neutral());
        List<SceneText> texts = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++)
            texts.add(text(
                    narration,
                    script,
                    spans.get(i),
                    topic,
                    new PictureFinder(pictures, longAgo.get(spans.get(i).sentence())),
                    i,
                    i == spans.size() - 1));
        List<SceneCard> cards =
                MediaMatch.place(CoverPicture.added(CardSequence.choose(texts), texts), texts, media.files());
        List<Transition> out = TransitionPlan.transitions(cards, direction);
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            SceneSpan span = spans.get(i);
            SceneText text = texts.get(i);
            scenes.add(new Scene(
                    i,
                    span.firstFrame(),
                    span.frames(),
                    span.firstWord(),
                    span.endWord() - span.firstWord(),
                    text.role(),
                    text.text(),
                    olderCard(cards.get(i), text),
                    ShotPrompt.of(text, cards.get(i), direction),
                    TransitionPlan.camera(cards.get(i), i),
                    out.get(i)));
        }
        World world = ordered == null
                ? new WorldChoice(SentenceMeaning.shared()).of(texts, topic, longAgo)
                : new World(ordered, "named in the order");
        List<Scene> beating = new BeatPlan(narration, new BeatCuts(narration, script), texts, cards.getFirst())
                .of(scenes, spans, cards);
        boolean drawn = direction.plan().provider().equals("studio");
        return new Storyboard(narration, new WorldStops(world, drawn).of(beating, spans), world);
    }

    /** Returns a card of a kind that processes of an older version can read; they do not know beats and leave the campaign to newer ones. */
    private static SceneCard olderCard(SceneCard card, SceneText text) {
        if (!(card instanceof EvidenceCard || card instanceof SceneCard.Map)) return card;
        return new HeadlineReader().read(text).map(CardChoice::card).orElse(card);
    }

    private SceneText text(
            Narration narration,
            Script script,
            SceneSpan span,
            String topic,
            PictureFinder finder,
            int index,
            boolean last) {
        List<WordTime> words = narration.words().subList(span.firstWord(), span.endWord());
        double start = span.firstFrame() / (double) Scene.FPS;
        List<Double> times = narration
                .words()
                .subList(span.firstWord(), Math.max(span.endWord(), sentenceEnd(narration, span.sentence())))
                .stream()
                .map(word -> Math.max(0, word.start() - start))
                .toList();
        Sentence sentence = script.sentences().get(span.sentence());
        return SceneText.of(
                words.stream().map(WordTime::text).toList(),
                times,
                sentence.role(),
                sentence.text(),
                topic,
                finder,
                index,
                last);
    }

    private static int sentenceEnd(Narration narration, int sentence) {
        return narration.spoken().get(sentence).firstWord()
                + narration.spoken().get(sentence).wordCount();
    }

    /** Adds messages about unusable files to the script's findings, so that the report shows them. */
    private static VideoState withFindings(VideoState state, List<String> more) {
        Script script = state.scriptNow();
        if (more.isEmpty() && script.aboutMedia().isEmpty()) return state;
        List<String> findings = new ArrayList<>(script.findings());
        findings.removeAll(script.aboutMedia());
        findings.addAll(more);
        return state.withScript(new Script(
                script.title(), script.sentences(), script.origin(), script.score(), findings, script.drafts()));
    }
}
