package io.reelwright.phase.visual;

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
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.store.asset.CampaignMedia;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** Builds the requests for a campaign's takes. The same state always results in the same requests. */
final class TakeRequests {
    private final CampaignMedia own;

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
                ScenePictures.NONE,
                scene.providers().isEmpty()
                        ? Routing.Stock.of(
                                state.campaign().brief().purchases(),
                                state.campaign().brief().tier())
                        : Routing.Stock.LISTED);
    }

    /** Returns the scene with the local path of its uploaded file, which differs between machines. */
    private Scene withLocalFile(Brief brief, Scene scene) {
        if (!(scene.card() instanceof OwnMedia card)) return scene;
        try {
            String file = own.path(brief, card.file()).toString();
            OwnMedia here = new OwnMedia(file, card.video(), card.from(), card.tag(), card.title(), card.subtitle());
            return scene.pictured(here, scene.prompt());
        } catch (IOException gone) {
            String why = own.told(brief, String.valueOf(gone.getMessage()));
            throw new PhaseFailure("scene " + (scene.index() + 1) + ": " + why, gone);
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
