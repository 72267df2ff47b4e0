package io.reelwright.provider.speech.mary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sound.sampled.AudioInputStream;
import marytts.datatypes.MaryData;
import marytts.datatypes.MaryDataType;
import marytts.features.FeatureProcessorManager;
import marytts.features.FeatureRegistry;
import marytts.htsengine.HMMVoice;
import marytts.language.en.PronunciationModel;
import marytts.language.en.Prosody;
import marytts.modules.AcousticModeller;
import marytts.modules.InternalModule;
import marytts.modules.JPhonemiser;
import marytts.modules.ModuleRegistry;
import marytts.modules.OpenNLPPosTagger;
import marytts.modules.synthesis.HMMSynthesizer;
import marytts.modules.synthesis.Voice;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * MaryTTS with the one voice {@code cmu-slt-hsmm}, started without its server.
 *
 * <p>Creates only the modules needed to turn words into sound. The library's own start-up would also load British English, a
 * unit-selection engine and twenty unused components, speak a test sentence with each, write a {@code log} folder into the
 * working directory and leave a shutdown hook behind.
 */
final class SltEngine {
    private static final String VOICE = "cmu-slt-hsmm";

    private final List<InternalModule> modules;
    private final HMMVoice voice;

    SltEngine() {
        // The library searches for user dictionaries under this path, or else in the working directory.
        System.setProperty("mary.base", "/dev/null/mary");
        System.setProperty("log4j.defaultInitOverride", "true");
        try {
            FeatureRegistry.setFeatureProcessorManager(Locale.US, new FeatureProcessorManager("en_US"));
            modules = List.of(
                    new OpenNLPPosTagger("en", "en.pos"),
                    new JPhonemiser("en_US."),
                    new Prosody(),
                    new PronunciationModel(),
                    new AcousticModeller(Locale.US));
            for (InternalModule module : modules) module.startup();
            ModuleRegistry.setRegistrationComplete();
            new HMMSynthesizer().startup();
            voice = (HMMVoice) Voice.getVoice(VOICE);
        } catch (Exception e) {
            throw new IllegalStateException("the voice " + VOICE + " does not start: " + e.getMessage(), e);
        }
    }

    /**
     * Speaks the tokens of {@code document} and stores the duration of each sound in it. Parts of speech and pronunciations that the
     * document has already are kept.
     */
    synchronized short[] speak(Document document) throws IOException {
        try {
            MaryData data = new MaryData(MaryDataType.WORDS, Locale.US);
            data.setDocument(document);
            data.setDefaultVoice(voice);
            for (InternalModule module : modules) {
                data = module.process(data);
                data.setDefaultVoice(voice);
            }
            Pauses.set(data.getDocument());
            Melody.shape(data.getDocument());
            return sentences(data.getDocument());
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the voice cannot speak this sentence: " + e.getMessage(), e);
        }
    }

    private short[] sentences(Document document) throws Exception {
        List<Element> sentences = new ArrayList<>();
        TokenDocument.collect(document.getDocumentElement(), List.of("s"), sentences);
        List<short[]> spoken = new ArrayList<>();
        for (Element sentence : sentences) {
            List<Element> parts = new ArrayList<>();
            TokenDocument.collect(sentence, List.of("t", "boundary"), parts);
            try (AudioInputStream sound = voice.synthesize(parts, "")) {
                spoken.add(samples(sound));
            }
        }
        return joined(spoken);
    }

    private static short[] joined(List<short[]> parts) {
        short[] all = new short[parts.stream().mapToInt(part -> part.length).sum()];
        int end = 0;
        for (short[] part : parts) {
            System.arraycopy(part, 0, all, end, part.length);
            end += part.length;
        }
        return all;
    }

    /** Reads all samples in one call, because the library's stream ends after the first buffer. */
    private static short[] samples(AudioInputStream sound) throws IOException {
        byte[] bytes = new byte[(int) sound.getFrameLength() * sound.getFormat().getFrameSize()];
        int read = sound.read(bytes, 0, bytes.length);
        if (read != bytes.length) throw new IOException("voice returned " + read + " of " + bytes.length + " bytes");
        short[] samples = new short[bytes.length / 2];
        ByteOrder order = sound.getFormat().isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer.wrap(bytes).order(order).asShortBuffer().get(samples);
        return samples;
    }
}
