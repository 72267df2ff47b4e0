package io.reelwright.store;

import io.reelwright.campaign.Phase;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The point at which a campaign waits for approval.
 *
 * @param after  the finished phase whose result is to be reviewed
 * @param before the phase that follows the approval
 */
public record PendingApproval(Phase after, Phase before) {
    static @Nullable PendingApproval of(@Nullable String text) {
        if (text == null) return null;
        String[] phases = text.split(">", -1);
        return new PendingApproval(Phase.valueOf(phases[0]), Phase.valueOf(phases[1]));
    }

    String text() {
        return after + ">" + before;
    }

    static Set<Phase> phases(String text) {
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        Arrays.stream(text.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Phase::valueOf)
                .forEach(phases::add);
        return phases;
    }

    static String text(Set<Phase> phases) {
        return phases.stream().sorted().map(Phase::name).collect(Collectors.joining(","));
    }
}
