package io.reelwright.phase.storyboard;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Direction.HookStyle;
import io.reelwright.campaign.Direction.MusicMood;
import io.reelwright.campaign.Direction.ProviderPlan;
import io.reelwright.campaign.Narration;
import io.reelwright.campaign.Narration.SpokenSentence;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Script.Origin;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.campaign.WordTime;
import io.reelwright.media.MediaCheck;
import io.reelwright.picture.SensiblePictures;
import io.reelwright.provider.speech.SpeechProvider;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.text.Syllables;
import io.reelwright.text.Token;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Narrations and scenes for tests, timed by their syllables. */
final class StoryboardFixtures {
    static final PictureFinder PICTURES = new PictureFinder(SensiblePictures.shared(), false);

    private StoryboardFixtures() {}

    static Script script(String... sentences) {
        List<Sentence> all = new ArrayList<>();
        for (int i = 0; i < sentences.length; i++)
            all.add(new Sentence(
                    sentences[i],
                    i == 0 ? Role.HOOK : i == sentences.length - 1 ? Role.CALL_TO_ACTION : Role.POINT,
                    -1));
        return new Script("Honey", all, Origin.OWN, 1, List.of(), 1);
    }

    static Narration spoken(Script script) {
        List<WordTime> words = new ArrayList<>();
        List<SpokenSentence> places = new ArrayList<>();
        double at = 0.15;
        for (int i = 0; i < script.sentences().size(); i++) {
            int first = words.size();
            double start = at;
            for (Token token : Token.of(script.sentences().get(i).text())) {
                double end = at + Syllables.of(token.raw()) * 0.26;
                words.add(new WordTime(token.raw(), at, end));
                at = end;
            }
            places.add(new SpokenSentence(i, start, at, first, words.size() - first));
            at += 0.3;
        }
        double seconds = Math.ceil((Math.max(at + 0.5, places.getLast().start() + 2.3)) * 30) / 30;
        return new Narration(new Asset("n.wav", 1, "0"), seconds, words, places, "slt");
    }

    static Direction direction(Niche niche) {
        return new Direction(
                niche,
                "",
                "",
                HookStyle.FACT,
                "plain",
                3.2,
                "orbit",
                MusicMood.WARM,
                List.of(),
                8,
                new ProviderPlan("studio", "studio", 0));
    }

    static SceneText scene(String sentence) {
        return scene(sentence, 3, false);
    }

    static SceneText scene(String sentence, int index, boolean last) {
        List<String> words = Token.of(sentence).stream().map(Token::raw).toList();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) times.add(i * 0.3);
        return SceneText.of(words, times, Role.POINT, sentence, "Why honey never spoils", PICTURES, index, last);
    }

    /** Returns a node that speaks, stores and checks nothing. */
    static StoryboardNode node() {
        return new StoryboardNode(
                unused(SpeechProvider.class),
                unused(AssetStore.class),
                SensiblePictures.shared(),
                unused(MediaCheck.class));
    }

    private static <T> T unused(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, _) -> {
            throw new AssertionError(method + " is not needed here");
        }));
    }
}
