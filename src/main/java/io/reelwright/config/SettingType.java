package io.reelwright.config;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The type of a setting's value: how its text is parsed, described and shown.
 *
 * @param placeholder placeholder for the value in help texts, for example {@code SECONDS} or {@code DIR}
 * @param range       accepted values, as error messages state them; empty when the type alone restricts them
 * @param privacy     how much of the value may be shown
 * @param reading     parser of the value
 */
record SettingType<T>(String placeholder, String range, ValueVisibility privacy, Reading<T> reading) {
    static final String ON = "on";
    static final String OFF = "off";

    /** Parses a text, which may be empty. */
    @FunctionalInterface
    interface Reading<T> {
        T read(String text, Environment environment) throws InvalidValue;
    }

    /** Returns a type for whole numbers from {@code least} to {@code most}. */
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

    /** Returns a type for a number of bytes, below one petabyte (10<sup>15</sup>). */
    static SettingType<Long> bytes(long example) {
        return new SettingType<>("BYTES", "", ValueVisibility.OPEN, (text, _) -> {
            if (text.matches("\\d{1,15}")) return Long.parseLong(text);
            throw new InvalidValue("is not a valid number of bytes; give a whole number such as " + example);
        });
    }

    /** Returns a type for an amount of dollars below one million. Its value is in millionths of a dollar. */
    static SettingType<Long> dollars() {
        return new SettingType<>("DOLLARS", "", ValueVisibility.OPEN, (text, _) -> {
            if (text.matches("\\d{1,6}(\\.\\d{1,6})?"))
                return new BigDecimal(text).movePointRight(6).longValueExact();
            throw new InvalidValue("is not a valid amount of dollars; give one such as 5 or 2.50, below a million");
        });
    }

    /** Returns a type for an amount of dollars below one million, or {@code otherwise}, whose value is -1. */
    static SettingType<Long> dollarsOr(String otherwise) {
        SettingType<Long> dollars = dollars();
        return new SettingType<>(
                dollars.placeholder(),
                "",
                ValueVisibility.OPEN,
                (text, environment) ->
                        text.equals(otherwise) ? -1L : dollars.reading().read(text, environment));
    }

    /** Returns a type for a folder, which need not exist. A relative path is resolved against the working folder. */
    static SettingType<Path> folder() {
        return new SettingType<>("DIR", "", ValueVisibility.OPEN, (text, environment) -> {
            if (text.isEmpty()) throw new InvalidValue("is empty; name a folder");
            try {
                return environment.workingFolder().resolve(text).normalize();
            } catch (InvalidPathException e) {
                throw new InvalidValue("is not a valid folder name; name another folder");
            }
        });
    }

    /** Returns a type for any text that passes a check. */
    static SettingType<String> text(String placeholder, Predicate<String> accepted, String why) {
        return new SettingType<>(placeholder, "", ValueVisibility.OPEN, (text, _) -> {
            if (accepted.test(text)) return text;
            throw new InvalidValue(why);
        });
    }

    /** Returns a type for {@code on} and {@code off}; {@code true} and {@code false} are read as well. Flags need no value. */
    static SettingType<Boolean> onOff() {
        return new SettingType<>(
                "", ON + ", " + OFF, ValueVisibility.OPEN, (text, _) -> switch (text.toLowerCase(Locale.ROOT)) {
                    case ON, "true", "1" -> true;
                    case OFF, "false", "0", "" -> false;
                    default -> throw new InvalidValue("is neither on nor off");
                });
    }

    /** Returns a type for one constant of an enum, in any letter case. */
    static <E extends Enum<E>> SettingType<E> choice(String placeholder, Class<E> of) {
        List<E> all = List.of(of.getEnumConstants());
        String names = String.join(", ", all.stream().map(SettingType::name).toList());
        return new SettingType<>(placeholder, names, ValueVisibility.OPEN, (text, _) -> {
            for (E one : all) if (name(one).equals(text.toLowerCase(Locale.ROOT))) return one;
            throw new InvalidValue("is not a valid " + placeholder.toLowerCase(Locale.ROOT) + "; choose from " + names);
        });
    }

    /** Returns a type for one or more constants of an enum, separated by commas. */
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
                        .orElseThrow(() -> new InvalidValue("contains an unknown name; choose from " + names)));
            }
            if (chosen.isEmpty()) throw new InvalidValue("is empty; choose from " + names);
            return Set.copyOf(chosen);
        });
    }

    /** Returns the name of an enum constant as it is written in settings. */
    static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns a type for comma-separated names, which are converted to lower case. */
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

    /**
     * Returns a type for values by name, as in {@code kie=5,fal=10}. Names are converted to lower case.
     *
     * @param one     type of the values
     * @param example shown to who writes it in another form
     */
    static <T> SettingType<Map<String, T>> byName(String placeholder, SettingType<T> one, String example) {
        return new SettingType<>(placeholder, "", ValueVisibility.OPEN, (text, environment) -> {
            Map<String, T> values = new LinkedHashMap<>();
            for (String part : text.split(",", -1)) {
                if (part.isBlank()) continue;
                String[] pair = part.strip().split("=", 2);
                String name = pair[0].strip().toLowerCase(Locale.ROOT);
                if (pair.length < 2 || !name.matches("[a-z][a-z0-9-]{0,30}"))
                    throw new InvalidValue("is not a list of names and values; write one such as " + example);
                if (values.containsKey(name)) throw new InvalidValue("names " + name + " twice; remove one");
                values.put(name, named(name, one, pair[1].strip(), environment));
            }
            return Map.copyOf(values);
        });
    }

    private static <T> T named(String name, SettingType<T> type, String text, Environment environment)
            throws InvalidValue {
        try {
            return type.reading.read(text, environment);
        } catch (InvalidValue wrong) {
            throw new InvalidValue("has a value of " + name + " that " + wrong.why());
        }
    }

    /** Returns a type for a URL that passes a check. */
    static SettingType<URI> url(Predicate<String> accepted, String why) {
        return text("URL", accepted, why).as(URI::create);
    }

    /** Returns a type for a key or token, which is never shown. */
    static SettingType<Secret> secret(String placeholder, String why) {
        return text(placeholder, Pattern.compile("[!-~]+").asMatchPredicate(), why)
                .as(Secret::of)
                .shown(ValueVisibility.SECRET);
    }

    /** Returns a type for a header of HTTP requests, which is never shown. */
    static SettingType<Secret> secretHeader() {
        Predicate<String> header = Pattern.compile("[A-Za-z0-9-]{1,100}: *[!-~]([ -~]{0,2000}[!-~])?")
                .asMatchPredicate();
        return text("HEADER", header, "is not a header; write NAME: VALUE in ASCII, as in Authorization: Bearer abc")
                .as(Secret::of)
                .shown(ValueVisibility.SECRET);
    }

    /** Returns a type for a URL that may contain a password. */
    static SettingType<Secret> secretUrl(Predicate<String> accepted, String why) {
        return text("URL", accepted, why).as(Secret::address).shown(ValueVisibility.PASSWORD_INSIDE);
    }

    /** Returns a copy that parses an empty text as {@link Optional#empty()}. */
    SettingType<Optional<T>> orNone() {
        return new SettingType<>(
                placeholder,
                range,
                privacy,
                (text, environment) ->
                        text.isEmpty() ? Optional.empty() : Optional.of(reading.read(text, environment)));
    }

    /** Returns a copy that converts the parsed value with {@code becomes}. */
    <U> SettingType<U> as(Function<T, U> becomes) {
        return new SettingType<>(
                placeholder, range, privacy, (text, environment) -> becomes.apply(reading.read(text, environment)));
    }

    private SettingType<T> shown(ValueVisibility how) {
        return new SettingType<>(placeholder, range, how, reading);
    }
}
