package io.reelwright.phase.quality;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.CameraWish;
import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Diagnosis.Finding;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.campaign.Transition;
import io.reelwright.look.Look;
import io.reelwright.look.Looks;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.picture.Pictures;
import io.reelwright.provider.video.VideoProvider.Made;
import io.reelwright.provider.video.VideoProvider.Order;
import io.reelwright.provider.video.studio.Director;
import io.reelwright.provider.video.studio.Faults;
import io.reelwright.provider.video.studio.RenderLog;
import io.reelwright.provider.video.studio.StudioProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws scenes in every look, clean and with each planted fault, and prints what QUALITY measures: the figures that
 * {@code calibration.properties} rests on. Arguments: a folder to draw in, frames of a scene.
 */
final class QualityTrial {
    private static final String WORDS = "Honey can last for centuries in a sealed jar";

    private final Ffmpeg ffmpeg = OwnFfmpeg.get();
    private final Judge judge = new Judge(Calibration.shipped(), QualityNode.THRESHOLD);
    private final Path folder;
    private final int frames;
    private int wrong;

    private QualityTrial(Path folder, int frames) {
        this.folder = folder;
        this.frames = frames;
    }

    public static void main(String[] arguments) throws Exception {
        QualityTrial trial =
                new QualityTrial(Files.createDirectories(Path.of(arguments[0])), Integer.parseInt(arguments[1]));
        for (Look look : Looks.all()) trial.clean(look);
        for (String look : List.of("orbit", "daybreak", "bulletin", "nocturne"))
            for (Faults.Kind kind : Faults.Kind.values()) trial.faulty(look, kind);
        print("wrong verdicts: " + trial.wrong);
    }

    private void clean(Look look) throws Exception {
        for (SceneCard card : cards()) look(look.name(), card, Faults.NONE, "clean", true);
    }

    private void faulty(String look, Faults.Kind kind) throws Exception {
        look(look, cards().getFirst(), new Faults(Map.of(0, kind)), kind.name(), false);
    }

    private void look(String look, SceneCard card, Faults faults, String name, boolean good) throws Exception {
        StudioProvider studio = new StudioProvider(
                ffmpeg, new Director(new Pictures()), new RenderLog(folder.resolve("renders.log")), faults);
        Scene scene = scene(card);
        if (!studio.makes(scene)) return;
        Map<Aspect, Path> files = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values())
            files.put(
                    aspect, folder.resolve(look + "-" + card.template() + "-" + name + "-" + aspect.label() + ".mp4"));
        Made made = studio.make(order(scene, look, files), part -> {});
        for (Aspect aspect : Aspect.values()) {
            Path file = files.getOrDefault(aspect, folder);
            List<TextBox> boxes = made.textBoxes().getOrDefault(aspect, List.of());
            Sight sight = new Sight(
                    scene,
                    aspect,
                    ffmpeg.probe(file).pictureNow(),
                    Screening.frames(ffmpeg, file, aspect, ffmpeg.probe(file).pictureNow()),
                    boxes,
                    Optional.empty());
            Diagnosis found = judge.diagnosis(judge.findings(sight));
            StringBuilder line = new StringBuilder("%-34s %s %.3f"
                    .formatted(
                            file.getFileName().toString().replace(".mp4", ""),
                            found.pass() == good ? "  " : "!!",
                            found.score()));
            if (found.pass() != good) wrong++;
            found.findings().stream()
                    .sorted(java.util.Comparator.comparing(Finding::measure))
                    .forEach(f -> line.append(" %s=%.3f".formatted(f.measure().replace(' ', '_'), f.value())));
            print(line.toString());
        }
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private Scene scene(SceneCard card) {
        return new Scene(0, 0, frames, 0, 0, Script.Role.HOOK, "", card, "", CameraWish.PUSH_IN, Transition.CUT);
    }

    private static Order order(Scene scene, String look, Map<Aspect, Path> files) throws IOException {
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
        return new Order("trial", scene, List.of(), direction, blueprint, files, 1, 7, "", List.of());
    }

    private static List<SceneCard> cards() {
        List<SceneCard> cards = new ArrayList<>();
        cards.add(new SceneCard.Headline("Sealed in a jar", List.of("Honey", "can last", "centuries"), 2, "honey-pot"));
        cards.add(new SceneCard.BigNumber(
                null, 80, "80", "", "%", "of nectar is water", SceneCard.Proof.RING, 0.4, "honeybee"));
        cards.add(new SceneCard.Question("Why does it never spoil?", "never", null, null));
        cards.add(new SceneCard.Quote(WORDS, "centuries", "A beekeeper"));
        cards.add(new SceneCard.Hero("In the hive", "Bees dry the nectar", "honeybee", List.of()));
        cards.add(new SceneCard.BuildList(
                "What keeps it",
                List.of(new SceneCard.Item("Little water", null, 0.2), new SceneCard.Item("Much acid", null, 0.9))));
        cards.add(new SceneCard.EndCard(List.of("Keep the", "jar closed"), "Follow", "@channel", List.of()));
        return cards;
    }
}
