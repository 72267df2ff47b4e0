package io.reelwright.config;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How the text of a setting is read.
 *
 * @param placeholder what stands for the value in a help text: its unit, or what it names
 * @param range       what it may be, as its problems say it; empty where anything of the kind will do
 * @param privacy     how much of it may be shown
 * @param reading     reads it
 */
record SettingType<T>(String placeholder, String range, ValueVisibility privacy, Reading<T> reading) {
    /** Reads a text, which may be empty. */
    @FunctionalInterface
    interface Reading<T> {
        T read(String text, Environment environment) throws InvalidValue;
    }

    /** A whole number from {@code least} to {@code most}. */
    static SettingType<Integer> number(String unit, int least, int most) {
        String range = least + " to " + most;
        return new SettingType<>(unit, range, ValueVisibility.OPEN, (text, _) -> {
            if (text.matches("\\d{1,9}")) {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) return number;
            }
            throw new InvalidValue("is out of range; give a whole number from " + range);
        });
    }

    /** A number of bytes, below a petabyte. */
    static SettingType<Long> bytes(long example) {
        return new SettingType<>("BYTES", "", ValueVisibility.OPEN, (text, _) -> {
            if (text.matches("\\d{1,15}")) return Long.parseLong(text);
            throw new InvalidValue("is no number of bytes; give a whole one such as " + example);
        });
    }

    /** A sum of dollars below a million, read as millionths. */
    static SettingType<Long> dollars() {
        return new SettingType<>("DOLLARS", "", ValueVisibility.OPEN, (text, _) -> {
            if (text.matches("\\d{1,6}(\\.\\d{1,6})?"))
                return new BigDecimal(text).movePointRight(6).longValueExact();
            throw new InvalidValue("is no sum of dollars; give one such as 5 or 2.50, below a million");
        });
    }

    /** A folder, which need not exist; a relative one counts from the working folder. */
    static SettingType<Path> folder() {
        return new SettingType<>("DIR", "", ValueVisibility.OPEN, (text, environment) -> {
            if (text.isEmpty()) throw new InvalidValue("is empty; name a folder");
            try {
                return environment.workingFolder().resolve(text).normalize();
            } catch (InvalidPathException e) {
                throw new InvalidValue("is no name that a folder can have");
            }
        });
    }

    /** Any text that passes a check. */
    static SettingType<String> text(String placeholder, Predicate<String> accepted, String why) {
        return new SettingType<>(placeholder, "", ValueVisibility.OPEN, (text, _) -> {
            if (accepted.test(text)) return text;
            throw new InvalidValue(why);
        });
    }

    /** One of a few, in letters of any size. */
    static <E extends Enum<E>> SettingType<E> choice(String placeholder, Class<E> of) {
        List<E> all = List.of(of.getEnumConstants());
        String names = String.join(", ", all.stream().map(SettingType::name).toList());
        return new SettingType<>(placeholder, names, ValueVisibility.OPEN, (text, _) -> {
            for (E one : all) if (name(one).equals(text.toLowerCase(Locale.ROOT))) return one;
            throw new InvalidValue("is no " + placeholder.toLowerCase(Locale.ROOT) + "; there are " + names);
        });
    }

    /** Some of a few, with commas between them, at least one. */
    static <E extends Enum<E>> SettingType<Set<E>> choices(String placeholder, Class<E> of) {
        List<E> all = List.of(of.getEnumConstants());
        String names = String.join(", ", all.stream().map(SettingType::name).toList());
        return new SettingType<>(placeholder, names, ValueVisibility.OPEN, (text, _) -> {
            Set<E> chosen = EnumSet.noneOf(of);
            for (String word : text.split(",", -1)) {
                if (word.isBlank()) continue;
                chosen.add(all.stream()
                        .filter(one -> name(one).equals(word.strip().toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new InvalidValue("names what is none; there are " + names)));
            }
            if (chosen.isEmpty()) throw new InvalidValue("is empty; there are " + names);
            return Set.copyOf(chosen);
        });
    }

    /** The name of one of a few, as it is written in settings. */
    static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Names with commas between them, read in small letters. */
    static SettingType<Set<String>> names(String placeholder, String pattern, String why) {
        Pattern one = Pattern.compile(pattern);
        return new SettingType<>(placeholder, "", ValueVisibility.OPEN, (text, _) -> {
            Set<String> names = new LinkedHashSet<>();
            Arrays.stream(text.split(",", -1))
                    .filter(name -> !name.isBlank())
                    .forEach(name -> names.add(name.strip().toLowerCase(Locale.ROOT)));
            if (names.stream().allMatch(one.asMatchPredicate())) return Set.copyOf(names);
            throw new InvalidValue(why);
        });
    }

    /** An address of HTTP that passes a check. */
    static SettingType<URI> url(Predicate<String> accepted, String why) {
        return text("URL", accepted, why).as(URI::create);
    }

    /** A key or token, of which nothing may be shown. */
    static SettingType<Secret> secret(String placeholder, String why) {
        return text(placeholder, Pattern.compile("[!-~]+").asMatchPredicate(), why)
                .as(Secret::of)
                .shown(ValueVisibility.SECRET);
    }

    /** An address that may have a password in it. */
    static SettingType<Secret> secretUrl(Predicate<String> accepted, String why) {
        return text("URL", accepted, why).as(Secret::address).shown(ValueVisibility.PASSWORD_INSIDE);
    }

    /** The same, but an empty text is none. */
    SettingType<Optional<T>> orNone() {
        return new SettingType<>(
                placeholder,
                range,
                privacy,
                (text, environment) ->
                        text.isEmpty() ? Optional.empty() : Optional.of(reading.read(text, environment)));
    }

    /** The same, and what was read becomes something else. */
    <U> SettingType<U> as(Function<T, U> becomes) {
        return new SettingType<>(
                placeholder, range, privacy, (text, environment) -> becomes.apply(reading.read(text, environment)));
    }

    private SettingType<T> shown(ValueVisibility how) {
        return new SettingType<>(placeholder, range, how, reading);
    }
}
