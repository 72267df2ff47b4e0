package io.reelwright.graph;

import static io.reelwright.campaign.CampaignStatus.CANCELLED;
import static io.reelwright.campaign.CampaignStatus.DONE;
import static io.reelwright.campaign.CampaignStatus.FAILED;
import static io.reelwright.campaign.CampaignStatus.HELD;
import static io.reelwright.campaign.CampaignStatus.LEFT;
import static io.reelwright.campaign.CampaignStatus.SLEEPING;
import static io.reelwright.campaign.CampaignStatus.WORKING;

import io.reelwright.campaign.ActionRefused;
import io.reelwright.campaign.CampaignStatus;
import io.reelwright.event.change.LockedCampaign;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The part of the table of ways that people use: what each action does with a campaign that stands in each way, or why it cannot be
 * done. Its picture in ARCHITECTURE.md is printed from here, and a test compares them.
 */
final class ActionTable {
    private static final String MAKE_ANEW = "was cancelled: make it again as a new campaign";
    private static final String NOT_HELD = "does not wait for anybody to look at it";
    private static final String AT_WORK = "is at work: wait for its end, or cancel it";
    private static final String ENDED = "has ended: fork it and change that one";
    private static final String NOT_ENDED = "has not ended; cancel it first";
    private static final String OVER = "has ended already";

    /** What an action does. */
    enum Effect {
        /** It goes on where it stands. */
        GOES_ON("goes on"),
        /** It goes on in an earlier phase. */
        GOES_BACK("goes back"),
        /** It is changed and stays where it is. */
        STAYS("stays"),
        FAILS("fails"),
        ENDS("is cancelled"),
        GOES("is forgotten"),
        /** Another begins, and it goes on as it does. */
        IS_COPIED("is copied"),
        /** It is as it was wanted already. */
        NOTHING("nothing"),
        REFUSED("refused");

        private final String words;

        Effect(String words) {
            this.words = words;
        }
    }

    private record Way(Effect effect, String why) {}

    private final Map<Action, Map<CampaignStatus, Way>> ways = new EnumMap<>(Action.class);

    ActionTable() {
        row(Action.APPROVE).otherwise(NOT_HELD).on(Effect.GOES_ON, HELD);
        row(Action.REJECT).otherwise(NOT_HELD).on(Effect.FAILS, HELD);
        row(Action.RESUME)
                .on(Effect.NOTHING, WORKING, DONE)
                .on(Effect.GOES_ON, SLEEPING, LEFT, FAILED)
                .refused("waits for somebody to look at its %s: approve or reject it", HELD)
                .refused(MAKE_ANEW, CANCELLED);
        row(Action.RETRY_FROM)
                .on(Effect.GOES_BACK, SLEEPING, LEFT, HELD, FAILED, DONE)
                .refused(AT_WORK, WORKING)
                .refused(MAKE_ANEW, CANCELLED);
        row(Action.REDO)
                .on(Effect.GOES_BACK, SLEEPING, LEFT, HELD, FAILED, DONE)
                .refused(AT_WORK, WORKING)
                .refused(MAKE_ANEW, CANCELLED);
        row(Action.EDIT_SCENE)
                .on(Effect.STAYS, SLEEPING, HELD, FAILED)
                .refused("is at work: wait for its end", WORKING, LEFT)
                .refused(ENDED, DONE, CANCELLED);
        row(Action.EDIT_SCRIPT)
                .on(Effect.GOES_BACK, SLEEPING, LEFT, HELD, FAILED)
                .refused(AT_WORK, WORKING)
                .refused("has ended: fork it from the script with another one", DONE)
                .refused(MAKE_ANEW, CANCELLED);
        row(Action.RECOVER)
                .on(Effect.NOTHING, WORKING, SLEEPING, LEFT)
                .on(Effect.GOES_BACK, HELD, DONE)
                .refused("has failed: retry makes both again", FAILED)
                .refused(MAKE_ANEW, CANCELLED);
        row(Action.FORK).on(Effect.IS_COPIED, CampaignStatus.values());
        row(Action.CANCEL).on(Effect.ENDS, WORKING, SLEEPING, LEFT, HELD).refused(OVER, FAILED, DONE, CANCELLED);
        row(Action.DELETE).otherwise(NOT_ENDED).on(Effect.GOES, FAILED, DONE, CANCELLED);
    }

    /**
     * What an action does with a campaign.
     *
     * @throws ActionRefused when it cannot be done
     */
    Effect of(Action action, LockedCampaign campaign) {
        Way way = way(action, campaign.standing());
        if (way.effect == Effect.REFUSED)
            throw new ActionRefused(campaign.id() + " " + way.why.formatted(campaign.heldAfter()));
        return way.effect;
    }

    /** Whether an action can be done, or is done already. */
    boolean allows(Action action, CampaignStatus standing) {
        return way(action, standing).effect != Effect.REFUSED;
    }

    private Way way(Action action, CampaignStatus standing) {
        Way way = ways.getOrDefault(action, Map.of()).get(standing);
        if (way == null) throw new IllegalStateException("the table says nothing of " + action + " in " + standing);
        return way;
    }

    /** The table in Markdown, an action a line. */
    String markdown() {
        StringBuilder drawn = new StringBuilder("| |");
        for (CampaignStatus standing : CampaignStatus.values())
            drawn.append(" ").append(standing).append(" |");
        drawn.append("\n|---|")
                .append("---|".repeat(CampaignStatus.values().length))
                .append("\n");
        for (Action action : Action.values()) {
            drawn.append("| ")
                    .append(action.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .append(" |");
            for (CampaignStatus standing : CampaignStatus.values())
                drawn.append(" ").append(way(action, standing).effect.words).append(" |");
            drawn.append("\n");
        }
        return drawn.toString();
    }

    private Row row(Action action) {
        return new Row(ways.computeIfAbsent(action, _ -> new EnumMap<>(CampaignStatus.class)));
    }

    private record Row(Map<CampaignStatus, Way> cells) {
        Row on(Effect effect, CampaignStatus... standings) {
            for (CampaignStatus standing : standings) cells.put(standing, new Way(effect, ""));
            return this;
        }

        Row refused(String why, CampaignStatus... standings) {
            for (CampaignStatus standing : standings) cells.put(standing, new Way(Effect.REFUSED, why));
            return this;
        }

        /** Before all others. */
        Row otherwise(String why) {
            return refused(why, CampaignStatus.values());
        }
    }
}
