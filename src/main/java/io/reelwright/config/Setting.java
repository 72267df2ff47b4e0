package io.reelwright.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be set, with its name in each of the places where it can be written.
 *
 * <p>The factory method says its kind: {@code number("threads", "N", 4, 1, 64, "how many threads draw and encode")}. Each takes
 * the key, the default, the range, if it has one, and the meaning, in this order. A setting takes effect once it stands in a
 * {@link SettingsPart}.
 *
 * @param <T> what its value is, once it is checked
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
            throw new IllegalArgumentException(key + ": is no key; write small letters with hyphens between words");
        this.key = key;
        this.kind = kind;
        this.byDefault = byDefault;
        this.meaning = meaning;
        this.plainNames = List.copyOf(plainNames);
        this.needed = needed;
    }

    /** One of a kind that only the core has. */
    static <T> Setting<T> of(String key, SettingType<T> kind, String byDefault, String meaning) {
        return new Setting<>(key, kind, _ -> byDefault, meaning, List.of(), null);
    }

    /** A whole number from {@code least} to {@code most}; {@code unit} stands for it in help texts. */
    public static Setting<Integer> number(String key, String unit, int byDefault, int least, int most, String meaning) {
        return of(key, SettingType.number(unit, least, most), String.valueOf(byDefault), meaning);
    }

    /** A whole number of seconds from {@code least} to {@code most}. */
    public static Setting<Duration> seconds(String key, int byDefault, int least, int most, String meaning) {
        SettingType<Duration> kind = SettingType.number("SECONDS", least, most).as(Duration::ofSeconds);
        return of(key, kind, String.valueOf(byDefault), meaning);
    }

    /** A number of bytes, below a petabyte. */
    public static Setting<Long> bytes(String key, long byDefault, String meaning) {
        return of(key, SettingType.bytes(byDefault), String.valueOf(byDefault), meaning);
    }

    /** A sum of US dollars below a million, written like {@code 2.50}; its value is in micros, millionths of a dollar. */
    public static Setting<Long> dollars(String key, String byDefault, String meaning) {
        return of(key, SettingType.dollars(), byDefault, meaning);
    }

    /** A folder, absolute once it is read; it need not exist. */
    public static Setting<Path> folder(String key, Function<Environment, Path> byDefault, String meaning) {
        Function<Environment, String> text =
                environment -> byDefault.apply(environment).toString();
        return new Setting<>(key, SettingType.folder(), text, meaning, List.of(), null);
    }

    /** Any text, an empty one too. */
    public static Setting<String> text(String key, String placeholder, String byDefault, String meaning) {
        return of(key, SettingType.text(placeholder, _ -> true, ""), byDefault, meaning);
    }

    /**
     * A text that a pattern matches as a whole.
     *
     * @param why what is said of others: {@code is no region; write one such as eu-central-1}
     */
    public static Setting<String> text(
            String key, String placeholder, String byDefault, String pattern, String why, String meaning) {
        SettingType<String> kind =
                SettingType.text(placeholder, Pattern.compile(pattern).asMatchPredicate(), why);
        return of(key, kind, byDefault, meaning);
    }

    /** One of the constants of an enum, written in letters of any size and with hyphens. */
    public static <E extends Enum<E>> Setting<E> choice(String key, String placeholder, E byDefault, String meaning) {
        return of(
                key,
                SettingType.choice(placeholder, byDefault.getDeclaringClass()),
                SettingType.name(byDefault),
                meaning);
    }

    /** Names with commas between them, none by default; each is read in small letters and must match the pattern. */
    public static Setting<Set<String>> names(
            String key, String placeholder, String pattern, String why, String meaning) {
        return of(key, SettingType.names(placeholder, pattern, why), "", meaning);
    }

    /** The address of something that speaks HTTP; it may have a path, and neither a user, nor a query. */
    public static Setting<URI> url(String key, String byDefault, String meaning) {
        return of(key, AddressTypes.HTTP, byDefault, meaning);
    }

    /** A provider's key: none by default, and never shown. */
    public static Setting<Optional<Secret>> secretKey(String key, String meaning) {
        return secret(key, "KEY", "copy it as the provider shows it", meaning);
    }

    /**
     * A text that is never shown, of visible ASCII characters; none by default.
     *
     * @param mend what to do about one with other characters in it: {@code copy it as token create printed it}
     */
    public static Setting<Optional<Secret>> secret(String key, String placeholder, String mend, String meaning) {
        String why =
                "is no " + placeholder.toLowerCase(Locale.ROOT) + ": it holds a character that cannot be sent; " + mend;
        return of(key, SettingType.secret(placeholder, why).orNone(), "", meaning);
    }

    /** The same, which can also be set by variables with these names, as hosting platforms and providers give them. */
    public Setting<T> alsoNamed(String... variables) {
        List<String> names = new ArrayList<>(plainNames);
        names.addAll(List.of(variables));
        return new Setting<>(key, kind, byDefault, meaning, names, needed);
    }

    /** The same, but what it is set to counts, and is checked, only where another setting has a value. */
    Setting<T> onlyWith(Setting<?> other) {
        return new Setting<>(key, kind, byDefault, meaning, plainNames, other);
    }

    /** Its name in the file, for example {@code ffmpeg-deadline}. */
    public String key() {
        return key;
    }

    /** The flag, for example {@code --ffmpeg-deadline}. */
    public String flag() {
        return "--" + key;
    }

    /** The environment variables, the first that is set counts: {@code REELWRIGHT_DATABASE_URL}, {@code DATABASE_URL}. */
    public List<String> variables() {
        List<String> names = new ArrayList<>();
        names.add("REELWRIGHT_" + key.replace('-', '_').toUpperCase(Locale.ROOT));
        names.addAll(plainNames);
        return List.copyOf(names);
    }

    /** What stands for its value in a help text: its unit, or what it names. */
    public String placeholder() {
        return kind.placeholder();
    }

    /** What it may be, for example {@code 1 to 64}; empty where anything of its kind will do. */
    public String range() {
        return kind.range();
    }

    /** What it means, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Whether its value may hold a password or key and is masked wherever it is shown. */
    public boolean secret() {
        return kind.privacy() != ValueVisibility.OPEN;
    }

    /** What it is if nobody has set it, as text; empty for none. */
    public String byDefault(Environment environment) {
        return byDefault.apply(environment);
    }

    ValueVisibility privacy() {
        return kind.privacy();
    }

    /** The one without which it does not count; null for none. */
    @Nullable
    Setting<?> needed() {
        return needed;
    }

    T read(String text, Environment environment) throws InvalidValue {
        return kind.reading().read(text, environment);
    }

    /** Its key. */
    @Override
    public String toString() {
        return key;
    }
}
