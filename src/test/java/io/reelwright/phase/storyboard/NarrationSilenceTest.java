package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.bench.SilenceShare;
import io.reelwright.campaign.Narration;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.provider.speech.SpeechProvider;
import io.reelwright.provider.speech.cache.CachedSpeech;
import io.reelwright.provider.speech.cache.Wav;
import io.reelwright.provider.speech.mary.MaryVoice;
import io.reelwright.store.asset.FileAssetStore;
import io.reelwright.text.pronunciation.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The silence in narrations of different styles, spoken by the real voice: each text twice, which makes the length of a short. */
class NarrationSilenceTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // short sentences
                "The bell rang at noon and nobody came. So the keeper rang it again. A door opened down the hall. Someone"
                        + " laughed, and then the lights went out. The dog barked at the stairs. We waited there until morning."
                        + " When the sun came up, the bell was gone.",
                // lists
                "A walker's bag needs rope, tape, a lamp, spare wool, and two small knives. Bread and cheese stay fresh for three"
                        + " days in a cool pocket. Leave radios, mirrors, perfume, and large books at home. Before you go, look at"
                        + " the boots of everyone in the group.",
                // questions and answers
                "Why do cats knead a blanket? They learned it as kittens, when it made the milk flow. Does it hurt them to stop?"
                        + " Not at all, and most of them never do. So what should you do about it? Keep still, trim their claws,"
                        + " and put a towel on your knees.",
                // long sentences
                "The canal that joins the two lakes was dug by hand in nine winters because the summers were needed for the"
                        + " harvest. When the last gate opened, the people of four villages walked along the bank behind the first"
                        + " barge until it reached the mill. Their grandchildren still hold a race there every autumn.",
                // figures and names
                "In 1904, the Halden works made 2,300 stoves a month. By 1911 it was 9,150. A stove cost $14, and a miner earned"
                        + " $2 a day. Three rivals closed; one, in Brekke, went on until 1938.",
                // calls
                "Do not throw that wet phone away! Switch it off, dry it, and fill a jar with rice! Leave the phone in the jar for"
                        + " two whole days! Most phones that fell into a sink will work again after that!"
            })
    void atMostFifteenPercentOfANarrationIsSilent(String text) throws IOException, InterruptedException {
        FileAssetStore assets = new FileAssetStore(dir.resolve("assets"));
        // What comes twice is spoken once.
        SpeechProvider voice = new CachedSpeech(new MaryVoice(), MaryVoice.VERSION, dir.resolve("speech"));
        Narration narration = new VoiceTrack(voice, assets)
                .speak("c", script(text + " " + text), "slt", Locale.ENGLISH, Lexicon.EMPTY);

        SilenceShare silence = SilenceShare.of(narration);
        short[] sound = Wav.samples(Files.readAllBytes(assets.path(narration.sound())));
        assertThat(silence.longest()).isLessThanOrEqualTo(0.4);
        assertThat(silence.share()).isLessThanOrEqualTo(0.15);
        assertThat(SilenceShare.of(sound)).isLessThanOrEqualTo(0.15);
    }

    private static Script script(String text) {
        List<Sentence> sentences = new ArrayList<>();
        for (String one : text.split("(?<=[.?!]) ")) sentences.add(new Sentence(one, Role.POINT, sentences.size()));
        return new Script("Title", sentences, Script.Origin.OWN, 1, List.of(), 1);
    }
}
