package io.reelwright.config;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How much each provider is asked to do at a time, by all servers of one database together.
 *
 * @param slots how many jobs a provider may have at the same time
 * @param rates how many jobs a provider may be sent in a time
 */
public record ProviderLimits(Map<String, Integer> slots, Map<String, Rate> rates) {
    /** What is not set: Kie runs about 100 tasks of an account at once; Fal starts an account with 2 and raises that to 40 with purchases. */
    private static final Map<String, Integer> USUAL_SLOTS = Map.of("kie", 100, "fal", 10);

    /** Kie takes 20 creates in 10 seconds from an account. */
    private static final Map<String, Rate> USUAL_RATES = Map.of("kie", new Rate(20, Duration.ofSeconds(10)));

    private static final String RATE = "[1-9]\\d{0,5}/[1-9]\\d{0,4}";

    public static final Setting<Map<String, Integer>> SLOTS = Setting.numbersByName(
            "provider-slots",
            "A=N",
            "kie=100,fal=10",
            1,
            100_000,
            "how many jobs providers may have at the same time (kie=100,fal=10)");

    public static final Setting<Map<String, String>> RATES = Setting.textsByName(
            "provider-rates",
            "A=N/SECONDS",
            "kie=20/10",
            RATE,
            "20/10",
            "how many jobs providers are sent in a time, in seconds (kie=20/10)");

    public static final SettingsPart<ProviderLimits> PART = SettingsPart.of(
            ProviderLimits.class,
            values ->
                    new ProviderLimits(and(USUAL_SLOTS, values.get(SLOTS)), and(USUAL_RATES, rates(values.get(RATES)))),
            SLOTS,
            RATES);

    /** @param time the time in which {@code jobs} may be sent */
    public record Rate(int jobs, Duration time) {}

    public ProviderLimits {
        slots = Map.copyOf(slots);
        rates = Map.copyOf(rates);
    }

    private static Map<String, Rate> rates(Map<String, String> texts) {
        Map<String, Rate> rates = new HashMap<>();
        texts.forEach((name, text) -> {
            int slash = text.indexOf('/');
            rates.put(
                    name,
                    new Rate(
                            Integer.parseInt(text.substring(0, slash)),
                            Duration.ofSeconds(Integer.parseInt(text.substring(slash + 1)))));
        });
        return rates;
    }

    private static <T> Map<String, T> and(Map<String, T> usual, Map<String, T> set) {
        Map<String, T> all = new HashMap<>(usual);
        all.putAll(set);
        return all;
    }
}
