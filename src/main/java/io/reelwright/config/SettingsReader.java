package io.reelwright.config;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for each setting where it may be written, and notes what cannot be used. */
final class SettingsReader {
    /** The names that hosting platforms give work like our own. */
    private static final Set<Setting> PLAINLY_NAMED = EnumSet.of(
            Setting.DATABASE_URL, Setting.REDIS_URL, Setting.ASSET_URL, Setting.ASSET_ENDPOINT, Setting.ASSET_REGION);

    private static final Pattern BUCKET =
            Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/([\\w.-]+(?:/[\\w.-]+)*))?/?");

    private static final String ADDRESS = "[0-9A-Za-z.:\\[\\]-]+";

    /** The origin of what nobody has set. */
    private static final String DEFAULT = "default";

    private final Map<Setting, String> flags;
    private final Environment environment;
    private final List<String> problems = new ArrayList<>();
    private final Map<Setting, Chosen> chosen = new EnumMap<>(Setting.class);

    SettingsReader(Map<Setting, String> flags, Environment environment) {
        this.flags = flags;
        this.environment = environment;
    }

    Settings read() throws BadSettings {
        Map<Setting, Chosen> file = SettingsFile.read(environment, problems);
        for (Setting setting : Setting.values()) chosen.put(setting, choose(setting, file));
        Settings settings = new Settings(
                folder(Setting.DATA),
                database(),
                bucket(),
                folder(Setting.OUT),
                chosenText(Setting.VOICE),
                number(Setting.THREADS, 1, 64),
                Duration.ofSeconds(number(Setting.FFMPEG_DEADLINE, 10, 86_400)),
                new Budgets(micros(Setting.CAMPAIGN_BUDGET), micros(Setting.DAY_BUDGET)),
                level(),
                server(),
                List.copyOf(chosen.values()));
        if (!problems.isEmpty()) throw new BadSettings(problems);
        return settings;
    }

    private Chosen choose(Setting setting, Map<Setting, Chosen> file) {
        String flag = flags.get(setting);
        if (flag != null) return new Chosen(setting, flag.strip(), setting.flag());
        Optional<Chosen> variable = variable(setting, setting.variable());
        if (variable.isEmpty() && PLAINLY_NAMED.contains(setting)) variable = variable(setting, setting.name());
        if (variable.isPresent()) return variable.get();
        Chosen line = file.get(setting);
        return line != null ? line : new Chosen(setting, defaultOf(setting), DEFAULT);
    }

    private Optional<Chosen> variable(Setting setting, String name) {
        return environment.get(name).map(value -> new Chosen(setting, value.strip(), name));
    }

    private String defaultOf(Setting setting) {
        return switch (setting) {
            case DATA -> environment.dataHome().resolve("reelwright").toString();
            case DATABASE_URL, REDIS_URL, ASSET_URL, ASSET_ENDPOINT, STUDIO_FAULT, HOSTS, TOKEN -> "";
            case HOST -> "127.0.0.1";
            case PORT -> "8765";
            case QUOTA_UPLOAD_BYTES -> "20000000000";
            case QUOTA_QUEUED -> "1000";
            case MAX_CONNECTIONS -> "2000";
            case QUOTA_STREAMS -> "500";
            case METRICS_ADDRESS -> "127.0.0.1:8766";
            case URL -> "http://127.0.0.1:8765";
            case ASSET_REGION -> "us-east-1";
            case OUT -> environment.workingFolder().resolve("out").toString();
            case VOICE -> "slt";
            case THREADS -> String.valueOf(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 64));
            case FFMPEG_DEADLINE -> "21600";
            case CAMPAIGN_BUDGET, DAY_BUDGET -> "0";
            case LOG -> "info";
        };
    }

    private String chosenText(Setting setting) {
        Chosen choice = chosen.get(setting);
        return choice == null ? "" : choice.text();
    }

    private Path folder(Setting setting) {
        String text = chosenText(setting);
        try {
            if (!text.isEmpty())
                return environment.workingFolder().resolve(text).normalize();
            wrong(setting, "is empty; name a folder");
        } catch (InvalidPathException e) {
            wrong(setting, "is no name that a folder can have");
        }
        return environment.workingFolder();
    }

    private ServerSettings server() {
        String url = chosenText(Setting.URL);
        if (!canBeAsked(url)) wrong(Setting.URL, "is no address; write http://HOST:8765, without a user or a path");
        String host = chosenText(Setting.HOST);
        if (!host.matches(ADDRESS)) wrong(Setting.HOST, "is no address; write 127.0.0.1, or 0.0.0.0 for all");
        Set<String> hosts = new LinkedHashSet<>();
        for (String name : chosenText(Setting.HOSTS).split(",", -1))
            if (!name.isBlank()) hosts.add(name.strip().toLowerCase(Locale.ROOT));
        if (!hosts.stream().allMatch(name -> name.matches("[a-z0-9._-]+(:\\d{1,5})?")))
            wrong(Setting.HOSTS, "is no list of names; write films.example or films.example:8443, without http://");
        String token = chosenText(Setting.TOKEN);
        if (!token.matches("[!-~]*"))
            wrong(
                    Setting.TOKEN,
                    "is no token: it holds a character that cannot be sent; copy it as token create printed it");
        return new ServerSettings(
                host,
                number(Setting.PORT, 0, 65_535),
                Set.copyOf(hosts),
                url.replaceFirst("/$", ""),
                token.isEmpty() ? null : token,
                redis(),
                new Quotas(bytes(Setting.QUOTA_UPLOAD_BYTES), number(Setting.QUOTA_QUEUED, 1, 999_999)),
                new ServerLimits(
                        number(Setting.MAX_CONNECTIONS, 10, 100_000), number(Setting.QUOTA_STREAMS, 1, 100_000)),
                metrics());
    }

    /** Whether it names a server and nothing else. The host of a name that no machine can have (such as a_b) is null. */
    private static boolean canBeAsked(String url) {
        try {
            URI address = new URI(url);
            return String.valueOf(address.getScheme()).matches("https?")
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getPort() <= 65_535
                    && address.getPort() != 0
                    && address.getRawPath().matches("/?")
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    /** Whether what follows the colons after one or more hosts, parted by commas, are ports. */
    private static boolean arePorts(String authority) {
        for (String host : authority.substring(authority.lastIndexOf('@') + 1).split(",", -1)) {
            int colon = host.lastIndexOf(':');
            if (colon < 0 || host.endsWith("]")) continue;
            String port = host.substring(colon + 1);
            if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) return false;
        }
        return true;
    }

    private @Nullable MetricsAddress metrics() {
        String text = chosenText(Setting.METRICS_ADDRESS);
        if (text.equals("off")) return null;
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? "" : text.substring(0, colon);
        String port = text.substring(colon + 1);
        if (host.matches(ADDRESS) && port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65_535) {
            Chosen choice = chosen.get(Setting.METRICS_ADDRESS);
            return new MetricsAddress(
                    host,
                    Integer.parseInt(port),
                    choice != null && !choice.origin().equals(DEFAULT));
        }
        wrong(Setting.METRICS_ADDRESS, "is no address; write 127.0.0.1:8766, or off");
        return null;
    }

    private @Nullable URI redis() {
        String url = chosenText(Setting.REDIS_URL);
        if (url.isEmpty()) return null;
        try {
            URI address = new URI(url);
            if (String.valueOf(address.getScheme()).matches("rediss?")
                    && address.getHost() != null
                    && arePorts(address.getRawAuthority())) return address;
        } catch (URISyntaxException unreadable) {
            // Told below, as every other address that is none.
        }
        wrong(Setting.REDIS_URL, "is no Redis address; write redis://user:password@host:6379/0");
        return null;
    }

    private @Nullable String database() {
        String url = chosenText(Setting.DATABASE_URL);
        if (url.isEmpty()) return null;
        if (!url.matches("(?s)(jdbc:)?postgres(ql)?://.+")
                || !arePorts(url.replaceFirst("(?s)^[^/]*//", "").replaceFirst("(?s)[/?].*", "")))
            wrong(Setting.DATABASE_URL, "is no Postgres address; write postgresql://user:password@host:5432/name");
        return url;
    }

    private @Nullable BucketAddress bucket() {
        String url = chosenText(Setting.ASSET_URL);
        if (url.isEmpty()) return null;
        Matcher parts = BUCKET.matcher(url);
        if (!parts.matches())
            wrong(Setting.ASSET_URL, "is no bucket; write s3://NAME or s3://NAME/FOLDER, the name in small letters");
        String endpoint = chosenText(Setting.ASSET_ENDPOINT);
        if (!endpoint.isEmpty()
                && (!endpoint.matches("https?://[0-9A-Za-z.:\\[\\]-]+(/[\\w./-]*)?")
                        || !arePorts(endpoint.split("/", -1)[2])))
            wrong(Setting.ASSET_ENDPOINT, "is no address; write https://HOST or http://HOST:9000");
        String region = chosenText(Setting.ASSET_REGION);
        if (!region.matches("[0-9a-z-]+")) wrong(Setting.ASSET_REGION, "is no region; write one such as eu-central-1");
        if (!problems.isEmpty()) return null;
        String folder = parts.group(2);
        return new BucketAddress(
                parts.group(1), folder == null ? "" : folder, endpoint.isEmpty() ? null : URI.create(endpoint), region);
    }

    private int number(Setting setting, int least, int most) {
        String text = chosenText(setting);
        if (text.matches("\\d{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        }
        wrong(setting, "is out of range; give a whole number from " + least + " to " + most);
        return least;
    }

    private long bytes(Setting setting) {
        String text = chosenText(setting);
        if (text.matches("\\d{1,15}")) return Long.parseLong(text);
        wrong(setting, "is no number of bytes; give a whole one such as 20000000000");
        return 0;
    }

    private long micros(Setting setting) {
        String text = chosenText(setting);
        if (text.matches("\\d{1,6}(\\.\\d{1,6})?"))
            return new BigDecimal(text).movePointRight(6).longValueExact();
        wrong(setting, "is no sum of dollars; give one such as 5 or 2.50, below a million");
        return 0;
    }

    private LogLevel level() {
        String text = chosenText(Setting.LOG);
        for (LogLevel level : LogLevel.values()) if (level.name().equals(text.toUpperCase(Locale.ROOT))) return level;
        wrong(
                Setting.LOG,
                "is no level; there are "
                        + String.join(
                                ", ",
                                Arrays.stream(LogLevel.values())
                                        .map(level -> level.name().toLowerCase(Locale.ROOT))
                                        .toList()));
        return LogLevel.INFO;
    }

    private void wrong(Setting setting, String why) {
        Chosen choice = chosen.get(setting);
        if (choice == null) return;
        String value = setting.secret() ? "" : " " + Shortened.of(choice.text());
        problems.add(choice.origin() + value + ": " + why);
    }
}
