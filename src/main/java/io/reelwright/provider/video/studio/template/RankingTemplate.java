package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.EvidenceCard.Ranking;
import io.reelwright.campaign.SceneCard.Bar;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Named values in their order: three on a podium, others as lanes, in the second arrangement three as lanes and others as steps; each rises on its name. */
final class RankingTemplate implements Template<Ranking> {
    @Override
    public List<SceneLayer> lay(Ranking card, TemplateContext setting) {
        double least = card.places().stream().mapToDouble(Bar::value).min().orElse(-1);
        if (card.places().size() < 2 || least < 0)
            throw new LayoutRefused("the ranking \"" + card.title() + "\" has no places");
        List<SceneLayer> layers = new ArrayList<>();
        boolean tall = setting.stage().tall();
        boolean second = setting.variant() == 1;
        double x = tall || !second ? setting.stage().bands().left() : 1240;
        double below = new Heading(setting)
                .lay(card.title(), card.unit(), x, setting.pick(290, 170), setting.pick(832, 560), layers);
        double top = setting.pick(below + 8, 110);
        double left = setting.pick(72, second ? 110 : 740);
        double foot = setting.standsOnAxis() ? setting.surface() : setting.pick(984, 852);
        Rectangle2D area = new Rectangle2D.Double(left, top, setting.pick(842, 1070), foot - top);
        double[] at = times(card.places(), setting);
        boolean blocks = hasBlocks(card, setting.variant());
        layers.addAll(
                blocks
                        ? new Podium(setting, at).lay(card.places(), area)
                        : new RankLanes(setting, at).lay(card.places(), area));
        return layers;
    }

    /** Returns whether an arrangement has blocks or steps, which stand on a ground, and not lanes. */
    static boolean hasBlocks(Ranking card, int variant) {
        return card.places().size() == 3 ^ variant == 1;
    }

    /** Returns when each place enters. The best one need not be spoken first. */
    private static double[] times(List<Bar> places, TemplateContext setting) {
        List<Integer> spoken = IntStream.range(0, places.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> places.get(i).at()))
                .toList();
        EntranceCues cues =
                setting.entrances(spoken.stream().map(i -> places.get(i).at()).toList());
        double[] times = new double[places.size()];
        for (int i = 0; i < times.length; i++) times[spoken.get(i)] = cues.at(i);
        return times;
    }
}
