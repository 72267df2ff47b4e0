package io.reelwright.phase.plan;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Direction.HookStyle;
import io.reelwright.campaign.Direction.ProviderPlan;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.graph.PhaseNode;
import io.reelwright.graph.PhaseRecorder;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.quantity.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Plans by rules: the niche determines the style, the seed picks a look and a mood, and the words determine the hook. Where no niche is
 * recognised, the style is neutral.
 */
public final class PlannerNode implements PhaseNode {
    private static final double LONG_FORM_SLOWER = 1.1;

    @Override
    public Outcome run(VideoState state, PhaseRecorder recorder) {
        if (state.direction() != null) return new Outcome.Finished(state);
        Direction direction = direct(state.campaign().brief());
        recorder.tell(new Event.PlanReady(
                direction.neutral() ? "neutral" : word(direction.niche()),
                direction.look(),
                word(direction.mood()),
                direction.sceneCount(),
                direction.plan().estimateMicros() / 1e6));
        return new Outcome.Finished(state.withDirection(direction));
    }

    /** The roast look shows coffee beans everywhere, so it is used only for roasted foods. */
    private static final String ROASTED = "(?i)\\b(coffee|espresso|cocoa|cacao|chocolate|roast\\w*)\\b";

    private static List<String> fitting(List<String> looks, String words) {
        if (!looks.contains("roast") || LinearRegex.contains(words, ROASTED)) return looks;
        List<String> fitting =
                looks.stream().filter(look -> !look.equals("roast")).toList();
        return fitting.isEmpty() ? looks : fitting;
    }

    /** Returns the direction for a brief. The same brief always results in the same direction. */
    static Direction direct(Brief brief) {
        if (brief.topic().isBlank())
            throw new PhaseFailure(
                    "the topic is empty: say what the video is about, for example \"Why honey never spoils\"");
        String text = brief.script() != null ? brief.script() : brief.source() != null ? brief.source() : "";
        Optional<Niche> known = Optional.ofNullable(brief.niche()).or(() -> NicheClassifier.of(brief.topic(), text));
        Niche niche = known.orElse(Niche.SCIENCE);
        NicheStyle style = known.map(NicheStyles::of).orElse(NicheStyles.NEUTRAL);
        SplittableRandom random =
                new SplittableRandom(brief.seed() * 31 + niche.name().hashCode());
        List<String> looks = fitting(style.looks(), brief.topic() + " " + text);
        String look = looks.get(random.nextInt(looks.size()));
        var mood = style.moods().get(random.nextInt(style.moods().size()));
        double pace = pace(brief, style);
        return new Direction(
                niche,
                angle(brief, style),
                style.audience(),
                hook(brief.topic(), text, style),
                style.tone(),
                pace,
                look,
                mood,
                notes(brief, style),
                Math.max(2, (int) Math.round(brief.seconds() / pace)),
                new ProviderPlan("studio", "studio", 0),
                known.isEmpty());
    }

    private static double pace(Brief brief, NicheStyle style) {
        double pace = brief.format() == Format.LONG ? style.pace() * LONG_FORM_SLOWER : style.pace();
        return Math.clamp(Math.round(pace * 10) / 10.0, 1.5, 6);
    }

    /**
     * Returns the hook: a question or a comparison in the topic, a number in the topic, else the niche's best hook that the text
     * supports.
     */
    private static HookStyle hook(String topic, String text, NicheStyle style) {
        if (topic.strip().endsWith("?") || LinearRegex.contains(topic, "^(?i:why|how|what|when|where|who)\\b"))
            return HookStyle.QUESTION;
        if (LinearRegex.contains(topic, "(?i)\\b(vs\\.?|versus)\\b")) return HookStyle.CONTRAST;
        if (!Figures.in(topic).isEmpty()) return HookStyle.NUMBER;
        HookStyle first = style.hooks().getFirst();
        return first == HookStyle.NUMBER && Figures.in(text).isEmpty()
                ? style.hooks().get(1)
                : first;
    }

    private static String angle(Brief brief, NicheStyle style) {
        String what = brief.script() != null
                ? "in the author's own words"
                : brief.source() != null ? "by the facts of its source" : "as questions to answer";
        return "“" + brief.topic().strip() + "”, told " + what + ": " + style.tone() + ".";
    }

    private static List<String> notes(Brief brief, NicheStyle style) {
        List<String> notes = new ArrayList<>(style.notes());
        if (brief.format() == Format.LONG) notes.add("each chapter opens with a question or a headline");
        return notes;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
