package io.reelwright.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A setting: its key, its names as flag and environment variable, its type, its default and its meaning.
 *
 * <p>The factory method determines the type: {@code number("threads", "N", 4, 1, 64, "how many threads draw and encode")}. Each
 * takes the key, the default, the range, if it has one, and the meaning, in this order. A setting takes effect once it is listed
 * in a {@link SettingsPart}.
 *
 * @param <T> type of the checked value
 */
public final class Setting<T> {
    private final String key;
    private final SettingType<T> kind;
    private final Function<Environment, String> byDefault;
    private final String meaning;
    private final List<String> plainNames;
    private final @Nullable Setting<?> needed;

    private Setting(
            String key,
            SettingType<T> kind,
            Function<Environment, String> byDefault,
            String meaning,
            List<String> plainNames,
            @Nullable Setting<?> needed) {
        if (!key.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"))
            throw new IllegalArgumentException(
                    key + ": is not a valid key; write lower-case words with hyphens between them");
        this.key = key;
        this.kind = kind;
        this.byDefault = byDefault;
        this.meaning = meaning;
        this.plainNames = List.copyOf(plainNames);
        this.needed = needed;
    }

    /** Returns a setting of a type that only the core uses. */
    static <T> Setting<T> of(String key, SettingType<T> kind, String byDefault, String meaning) {
        return new Setting<>(key, kind, _ -> byDefault, meaning, List.of(), null);
    }

    /** Returns a setting for a whole number from {@code least} to {@code most}; {@code unit} is its placeholder in help texts. */
    public static Setting<Integer> number(String key, String unit, int byDefault, int least, int most, String meaning) {
        return of(key, SettingType.number(unit, least, most), String.valueOf(byDefault), meaning);
    }

    /** Returns a setting for a whole number of seconds from {@code least} to {@code most}. */
    public static Setting<Duration> seconds(String key, int byDefault, int least, int most, String meaning) {
        SettingType<Duration> kind = SettingType.number("SECONDS", least, most).as(Duration::ofSeconds);
        return of(key, kind, String.valueOf(byDefault), meaning);
    }

    /** Returns a setting for a number of bytes, below one petabyte (10<sup>15</sup>). */
    public static Setting<Long> bytes(String key, long byDefault, String meaning) {
        return of(key, SettingType.bytes(byDefault), String.valueOf(byDefault), meaning);
    }

    /**
     * Returns a setting for an amount of US dollars below one million, written like {@code 2.50}. Its value is in micros
     * (millionths of a dollar).
     */
    public static Setting<Long> dollars(String key, String byDefault, String meaning) {
        return of(key, SettingType.dollars(), byDefault, meaning);
    }

    /** Returns a setting for an amount of US dollars like that of {@link #dollars}, which is empty by default. */
    public static Setting<Optional<Long>> dollarsOrNone(String key, String meaning) {
        return of(key, SettingType.dollars().orNone(), "", meaning);
    }

    /** Returns a setting for a percentage, which is empty by default. */
    public static Setting<Optional<Integer>> percentOrNone(String key, String meaning) {
        return of(key, SettingType.number("PERCENT", 0, 100).orNone(), "", meaning);
    }

    /** Returns a setting for amounts of US dollars by name, as in {@code kie=5,fal=10}; empty by default. Values are in micros. */
    public static Setting<Map<String, Long>> dollarsByName(String key, String placeholder, String meaning) {
        return of(key, SettingType.byName(placeholder, SettingType.dollars(), "kie=5,fal=10"), "", meaning);
    }

    /** Returns a setting for whole numbers by name, as in {@code kie=20,fal=10}, each from {@code least} to {@code most}. */
    public static Setting<Map<String, Integer>> numbersByName(
            String key, String placeholder, String byDefault, int least, int most, String meaning) {
        return of(
                key,
                SettingType.byName(placeholder, SettingType.number("N", least, most), "kie=20,fal=10"),
                byDefault,
                meaning);
    }

    /**
     * Returns a setting for texts by name, each of which a pattern must match as a whole.
     *
     * @param example one correct text
     */
    public static Setting<Map<String, String>> textsByName(
            String key, String placeholder, String byDefault, String pattern, String example, String meaning) {
        SettingType<String> one = SettingType.text(
                "TEXT", Pattern.compile(pattern).asMatchPredicate(), "is not valid; write one such as " + example);
        return of(key, SettingType.byName(placeholder, one, "kie=" + example), byDefault, meaning);
    }

    /** Returns a setting for a folder. The value is an absolute path; the folder need not exist. */
    public static Setting<Path> folder(String key, Function<Environment, Path> byDefault, String meaning) {
        Function<Environment, String> text =
                environment -> byDefault.apply(environment).toString();
        return new Setting<>(key, SettingType.folder(), text, meaning, List.of(), null);
    }

    /** Returns a setting for a folder like that of {@link #folder}, which is empty by default. */
    public static Setting<Optional<Path>> folderOrNone(String key, String meaning) {
        return of(key, SettingType.folder().orNone(), "", meaning);
    }

    /** Returns a setting for any text, including an empty one. */
    public static Setting<String> text(String key, String placeholder, String byDefault, String meaning) {
        return of(key, SettingType.text(placeholder, _ -> true, ""), byDefault, meaning);
    }

    /**
     * Returns a setting for a text that a pattern must match as a whole.
     *
     * @param why error message for other texts: {@code is not a valid region; write one such as eu-central-1}
     */
    public static Setting<String> text(
            String key, String placeholder, String byDefault, String pattern, String why, String meaning) {
        SettingType<String> kind =
                SettingType.text(placeholder, Pattern.compile(pattern).asMatchPredicate(), why);
        return of(key, kind, byDefault, meaning);
    }

    /** Returns a setting for a constant of an enum, written in any letter case and with hyphens for underscores. */
    public static <E extends Enum<E>> Setting<E> choice(String key, String placeholder, E byDefault, String meaning) {
        return of(
                key,
                SettingType.choice(placeholder, byDefault.getDeclaringClass()),
                SettingType.name(byDefault),
                meaning);
    }

    /** Returns a setting that is {@code on} or {@code off}, off by default. Its flag has no value. */
    public static Setting<Boolean> onOff(String key, String meaning) {
        return of(key, SettingType.onOff(), SettingType.OFF, meaning);
    }

    /** Returns whether the flag stands without a value and means {@code on}. */
    public boolean isSwitch() {
        return kind.placeholder().isEmpty();
    }

    /** Returns a setting for comma-separated names, empty by default. Names are lower-cased and must match the pattern. */
    public static Setting<Set<String>> names(
            String key, String placeholder, String pattern, String why, String meaning) {
        return of(key, SettingType.names(placeholder, pattern, why), "", meaning);
    }

    /** Returns a setting for an HTTP or HTTPS URL. The URL may have a path, but neither a user nor a query. */
    public static Setting<URI> url(String key, String byDefault, String meaning) {
        return of(key, AddressTypes.HTTP, byDefault, meaning);
    }

    /** Returns a setting for HTTP or HTTPS URLs with commas between them, each like that of {@link #url}; empty by default. */
    public static Setting<List<URI>> urls(String key, String meaning) {
        return of(key, AddressTypes.HTTP_LIST, "", meaning);
    }

    /** Returns a setting for a header of HTTP requests that holds a secret, as in {@code Name: value}. It is never shown. */
    public static Setting<Optional<Secret>> secretHeader(String key, String meaning) {
        return of(key, SettingType.secretHeader().orNone(), "", meaning);
    }

    /** Returns a setting for a provider's API key. It has no default and is never shown. */
    public static Setting<Optional<Secret>> secretKey(String key, String meaning) {
        return secret(key, "KEY", "copy it as the provider shows it", meaning);
    }

    /**
     * Returns a setting for a secret of visible ASCII characters. It has no default and is never shown.
     *
     * @param mend how to fix a value that has other characters: {@code copy it as token create printed it}
     */
    public static Setting<Optional<Secret>> secret(String key, String placeholder, String mend, String meaning) {
        String why = "is not a valid " + placeholder.toLowerCase(Locale.ROOT)
                + ": it contains a character that cannot be sent; " + mend;
        return of(key, SettingType.secret(placeholder, why).orNone(), "", meaning);
    }

    /** Returns a copy that also reads these environment variables, the names that hosting platforms and providers use. */
    public Setting<T> alsoNamed(String... variables) {
        List<String> names = new ArrayList<>(plainNames);
        names.addAll(List.of(variables));
        return new Setting<>(key, kind, byDefault, meaning, names, needed);
    }

    /** Returns a copy whose value is used and checked only when another setting has a value. */
    Setting<T> onlyWith(Setting<?> other) {
        return new Setting<>(key, kind, byDefault, meaning, plainNames, other);
    }

    /** Returns the name in the settings file, for example {@code ffmpeg-deadline}. */
    public String key() {
        return key;
    }

    /** Returns the command line flag, for example {@code --ffmpeg-deadline}. */
    public String flag() {
        return "--" + key;
    }

    /**
     * Returns the names of the environment variables, for example {@code REELWRIGHT_DATABASE_URL} and {@code DATABASE_URL}. The
     * first variable that is set is used.
     */
    public List<String> variables() {
        List<String> names = new ArrayList<>();
        names.add("REELWRIGHT_" + key.replace('-', '_').toUpperCase(Locale.ROOT));
        names.addAll(plainNames);
        return List.copyOf(names);
    }

    /** Returns the placeholder for the value in help texts, for example {@code SECONDS} or {@code DIR}. */
    public String placeholder() {
        return kind.placeholder();
    }

    /** Returns the accepted values, for example {@code 1 to 64}; empty when the type alone restricts them. */
    public String range() {
        return kind.range();
    }

    /** Returns the meaning in a few words, for help texts. */
    public String meaning() {
        return meaning;
    }

    /** Returns whether the value may contain a password or key and is therefore masked wherever it is shown. */
    public boolean secret() {
        return kind.privacy() != ValueVisibility.OPEN;
    }

    /** Returns the default value as text; empty for none. */
    public String byDefault(Environment environment) {
        return byDefault.apply(environment);
    }

    ValueVisibility privacy() {
        return kind.privacy();
    }

    /** Returns the setting without whose value this one is ignored; null for none. */
    @Nullable
    Setting<?> needed() {
        return needed;
    }

    T read(String text, Environment environment) throws InvalidValue {
        return kind.reading().read(text, environment);
    }

    /** Returns the key. */
    @Override
    public String toString() {
        return key;
    }
}
