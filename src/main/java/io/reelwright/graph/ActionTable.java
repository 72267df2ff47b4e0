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
 * The user actions of the state machine: what each action does with a campaign in each status, or why it is not possible. The table in
 * ARCHITECTURE.md is generated from here, and a test compares the two.
 */
final class ActionTable {
    private static final String MAKE_ANEW = "was cancelled: make it again as a new campaign";
    private static final String NOT_HELD = "does not wait for approval";
    private static final String AT_WORK = "is at work: wait until it has ended, or cancel it";
    private static final String ENDED = "has ended: fork it and change the copy";
    private static final String NOT_ENDED = "has not ended; cancel it first";
    private static final String OVER = "has ended already";

    /** The effect of an action. */
    enum Effect {
        /** The campaign continues in its phase. */
        GOES_ON("goes on"),
        /** The campaign continues in an earlier phase. */
        GOES_BACK("goes back"),
        /** The campaign is changed and keeps its status. */
        STAYS("stays"),
        FAILS("fails"),
        ENDS("is cancelled"),
        GOES("is forgotten"),
        /** Another campaign starts, and this one is not affected. */
        IS_COPIED("is copied"),
        /** The campaign is already in the requested state. */
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
                .refused("waits for review of its %s: approve or reject it", HELD)
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
                .refused("is at work: wait until it has ended", WORKING, LEFT)
                .refused(ENDED, DONE, CANCELLED);
        row(Action.EDIT_SCRIPT)
                .on(Effect.GOES_BACK, SLEEPING, LEFT, HELD, FAILED)
                .refused(AT_WORK, WORKING)
                .refused("has ended: fork it from SCRIPT with another script", DONE)
                .refused(MAKE_ANEW, CANCELLED);
        row(Action.RECOVER)
                .on(Effect.NOTHING, WORKING, SLEEPING, LEFT)
                .on(Effect.GOES_BACK, HELD, DONE)
                .refused("has failed: retry it, which makes the file again, too", FAILED)
                .refused(MAKE_ANEW, CANCELLED);
        row(Action.FORK).on(Effect.IS_COPIED, CampaignStatus.values());
        row(Action.CANCEL).on(Effect.ENDS, WORKING, SLEEPING, LEFT, HELD).refused(OVER, FAILED, DONE, CANCELLED);
        row(Action.DELETE).otherwise(NOT_ENDED).on(Effect.GOES, FAILED, DONE, CANCELLED);
    }

    /**
     * Returns the effect of an action on a campaign.
     *
     * @throws ActionRefused when the action is not possible
     */
    Effect of(Action action, LockedCampaign campaign) {
        Way way = way(action, campaign.standing());
        if (way.effect == Effect.REFUSED)
            throw new ActionRefused(campaign.id() + " " + way.why.formatted(campaign.heldAfter()));
        return way.effect;
    }

    /** Returns whether an action is possible or has no effect. */
    boolean allows(Action action, CampaignStatus standing) {
        return way(action, standing).effect != Effect.REFUSED;
    }

    private Way way(Action action, CampaignStatus standing) {
        Way way = ways.getOrDefault(action, Map.of()).get(standing);
        if (way == null) throw new IllegalStateException("the table has no entry for " + action + " in " + standing);
        return way;
    }

    /** Returns the table in Markdown, one action per row. */
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

        /** Sets all cells of the row to refused; call it before the others. */
        Row otherwise(String why) {
            return refused(why, CampaignStatus.values());
        }
    }
}
