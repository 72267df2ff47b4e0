package io.reelwright.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a filmed take of a campaign with chained scenes meets its neighbours. All pictures are by shape; a shape is absent where the take was
 * cropped from another shape's film.
 *
 * @param begins pictures with which it was made to begin; empty when it goes on from no other scene
 * @param ends   pictures with which it was made to end; empty when it was not bought for a place between two scenes
 * @param last   its last frames that are shown when a cut follows, for the take that goes on from it
 */
public record Joint(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<Aspect, Asset> begins,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<Aspect, Asset> ends,
        Map<Aspect, Asset> last) {
    public Joint {
        begins = Map.copyOf(begins);
        ends = Map.copyOf(ends);
        last = Map.copyOf(last);
    }

    /** Returns whether another take goes on from this one in all shapes: it begins with what this one ends with. */
    boolean leadsTo(Joint next) {
        return !last.isEmpty() && last.keySet().stream().allMatch(shape -> leadsTo(next, shape));
    }

    private boolean leadsTo(Joint next, Aspect shape) {
        Asset begun = next.begins.get(shape);
        return begun != null && (isSame(begun, last.get(shape)) || isSame(begun, ends.get(shape)));
    }

    /** The key of a picture differs after a fork; its content does not. */
    private static boolean isSame(Asset one, @Nullable Asset other) {
        return other != null && one.sha256().equals(other.sha256());
    }
}
