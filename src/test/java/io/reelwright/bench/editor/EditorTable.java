package io.reelwright.bench.editor;

import io.reelwright.Plans;
import io.reelwright.bench.writer.StrangerText;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.VideoState;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.order.Order;
import io.reelwright.order.OrderCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Measures the cut sheets of all texts of a folder: {@code EditorTable FOLDER [sheets FOLDER] [wide] [long]}. With {@code sheets} it draws a
 * frame of every second of each video into one picture.
 */
public final class EditorTable {
    private EditorTable() {}

    /** Prints a row for each text and one in total. */
    public static void main(String[] args) throws Exception {
        Set<String> options = Set.of(args);
        int at = List.of(args).indexOf("sheets");
        Path sheets = at < 0 ? null : Files.createDirectories(Path.of(args[at + 1]));
        List<BeatMeasure> measured = new ArrayList<>();
        try (Plans plans = new Plans()) {
            System.out.println("text\t" + BeatMeasure.HEAD);
            for (StrangerText text : StrangerText.in(Path.of(args[0]), Path.of("bench", "editor", "texts.tsv"))) {
                try {
                    VideoState state = plans.told(
                                    brief(text, options.contains("long") ? "long" : "short", plans.voices()), true)
                            .state();
                    BeatMeasure row = BeatMeasure.of(state.storyboardNow());
                    measured.add(row);
                    System.out.println(text.name() + "\t" + row.row());
                    if (sheets != null)
                        new SecondSheet(state, options.contains("wide") ? Aspect.WIDE : Aspect.TALL)
                                .write(sheets.resolve(text.name() + ".png"));
                } catch (PhaseFailure thin) {
                    System.out.println(text.name() + "\tREFUSED\t" + thin.getMessage());
                }
            }
        }
        System.out.println("all\t" + BeatMeasure.together(measured).row());
    }

    private static Brief brief(StrangerText text, String format, List<String> voices) {
        Order order =
                new Order(text.topic(), text.source(), null, null, format, null, null, null, null, null, null, null);
        OrderCheck check = new OrderCheck(order, voices, field -> field);
        return check.brief().orElseThrow(() -> new PhaseFailure("refused before the start: " + check.problems()));
    }
}
