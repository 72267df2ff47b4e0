package io.reelwright.phase.quality;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Beat;
import io.reelwright.campaign.CameraMove;
import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Diagnosis.Finding;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Layout;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.campaign.Transition;
import io.reelwright.look.Look;
import io.reelwright.look.Looks;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.media.ProbeResult;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.Offer.Made;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.Stage;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.provider.video.studio.SceneDirector;
import io.reelwright.provider.video.studio.StudioProvider;
import io.reelwright.provider.video.studio.world.Worlds;
import io.reelwright.testing.Fault;
import io.reelwright.testing.SpoiledMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Draws every template and every world, clean in three looks and with each planted fault in one, and prints what QUALITY measures: the
 * figures that {@code calibration.properties} rests on. Arguments: a folder to draw in, frames of a scene, and which part
 * of how many to do (0 1 for all). Takes minutes.
 */
final class QualityTrial {
    /** Each template is drawn clean in this many looks; the next template takes the next looks, so that all have their turn. */
    private static final int LOOKS_A_CARD = 3;

    private final Ffmpeg ffmpeg = OwnFfmpeg.get();
    private final Judge judge = new Judge(Calibration.shipped(), QualityNode.THRESHOLD);
    private final Path folder;
    private final int frames;
    private int wrong;

    QualityTrial(Path folder, int frames) {
        this.folder = folder;
        this.frames = frames;
    }

    public static void main(String[] arguments) throws Exception {
        QualityTrial trial =
                new QualityTrial(Files.createDirectories(Path.of(arguments[0])), Integer.parseInt(arguments[1]));
        int part = Integer.parseInt(arguments[2]);
        int parts = Integer.parseInt(arguments[3]);
        List<SceneCard> cards = TrialCards.all();
        List<Look> looks = Looks.all();
        for (int i = part; i < cards.size(); i += parts) {
            for (int j = 0; j < LOOKS_A_CARD; j++)
                trial.look(looks.get((i + 4 * j) % looks.size()).name(), cards.get(i), shape(i + j), null);
            int turn = i;
            for (Fault kind : Fault.values()) {
                if (kind == Fault.OVERLAPPING_TEXT && cards.get(i) instanceof SceneCard.Thing) continue;
                String look = looks.get((2 * turn - i + 1) % looks.size()).name();
                trial.look(look, cards.get(i), shape(turn++), kind);
            }
        }
        List<String> worlds = Worlds.names();
        for (int i = part; i < worlds.size(); i += parts) {
            for (int j = 0; j < LOOKS_A_CARD; j++)
                trial.inWorld(
                        worlds.get(i), looks.get((i + 4 * j) % looks.size()).name(), shape(i + j), null);
            for (Fault kind : Fault.values())
                if (kind != Fault.OVERLAPPING_TEXT)
                    trial.inWorld(
                            worlds.get(i),
                            looks.get((i + kind.name().length()) % looks.size()).name(),
                            shape(i),
                            kind);
        }
        print("wrong verdicts: " + trial.wrong);
    }

    /** Draws and judges one take; true when the verdict is as it should be. */
    boolean look(String look, SceneCard card, Aspect aspect, @Nullable Fault fault) throws Exception {
        return look(Stage.NEUTRAL, look, scene(card), aspect, fault);
    }

    /** Draws and judges a take of three cards in a world: spoken words, a thing, and words again. */
    boolean inWorld(String world, String look, Aspect aspect, @Nullable Fault fault) throws Exception {
        return look(new Stage(world, 7), look, beats(), aspect, fault);
    }

    private boolean look(Stage stage, String look, Scene scene, Aspect aspect, @Nullable Fault fault) throws Exception {
        String what = scene.beats().isEmpty() ? scene.card().template() : stage.world();
        String name = look + "-" + what + "-" + (fault == null ? "clean" : fault) + "-" + aspect.label();
        Path file = folder.resolve(name + ".mp4");
        Map<Integer, Fault> faults = fault == null ? Map.of() : Map.of(0, fault);
        SceneMaker studio =
                new SpoiledMaker(new StudioProvider(ffmpeg, new SceneDirector(new PictureLibrary())), ffmpeg, faults);
        DrawingOrder order = order(stage, scene, look, Map.of(aspect, file));
        Made made = ((Offer.Drawn) studio.offer(order.wish())).draw().draw(order, part -> {});
        ProbeResult.Picture picture = ffmpeg.probe(file).pictureNow();
        List<TextBox> boxes = made.textBoxes().getOrDefault(aspect, List.of());
        List<GreyFrame> seen = TakeInspection.frames(ffmpeg, file, aspect, picture);
        return tell(
                name,
                judge.diagnosis(judge.findings(
                        new RenditionMeasurements(scene, 1, false, aspect, picture, seen, boxes, Optional.empty()))),
                fault);
    }

    private boolean tell(String name, Diagnosis found, @Nullable Fault fault) {
        Finding worst = found.findings().getFirst();
        boolean right =
                fault == null ? found.pass() : !found.pass() && expected(fault).contains(worst.measure());
        if (!right) wrong++;
        StringBuilder line = new StringBuilder(
                "%-42s %s %.3f %-12s".formatted(name, right ? "  " : "!!", found.score(), worst.measure()));
        found.findings().stream()
                .sorted(Comparator.comparing(Finding::measure))
                .forEach(f -> line.append(" %s=%.3f".formatted(f.measure().replace(' ', '_'), f.value())));
        print(line.toString());
        return right;
    }

    /** Which measures may be the worst one of a take with this fault: a black take is still, too, and a dark one dull. */
    private static List<String> expected(Fault fault) {
        return switch (fault) {
            case BLACK -> List.of("black");
            case FROZEN -> List.of("frozen");
            case BLURRED -> List.of("sharpness");
            case WRONG_LENGTH -> List.of("length");
            case DARK -> List.of("exposure", "contrast");
            case OVERLAPPING_TEXT -> List.of("text overlap");
        };
    }

    private static Aspect shape(int turn) {
        return turn % 2 == 0 ? Aspect.WIDE : Aspect.TALL;
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private Scene scene(SceneCard card) {
        return new Scene(0, 0, frames, 0, 0, Script.Role.HOOK, "", card, "", CameraMove.PUSH_IN, Transition.CUT);
    }

    /** Returns a scene of three beats, as long as the others. */
    private Scene beats() {
        List<SceneCard> cards = TrialCards.beats();
        List<Beat> beats = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            int from = frames * i / cards.size();
            int to = frames * (i + 1) / cards.size();
            Layout layout = cards.get(i) instanceof SceneCard.Thing ? Layout.HERO : Layout.HEADLINE;
            beats.add(new Beat(
                    from / (double) Scene.FPS,
                    (to - from) / (double) Scene.FPS,
                    0,
                    0,
                    layout,
                    i,
                    "words",
                    "place 2",
                    i == 0 ? Beat.TRAVEL : "cut",
                    List.of(),
                    List.of(),
                    List.of(),
                    true,
                    cards.get(i)));
        }
        return scene(cards.getFirst()).beating(beats);
    }

    private static DrawingOrder order(Stage stage, Scene scene, String look, Map<Aspect, Path> files)
            throws IOException {
        Direction direction = new Direction(
                Niche.SCIENCE,
                "",
                "",
                Direction.HookStyle.FACT,
                "",
                3,
                look,
                Direction.MusicMood.CALM,
                List.of(),
                6,
                new Direction.ProviderPlan("studio", "studio", 0));
        MotionBlueprint blueprint =
                new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 3, 20, List.of());
        return new DrawingOrder(
                new TakeRequest(
                                "trial",
                                QualityTier.PREMIUM,
                                scene,
                                List.of(),
                                direction,
                                blueprint,
                                List.copyOf(files.keySet()),
                                1,
                                7,
                                "",
                                List.of())
                        .on(stage),
                files);
    }
}
