package io.reelwright.bench;

import io.reelwright.Plans;
import io.reelwright.campaign.Beat;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.EvidenceCard;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.WordTime;
import io.reelwright.cli.VideoPlan;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.order.Order;
import io.reelwright.order.OrderCheck;
import io.reelwright.order.OrderProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plans a short and a long video of each text of a folder, through STORYBOARD: {@code StoriesTable FOLDER [cards] [mute]}.
 *
 * <p>A line has the verdict, the format, the time that it took, the name, and the result. The first line of a file is its
 * topic, the rest its source. Each line of {@code topics.txt} is a topic without a source.
 * A refusal is an answer in a sentence, before or in a phase; whatever else ends a plan is a mistake, and so is a storyboard
 * whose scenes do not follow each other or whose words are not those of the narration. {@code cards} also prints the cards;
 * {@code mute} plans with a voice that says nothing, in a quarter of the time.
 */
public final class StoriesTable {
    private static final String TOPICS = "topics.txt";
    private static final int WORKERS = 2;

    private record Story(
            String name, String topic, @Nullable String source) {}

    private enum Verdict {
        PLANNED,
        REFUSED,
        MISTAKE
    }

    private record Row(String name, String format, Verdict verdict, String said) {}

    private record Timed(Row row, double seconds) {}

    private final Plans plans;
    private final boolean cards;
    private final boolean mute;

    private StoriesTable(Plans plans, List<String> options) {
        this.plans = plans;
        this.cards = options.contains("cards");
        this.mute = options.contains("mute");
    }

    /** Prints a line for each video and a summary; ends with 1 if there was a mistake or nothing to plan. */
    public static void main(String[] args) throws Exception {
        List<Story> stories = stories(Path.of(args[0]));
        int bad;
        try (Plans plans = new Plans()) {
            bad = new StoriesTable(plans, List.of(args).subList(1, args.length)).print(stories);
        }
        System.exit(stories.isEmpty() || bad > 0 ? 1 : 0);
    }

    private static List<Story> stories(Path folder) throws IOException {
        List<Story> stories = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
                String name = String.valueOf(file.getFileName());
                if (name.equals(TOPICS))
                    text.lines()
                            .filter(line -> !line.isBlank())
                            .forEach(line -> stories.add(new Story("topic: " + line, line, null)));
                else {
                    int cut = text.indexOf('\n');
                    if (cut > 0)
                        stories.add(new Story(name, text.substring(0, cut).strip(), text.substring(cut + 1)));
                }
            }
        }
        return stories;
    }

    private int print(List<Story> stories) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<Timed>> running = new ArrayList<>();
            for (Story story : stories)
                for (String format : List.of("short", "long")) running.add(workers.submit(timed(row(story, format))));
            for (Future<Timed> one : running) {
                Row row = one.get().row();
                rows.add(row);
                System.out.printf(
                        Locale.ROOT,
                        "%s\t%s\t%.1f s\t%s\t%s%n",
                        row.verdict(),
                        row.format(),
                        one.get().seconds(),
                        row.name(),
                        row.said());
            }
        }
        long mistakes = count(rows, Verdict.MISTAKE);
        System.out.printf(
                Locale.ROOT,
                "%d videos: %d planned, %d refused in a sentence, %d mistakes%n",
                rows.size(),
                count(rows, Verdict.PLANNED),
                count(rows, Verdict.REFUSED),
                mistakes);
        return (int) mistakes;
    }

    private static long count(List<Row> rows, Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    private static Callable<Timed> timed(Callable<Row> work) {
        return () -> {
            long start = System.nanoTime();
            Row row = work.call();
            return new Timed(row, (System.nanoTime() - start) / 1e9);
        };
    }

    private Callable<Row> row(Story story, String format) {
        return () -> {
            try {
                Order order = new Order(
                        story.topic(), story.source(), null, null, format, null, null, null, null, null, null, null);
                OrderCheck check = new OrderCheck(order, plans.voices(), field -> field);
                Optional<Brief> brief = check.brief();
                if (brief.isEmpty()) return new Row(story.name(), format, Verdict.REFUSED, said(check.problems()));
                return planned(story, format, mute ? plans.mute(brief.get()) : plans.of(brief.get()));
            } catch (PhaseFailure refused) {
                return new Row(story.name(), format, Verdict.REFUSED, String.valueOf(refused.getMessage()));
            } catch (Exception | Error mistake) {
                return new Row(story.name(), format, Verdict.MISTAKE, mistake + at(mistake));
            }
        };
    }

    private static String at(Throwable mistake) {
        return Stream.of(mistake.getStackTrace())
                .limit(4)
                .map(frame -> " < " + frame)
                .collect(Collectors.joining());
    }

    private static String said(List<OrderProblem> problems) {
        return problems.stream().map(OrderProblem::toString).collect(Collectors.joining("; "));
    }

    private Row planned(Story story, String format, VideoPlan plan) {
        Storyboard board = plan.storyboard();
        String wrong = wrong(board);
        if (!wrong.isEmpty()) return new Row(story.name(), format, Verdict.MISTAKE, wrong);
        String said = String.format(
                Locale.ROOT,
                "%.1f s, %d words, %d scenes",
                board.narration().seconds(),
                board.narration().words().size(),
                board.scenes().size());
        if (cards)
            said += board.scenes().stream()
                    .flatMap(scene -> scene.beats().stream())
                    .map(beat -> "\n    " + beat.layout().label() + ": "
                            + beat.card().words() + pictures(beat.card()) + "  << " + beat.evidence())
                    .collect(Collectors.joining());
        return new Row(story.name(), format, Verdict.PLANNED, said);
    }

    /** Returns the names of the pictures that a card shows, as {@code [fire, wood]}; empty if it shows none. */
    private static String pictures(SceneCard card) {
        List<@Nullable String> shown = new ArrayList<>();
        switch (card) {
            case SceneCard.Headline it -> shown.add(it.picture());
            case SceneCard.BigNumber it -> shown.add(it.picture());
            case SceneCard.Timeline it -> shown.add(it.picture());
            case SceneCard.Chart it -> shown.add(it.picture());
            case SceneCard.Route it -> shown.add(it.picture());
            case SceneCard.Map it -> shown.add(it.picture());
            case SceneCard.Question it -> shown.add(it.picture());
            case SceneCard.Hero it -> {
                shown.add(it.picture());
                shown.addAll(it.companions());
            }
            case SceneCard.Comparison it ->
                shown.addAll(Arrays.asList(it.left().picture(), it.right().picture()));
            case SceneCard.BuildList it -> it.items().forEach(item -> shown.add(item.picture()));
            case SceneCard.EndCard it -> shown.addAll(it.pictures());
            case SceneCard.Spoken it -> shown.add(it.picture());
            case SceneCard.Thing it -> shown.add(it.picture());
            case SceneCard.Quote _, SceneCard.OwnMedia _, EvidenceCard _ -> {}
        }
        shown.removeIf(Objects::isNull);
        return shown.isEmpty() ? "" : " " + shown;
    }

    /** Returns whether the beats of a scene cover its frames and words without gap. */
    private static boolean follow(Scene scene) {
        int word = scene.firstWord();
        int frame = scene.firstFrame();
        for (Beat beat : scene.beats()) {
            if (beat.firstWord() != word || beat.firstFrame() != frame || beat.endFrame() <= frame) return false;
            word = beat.lastWord() + 1;
            frame = beat.endFrame();
        }
        return word == scene.firstWord() + scene.wordCount() && frame == scene.firstFrame() + scene.frames();
    }

    /** Returns what is wrong with a storyboard; empty if nothing is. */
    private static String wrong(Storyboard board) {
        List<WordTime> words = board.narration().words();
        int word = 0;
        int frame = 0;
        for (Scene scene : board.scenes()) {
            if (scene.firstWord() != word || scene.firstFrame() != frame)
                return "scene " + scene.index() + " does not follow";
            if (!follow(scene)) return "the beats of scene " + scene.index() + " do not follow";
            if (scene.frames() <= 0 || scene.wordCount() <= 0) return "scene " + scene.index() + " is empty";
            SceneCard card = scene.card();
            if (card.words().isBlank() && !card.template().equals("media"))
                return "scene " + scene.index() + " has an empty card: " + card;
            word += scene.wordCount();
            frame += scene.frames();
        }
        return word == words.size() ? "" : "the scenes have " + word + " of " + words.size() + " words";
    }
}
