package io.reelwright.bench.editor;

import io.reelwright.campaign.Beat;
import io.reelwright.campaign.Beat.Entry;
import io.reelwright.campaign.Layout;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Storyboard;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a cut sheet tells of itself.
 *
 * @param beats   number of beats
 * @param seconds length of all beats
 * @param inRange beats that last 1.2 to 2.5 s, or 0.8 s if they stamp a single word
 * @param still   beats in which nothing enters
 * @param late    entries that are more than 0.15 s away from their word
 * @param entries number of entries
 * @param repeats pictures that enter again
 * @param alike   neighbouring runs of one layout
 * @param shares  seconds of each layout
 */
record BeatMeasure(
        int beats,
        double seconds,
        int inRange,
        int still,
        int late,
        int entries,
        int repeats,
        int alike,
        Map<Layout, Double> shares) {
    static final String HEAD = "beats\tmean s\tin range\tnothing enters\toff word\trepeats\talike\tplain\tlayouts";

    private static final double OFF = 0.15;
    private static final List<Layout> PLAIN = List.of(Layout.HEADLINE, Layout.HERO, Layout.COVER);

    static BeatMeasure of(Storyboard board) {
        List<Beat> beats =
                board.scenes().stream().map(Scene::beats).flatMap(List::stream).toList();
        Map<Layout, Double> shares = new EnumMap<>(Layout.class);
        beats.forEach(beat -> shares.merge(beat.layout(), beat.seconds(), Double::sum));
        Map<String, Integer> shown = new HashMap<>();
        int late = 0;
        List<Entry> entries =
                beats.stream().flatMap(beat -> beat.entries().stream()).toList();
        for (Entry entry : entries) {
            double word = board.narration().words().get(entry.word()).start();
            if (entry.second() > 0 && Math.abs(entry.second() - word) > OFF) late++;
            if (entry.picture() != null) shown.merge(entry.picture(), 1, Integer::sum);
        }
        int alike = 0;
        for (int i = 1; i < beats.size(); i++) {
            boolean same = beats.get(i).card().equals(beats.get(i - 1).card());
            if (!same && beats.get(i).layout() == beats.get(i - 1).layout()) alike++;
        }
        return new BeatMeasure(
                beats.size(),
                beats.stream().mapToDouble(Beat::seconds).sum(),
                (int) beats.stream().filter(BeatMeasure::inRange).count(),
                (int) beats.stream().filter(beat -> beat.entries().isEmpty()).count(),
                late,
                entries.size(),
                shown.values().stream().mapToInt(times -> times - 1).sum(),
                alike,
                shares);
    }

    private static boolean inRange(Beat beat) {
        boolean stamp = beat.lastWord() == beat.firstWord();
        return beat.seconds() >= (stamp ? 0.8 : 1.2) - 1e-3 && beat.seconds() <= 2.5 + 1e-3;
    }

    static BeatMeasure together(List<BeatMeasure> all) {
        Map<Layout, Double> shares = new EnumMap<>(Layout.class);
        all.forEach(one -> one.shares.forEach((layout, seconds) -> shares.merge(layout, seconds, Double::sum)));
        return new BeatMeasure(
                all.stream().mapToInt(BeatMeasure::beats).sum(),
                all.stream().mapToDouble(BeatMeasure::seconds).sum(),
                all.stream().mapToInt(BeatMeasure::inRange).sum(),
                all.stream().mapToInt(BeatMeasure::still).sum(),
                all.stream().mapToInt(BeatMeasure::late).sum(),
                all.stream().mapToInt(BeatMeasure::entries).sum(),
                all.stream().mapToInt(BeatMeasure::repeats).sum(),
                all.stream().mapToInt(BeatMeasure::alike).sum(),
                shares);
    }

    String row() {
        double plain = PLAIN.stream()
                .mapToDouble(layout -> shares.getOrDefault(layout, 0.0))
                .sum();
        List<String> layouts = new ArrayList<>();
        shares.entrySet().stream()
                .sorted(Map.Entry.<Layout, Double>comparingByValue().reversed())
                .forEach(it -> layouts.add(it.getKey().label() + " " + percent(it.getValue(), seconds)));
        return String.format(
                Locale.ROOT,
                "%d\t%.2f\t%s\t%s\t%s\t%d\t%d\t%s\t%s",
                beats,
                seconds / Math.max(1, beats),
                percent(inRange, beats),
                percent(still, beats),
                percent(late, entries),
                repeats,
                alike,
                percent(plain, seconds),
                layouts.stream().collect(Collectors.joining(", ")));
    }

    private static String percent(double part, double whole) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * part / Math.max(1e-9, whole));
    }
}
