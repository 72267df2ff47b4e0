package io.reelwright.provider.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The price of a clip at the resolution that the catalogue asks for.
 *
 * @param perSecond micros (millionths of a US dollar) per second of the clip; 0 when clips have fixed prices
 * @param over      seconds by which a file may be longer than was asked for, where its own length is billed; 0 where the length that was asked
 *                  for is billed
 * @param perClip   micros per clip, by its length in the unit of {@link ClipLength}; the next longer length counts. Empty when seconds
 *                  are paid
 * @param source    where the price was read
 * @param date      when it was read, as in {@code 2026-11-28}
 */
record ClipPrice(long perSecond, double over, Map<Integer, Long> perClip, String source, String date) {
    private static final double MOST_OVER = 10;

    ClipPrice {
        perClip = Map.copyOf(perClip);
        if (perSecond < 0 || perClip.values().stream().anyMatch(price -> price < 0))
            throw new IllegalArgumentException("price: a price cannot be negative");
        if (perSecond == 0 && perClip.isEmpty())
            throw new IllegalArgumentException("price: give usd_per_second or usd_per_clip");
        if (!(over >= 0 && over <= MOST_OVER))
            throw new IllegalArgumentException("price: seconds_over is " + over + "; it is from 0 to " + MOST_OVER);
    }

    /** Returns whether no clip costs anything. */
    boolean isFree() {
        return perSecond == 0 && perClip.values().stream().allMatch(price -> price == 0);
    }

    /** Returns the most that a clip costs in micros, rounded up. */
    long of(ClipLength.Chosen length) {
        if (perClip.isEmpty()) return (long) Math.ceil(perSecond * (length.seconds() + over));
        TreeMap<Integer, Long> byLength = new TreeMap<>(perClip);
        var entry = byLength.ceilingEntry(length.value());
        return (entry == null ? byLength.lastEntry() : entry).getValue();
    }

    /**
     * Returns the price of billed units in micros: seconds, or clips where all clips have one price. Empty where clips of different lengths
     * differ, as the unit is not known then.
     */
    OptionalLong billed(double units) {
        if (perClip.isEmpty()) return OptionalLong.of(Math.round(perSecond * units));
        boolean one = perClip.values().stream().distinct().count() == 1;
        return one ? OptionalLong.of(Math.round(perClip.values().iterator().next() * units)) : OptionalLong.empty();
    }

    /** Adds the price to a JSON object, in US dollars. */
    void write(ObjectNode json) {
        json.put("words", words());
        if (perClip.isEmpty()) json.put("usd_per_second", perSecond / 1e6);
        else {
            ObjectNode clips = json.putObject("usd_per_clip");
            new TreeMap<>(perClip).forEach((length, micros) -> clips.put(String.valueOf(length), micros / 1e6));
        }
        json.put("source", source).put("date", date);
    }

    /** Returns the price in words: {@code $0.08/s} or {@code $0.30 per clip}. */
    String words() {
        if (perClip.isEmpty()) return "$" + dollars(perSecond) + "/s";
        long least = perClip.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        long most = perClip.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        return "$" + dollars(least) + (least == most ? "" : " to $" + dollars(most)) + " per clip";
    }

    private static String dollars(long micros) {
        String exact =
                java.math.BigDecimal.valueOf(micros, 6).stripTrailingZeros().toPlainString();
        int point = exact.indexOf('.');
        return point < 0 ? exact + ".00" : exact.length() - point == 2 ? exact + "0" : exact;
    }
}
