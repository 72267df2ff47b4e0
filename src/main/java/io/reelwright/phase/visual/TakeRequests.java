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
import io.reelwright.graph.PhaseFailure;
import io.reelwright.provider.video.Routing;
import io.reelwright.provider.video.ScenePictures;
import io.reelwright.provider.video.ScenePictures.Ends;
import io.reelwright.provider.video.Stage;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.store.asset.CampaignMedia;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the requests for a campaign's takes. The same state always results in the same requests. */
final class TakeRequests {
    private final CampaignMedia own;
    private volatile @Nullable Known known;

    TakeRequests(CampaignMedia own) {
        this.own = own;
    }

    /** Returns the request for a scene's next take. */
    TakeRequest next(VideoState state, Scene scene) {
        int number = state.lastTake(scene.index()).map(Take::number).orElse(0) + 1;
        return of(state, scene, number, seed(state.campaign().brief().seed(), scene.index(), number));
    }

    /** Returns the request from which an existing take was made. */
    TakeRequest again(VideoState state, Scene scene, Take take) {
        return of(state, scene, take.number(), take.seed());
    }

    private TakeRequest of(VideoState state, Scene scene, int number, long seed) {
        return new TakeRequest(
                state.campaign().id(),
                state.campaign().brief().tier(),
                scene.providers().isEmpty()
                        ? state.campaign().brief().purchases().providers()
                        : scene.providers(),
                withLocalFile(state.campaign().brief(), scene),
                words(state, scene),
                state.directionNow(),
                state.blueprintNow(),
                state.campaign().brief().aspects(),
                number,
                seed,
                scene.index() == 0
                        ? ""
                        : state.storyboardNow()
                                .scenes()
                                .get(scene.index() - 1)
                                .card()
                                .template(),
                mends(state, scene, number),
                state.campaign().brief().purchases().eachShape(),
                pictures(state, scene),
                scene.providers().isEmpty()
                        ? Routing.Stock.of(
                                state.campaign().brief().purchases(),
                                state.campaign().brief().tier())
                        : Routing.Stock.LISTED,
                new Stage(
                        state.storyboardNow().worldName(),
                        state.campaign().brief().seed(),
                        before(state, scene)));
    }

    private static @Nullable Scene before(VideoState state, Scene scene) {
        return scene.index() == 0 ? null : state.storyboardNow().scenes().get(scene.index() - 1);
    }

    private ScenePictures pictures(VideoState state, Scene scene) {
        Brief brief = state.campaign().brief();
        Asset character = character(state);
        ScenePictures person =
                character == null ? ScenePictures.NONE : new ScenePictures(null, null, List.of(character));
        Map<Aspect, Ends> ends = SceneChain.ends(state, scene, MissingTakes.of(state));
        if (ends.isEmpty()) return person;
        Ends usual = ends.getOrDefault(brief.aspects().getFirst(), new Ends(null, null));
        return person.between(usual, brief.purchases().eachShape() ? ends : Map.of());
    }

    private @Nullable Asset character(VideoState state) {
        Brief brief = state.campaign().brief();
        if (brief.character() == null) return null;
        String campaign = state.campaign().id();
        Known before = known;
        if (before != null && before.campaign().equals(campaign)) return before.picture();
        try {
            Asset picture = own.character(brief, campaign);
            if (picture != null) known = new Known(campaign, picture);
            return picture;
        } catch (IOException gone) {
            throw new PhaseFailure(own.told(brief, String.valueOf(gone.getMessage())), gone);
        }
    }

    /** A picture that was read lately, as each scene's request has it. */
    private record Known(String campaign, Asset picture) {}

    /**
     * Returns the scene with the local path of its uploaded file, which differs between machines. Where the file no longer exists, its
     * maker finds that out, and the scene is drawn without it.
     */
    private Scene withLocalFile(Brief brief, Scene scene) {
        if (!(scene.card() instanceof OwnMedia card)) return scene;
        try {
            String file = own.path(brief, card.file()).toString();
            OwnMedia here = new OwnMedia(file, card.video(), card.from(), card.tag(), card.title(), card.subtitle());
            return scene.pictured(here, scene.prompt());
        } catch (IOException gone) {
            return scene;
        }
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

    /** Returns the findings of the previous take that have a remedy. */
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

    /** Returns a separate, well-mixed seed for every take (the finaliser of SplitMix64, Steele, Lea and Flood 2014). */
    static long seed(long root, int scene, int take) {
        long z = root + 0x9E3779B97F4A7C15L * (scene * 31L + take);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
