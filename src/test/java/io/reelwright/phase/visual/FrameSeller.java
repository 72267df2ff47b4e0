package io.reelwright.phase.visual;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.money.Job;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.ScenePictures.Ends;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.testing.PlainSeller;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Sells films that begin, and may end, with given pictures. Its request is a line for each shape: {@code TALL first=KEY BYTES SHA last=…}. */
final class FrameSeller extends PlainSeller {
    private static final long DOLLAR = 1_000_000;

    private final IntPredicate scenes;
    private final boolean last;

    /**
     * @param scenes the scenes that it sells
     * @param last   whether its films also end with given pictures
     */
    FrameSeller(IntPredicate scenes, boolean last) {
        super("shop", DOLLAR);
        this.scenes = scenes;
        this.last = last;
    }

    @Override
    public Offer offer(TakeRequest wish) {
        if (!scenes.test(wish.scene().index())) return new Offer.Declined("not this one");
        Set<Offer.Condition> followed = EnumSet.noneOf(Offer.Condition.class);
        StringBuilder request = new StringBuilder("bee " + wish.scene().index());
        List<Aspect> shapes = wish.eachShape() ? wish.aspects() : wish.aspects().subList(0, 1);
        for (Aspect shape : shapes) {
            Ends ends = wish.pictures().ends(shape);
            if (ends.first() != null) followed.add(Offer.Condition.FIRST_FRAME);
            if (ends.last() != null && last) followed.add(Offer.Condition.LAST_FRAME);
            request.append("\n").append(shape).append(words(" first=", ends.first()));
            if (last) request.append(words(" last=", ends.last()));
        }
        boolean pictured = !followed.isEmpty();
        return new Offer.Sold(
                pictured ? "film-i2v" : "film",
                request.toString(),
                pictured ? 3 * DOLLAR / 2 : DOLLAR,
                "a bee",
                5,
                Aspect.TALL,
                followed);
    }

    @Override
    public Map<Aspect, Ends> ends(Job first) {
        return read(first);
    }

    @Override
    public Offer.Conditions conditions(Job job) {
        Set<Offer.Condition> followed = EnumSet.noneOf(Offer.Condition.class);
        if (job.request().contains("first=")) followed.add(Offer.Condition.FIRST_FRAME);
        if (job.request().contains("last=")) followed.add(Offer.Condition.LAST_FRAME);
        return new Offer.Conditions(followed, last ? Set.of() : Set.of(Offer.Condition.LAST_FRAME));
    }

    private static String words(String name, @Nullable Asset picture) {
        return picture == null ? "" : name + picture.key() + "," + picture.bytes() + "," + picture.sha256();
    }

    /** Returns the pictures in a job's request. */
    static Map<Aspect, Ends> read(Job job) {
        Map<Aspect, Ends> all = new EnumMap<>(Aspect.class);
        for (String line : job.request().lines().skip(1).toList()) {
            String[] words = line.split(" ");
            Asset first = null;
            Asset last = null;
            for (String word : words) {
                if (word.startsWith("first=")) first = picture(word.substring(6));
                if (word.startsWith("last=")) last = picture(word.substring(5));
            }
            if (first != null || last != null) all.put(Aspect.valueOf(words[0]), new Ends(first, last));
        }
        return all;
    }

    private static Asset picture(String words) {
        String[] parts = words.split(",");
        return new Asset(parts[0], Long.parseLong(parts[1]), parts[2]);
    }
}
