package io.reelwright.phase.storyboard;

import io.reelwright.campaign.CameraMove;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Transition;
import io.reelwright.campaign.Transition.Kind;
import java.util.ArrayList;
import java.util.List;

/** Chooses the transitions between scenes and the camera moves in them, by card and pace, never the same three times in a row. */
final class TransitionPlan {
    private static final double BRISK = 3.2;

    private TransitionPlan() {}

    /** Returns one transition after each scene. The last one is a cut because no scene follows. */
    static List<Transition> transitions(List<SceneCard> cards, Direction direction) {
        List<Transition> chosen = new ArrayList<>();
        for (int i = 0; i < cards.size() - 1; i++) {
            Kind last = i > 0 ? chosen.get(i - 1).kind() : Kind.FADE_THROUGH_COLOUR;
            Kind beforeLast = i > 1 ? chosen.get(i - 2).kind() : Kind.FADE_THROUGH_COLOUR;
            for (Kind wanted : wanted(cards.get(i), cards.get(i + 1), direction)) {
                if (wanted == last && wanted == beforeLast) continue;
                chosen.add(new Transition(wanted, frames(wanted)));
                break;
            }
        }
        if (!cards.isEmpty()) chosen.add(Transition.CUT);
        return chosen;
    }

    /** Returns the kinds that suit the change from one card to the next, the best first; always at least two kinds. */
    private static List<Kind> wanted(SceneCard from, SceneCard to, Direction direction) {
        Kind plain = plain(direction);
        return switch (to) {
            case SceneCard.BuildList _, SceneCard.Route _, SceneCard.Timeline _ -> List.of(Kind.PUSH, plain, Kind.WIPE);
            case SceneCard.Comparison _ -> List.of(Kind.WIPE, Kind.PUSH, plain);
            case SceneCard.EndCard _ -> List.of(Kind.FADE_THROUGH_COLOUR, Kind.PUSH);
            case SceneCard.Quote _ -> List.of(Kind.FADE_THROUGH_COLOUR, Kind.DISSOLVE);
            case SceneCard.Chart _ when from instanceof SceneCard.BigNumber -> List.of(Kind.ZOOM, Kind.PUSH);
            case SceneCard.BigNumber _ when from instanceof SceneCard.Hero -> List.of(Kind.ZOOM, Kind.PUSH, plain);
            case SceneCard.OwnMedia _ -> List.of(Kind.DISSOLVE, Kind.CUT);
            default ->
                from instanceof SceneCard.Question
                        ? List.of(Kind.IRIS, Kind.PUSH, plain)
                        : List.of(plain, Kind.PUSH, Kind.DISSOLVE);
        };
    }

    private static Kind plain(Direction direction) {
        Niche niche = direction.niche();
        if (niche == Niche.NEWS || niche == Niche.MOTIVATION) return Kind.WIPE;
        if (niche == Niche.STORYTELLING || niche == Niche.HISTORY) return Kind.FADE_THROUGH_COLOUR;
        return direction.pace() <= BRISK ? Kind.CUT : Kind.DISSOLVE;
    }

    private static int frames(Kind kind) {
        return switch (kind) {
            case CUT -> 0;
            case PUSH -> 13;
            case ZOOM -> 14;
            case WIPE, FADE_THROUGH_COLOUR -> 11;
            case IRIS -> 13;
            case DISSOLVE -> 12;
        };
    }

    /** Returns the camera move for a card: alternately in and out, along a route or a timeline, still for cards with much text. */
    static CameraMove camera(SceneCard card, int index) {
        boolean even = index % 2 == 0;
        return switch (card) {
            case SceneCard.BuildList _, SceneCard.EndCard _ -> CameraMove.STILL;
            case SceneCard.Route _, SceneCard.Timeline _ -> even ? CameraMove.PAN_RIGHT : CameraMove.PAN_LEFT;
            case SceneCard.Map _ -> CameraMove.STILL;
            case SceneCard.Question _ -> CameraMove.TILT_UP;
            case SceneCard.Quote _ -> CameraMove.PULL_OUT;
            default -> even ? CameraMove.PUSH_IN : CameraMove.PULL_OUT;
        };
    }
}
