package io.reelwright.phase.visual;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard.OwnMedia;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.campaign.WordTime;
import io.reelwright.event.Event;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.provider.video.VideoProvider;
import io.reelwright.provider.video.VideoProvider.Made;
import io.reelwright.provider.video.VideoProvider.Order;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes one take of a scene with the first provider that can, stores its files and writes it down. */
public final class SceneShoot {
    private final List<VideoProvider> providers;
    private final AssetStore assets;
    private final OwnFiles own;

    /** @param providers in the order of choice, at least one */
    public SceneShoot(List<VideoProvider> providers, AssetStore assets) {
        this.providers = List.copyOf(providers);
        this.assets = assets;
        this.own = new OwnFiles(assets);
    }

    void make(TakeLog log, Scene scene) throws InterruptedException {
        VideoProvider provider = providerOf(scene);
        int number = log.state().lastTake(scene.index()).map(Take::number).orElse(0) + 1;
        String model = provider.model(scene);
        log.tell(new Event.SceneGenerating(scene.index(), number, model, 0));
        Map<Aspect, Path> files = new EnumMap<>(Aspect.class);
        try {
            drafts(log.state().campaign().brief().aspects(), files);
            long seed = seed(log.state().campaign().brief().seed(), scene.index(), number);
            Order order = order(log.state(), scene, number, seed, files);
            Made made = provider.make(order, p -> log.tell(new Event.SceneGenerating(scene.index(), number, model, p)));
            Map<Aspect, Asset> stored = store(order);
            Take take = new Take(scene.index(), number, made.model(), order.seed(), stored, made.textBoxes(), null);
            long bytes = stored.values().stream().mapToLong(Asset::bytes).sum();
            log.add(take, new Event.SceneComplete(scene.index(), number, made.model(), bytes));
        } catch (IOException e) {
            throw failed(log, scene, number, model, e);
        } finally {
            discard(files);
        }
    }

    /** The takes that are needed and whose files are not all whole. */
    List<LostTake> lost(VideoState state) {
        return LostTake.of(state, assets);
    }

    /** Makes a take's files once more. They are the same as before, byte for byte, unless their maker has become another one. */
    void remake(TakeLog log, LostTake lost) throws InterruptedException {
        Scene scene = lost.scene();
        Take before = lost.take();
        VideoProvider provider = providerOf(scene);
        Map<Aspect, Path> files = new EnumMap<>(Aspect.class);
        try {
            drafts(before.renditions().keySet(), files);
            Order order = order(log.state(), scene, before.number(), before.seed(), files);
            Made made = provider.make(order, _ -> {});
            Map<Aspect, Asset> stored = store(order);
            Event told = new Event.Recovered(
                    "scene",
                    scene.index(),
                    lost.damaged().file(),
                    lost.damaged().why());
            if (stored.equals(before.renditions())) log.tell(told);
            else
                log.replace(
                        before,
                        new Take(
                                scene.index(),
                                before.number(),
                                made.model(),
                                before.seed(),
                                stored,
                                made.textBoxes(),
                                null),
                        told);
        } catch (IOException e) {
            throw failed(log, scene, before.number(), provider.model(scene), e);
        } finally {
            discard(files);
        }
    }

    private PhaseFailure failed(TakeLog log, Scene scene, int number, String model, IOException failed) {
        String why = own.told(log.state().campaign().brief(), String.valueOf(failed.getMessage()));
        log.tell(new Event.SceneFailed(scene.index(), number, model, why));
        return new PhaseFailure("scene " + (scene.index() + 1) + " by " + model + ": " + why, failed);
    }

    private void drafts(Collection<Aspect> aspects, Map<Aspect, Path> files) throws IOException {
        for (Aspect aspect : aspects) files.put(aspect, assets.draft(".mp4"));
    }

    private VideoProvider providerOf(Scene scene) {
        return providers.stream()
                .filter(provider -> provider.makes(scene))
                .findFirst()
                .orElseThrow(() -> new PhaseFailure("scene " + (scene.index() + 1) + ": no provider makes a "
                        + scene.card().template() + " scene"));
    }

    private Order order(VideoState state, Scene scene, int number, long seed, Map<Aspect, Path> files)
            throws IOException {
        return new Order(
                state.campaign().id(),
                withLocalFile(state.campaign().brief(), scene),
                words(state, scene),
                state.directionNow(),
                state.blueprintNow(),
                Map.copyOf(files),
                number,
                seed,
                scene.index() == 0
                        ? ""
                        : state.storyboardNow()
                                .scenes()
                                .get(scene.index() - 1)
                                .card()
                                .template(),
                mends(state, scene, number));
    }

    /** The scene as it can be made here: what was uploaded lies somewhere else on every machine. */
    private Scene withLocalFile(Brief brief, Scene scene) throws IOException {
        if (!(scene.card() instanceof OwnMedia card)) return scene;
        String file = own.path(brief, card.file()).toString();
        OwnMedia here = new OwnMedia(file, card.video(), card.from(), card.tag(), card.title(), card.subtitle());
        return scene.pictured(here, scene.prompt());
    }

    private static List<WordTime> words(VideoState state, Scene scene) {
        return state
                .storyboardNow()
                .narration()
                .words()
                .subList(scene.firstWord(), scene.firstWord() + scene.wordCount())
                .stream()
                .map(word -> word.shifted(-scene.startSeconds()))
                .toList();
    }

    /** What was found in the take before. */
    private static List<Diagnosis.Finding> mends(VideoState state, Scene scene, int number) {
        return state.takes().stream()
                .filter(take -> take.scene() == scene.index() && take.number() < number)
                .max(Comparator.comparingInt(Take::number))
                .map(Take::diagnosis)
                .stream()
                .flatMap(diagnosis -> diagnosis.findings().stream())
                .filter(finding -> finding.mend() != Mend.NONE)
                .toList();
    }

    /** A seed of its own for every take, well mixed (the finaliser of SplitMix64, Steele, Lea and Flood 2014). */
    static long seed(long root, int scene, int take) {
        long z = root + 0x9E3779B97F4A7C15L * (scene * 31L + take);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private Map<Aspect, Asset> store(Order order) throws IOException {
        Map<Aspect, Asset> stored = new EnumMap<>(Aspect.class);
        for (var file : order.files().entrySet()) {
            String key = "%s/scenes/%03d-take%d-%s.mp4"
                    .formatted(
                            order.campaign(),
                            order.scene().index(),
                            order.take(),
                            file.getKey().label());
            stored.put(file.getKey(), assets.keep(file.getValue(), key));
        }
        return stored;
    }

    private static void discard(Map<Aspect, Path> files) {
        for (Path file : files.values()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // The store sweeps old drafts itself; a failed clean-up must not hide why the scene failed.
                continue;
            }
        }
    }
}
