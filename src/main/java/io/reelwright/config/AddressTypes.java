package io.reelwright.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Setting types for URLs, hosts and buckets. */
final class AddressTypes {
    private static final String HOST_PATTERN = "[0-9A-Za-z.:\\[\\]-]+";

    /** The URL of an HTTP server, without a path. */
    static final SettingType<URI> HTTP_SERVER = SettingType.url(
            AddressTypes::isHttpServer, "is not a valid address; write http://HOST:8765, without a user or a path");

    /** An HTTP URL, with an optional path. */
    static final SettingType<URI> HTTP = SettingType.url(
            AddressTypes::isHttp,
            "is not a valid address; write https://HOST or https://HOST/PATH, without a user or a query");

    /** HTTP URLs with commas between them; empty for none. */
    static final SettingType<List<URI>> HTTP_LIST = SettingType.text(
                    "URL,URL",
                    text -> text.isEmpty() || addresses(text).allMatch(AddressTypes::isHttp),
                    "is not a list of addresses; write http://HOST:8188, further ones after a comma, without a user or"
                            + " a query")
            .as(text -> text.isEmpty()
                    ? List.of()
                    : addresses(text).map(URI::create).distinct().toList());

    static final SettingType<Optional<Secret>> POSTGRES =
            new SettingType<>("URL", "", ValueVisibility.PASSWORD_INSIDE, (text, _) -> postgres(text)).orNone();

    static final SettingType<Optional<Secret>> REDIS = SettingType.secretUrl(
                    AddressTypes::isRedis, "is not a valid Redis address; write redis://user:password@host:6379/0")
            .orNone();

    /** A bucket with an optional folder; empty for no bucket. */
    static final SettingType<String> BUCKET = SettingType.text(
            "URL",
            Pattern.compile(BucketAddress.PATTERN + "|").asMatchPredicate(),
            "is not a valid bucket address; write s3://NAME or s3://NAME/FOLDER, the name in lower case");

    /** The URL of an S3-compatible server. */
    static final SettingType<Optional<URI>> S3_SERVER = SettingType.url(
                    AddressTypes::isS3Server, "is not a valid address; write https://HOST or http://HOST:9000")
            .orNone();

    /** A host name or IP address to bind, without a port. */
    static final SettingType<String> HOST = SettingType.text(
            "ADDRESS",
            Pattern.compile(HOST_PATTERN).asMatchPredicate(),
            "is not a valid address; write 127.0.0.1, or 0.0.0.0 for all interfaces");

    /** Host names that clients use for a server, each with or without a port. */
    static final SettingType<Set<String>> HOST_NAMES = SettingType.names(
            "A,B",
            "[a-z0-9._-]+(:\\d{1,5})?",
            "is not a valid list of host names; write films.example or films.example:8443, without http://");

    /** A host and port to bind, or {@code off}. */
    static final SettingType<String> HOST_WITH_PORT = SettingType.text(
            "HOST:PORT",
            text -> text.equals("off") || isHostWithPort(text),
            "is not a valid address; write 127.0.0.1:8766, or off");

    private AddressTypes() {}

    private static Stream<String> addresses(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip);
    }

    private static boolean isHttp(String url) {
        URI address = parsed(url);
        // URI returns a null host for an invalid host name such as a_b.
        return address != null
                && String.valueOf(address.getScheme()).matches("https?")
                && address.getHost() != null
                && address.getUserInfo() == null
                && address.getPort() <= 65_535
                && address.getPort() != 0
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
    }

    private static boolean isHttpServer(String url) {
        return isHttp(url) && URI.create(url).getRawPath().matches("/?");
    }

    private static boolean isS3Server(String url) {
        return url.matches("https?://" + HOST_PATTERN + "(/[\\w./-]*)?")
                && arePorts(url.split("/", -1)[2])
                && parsed(url) != null;
    }

    private static boolean isRedis(String url) {
        URI address = parsed(url);
        return address != null
                && String.valueOf(address.getScheme()).matches("rediss?")
                && address.getHost() != null
                && (address.getRawUserInfo() == null || address.getRawUserInfo().contains(":"))
                && address.getRawPath().matches("(/\\d{0,9})?")
                && arePorts(address.getRawAuthority());
    }

    private static Secret postgres(String url) throws InvalidValue {
        try {
            DatabaseUrl.parse(url);
            return Secret.address(url);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidValue(String.valueOf(wrong.getMessage()));
        }
    }

    private static boolean isHostWithPort(String text) {
        int colon = text.lastIndexOf(':');
        return colon > 0 && text.substring(0, colon).matches(HOST_PATTERN) && isPort(text.substring(colon + 1));
    }

    /** Returns whether every port in a comma-separated list of {@code HOST} or {@code HOST:PORT} is valid. */
    private static boolean arePorts(String authority) {
        for (String host : authority.substring(authority.lastIndexOf('@') + 1).split(",", -1)) {
            int colon = host.lastIndexOf(':');
            if (colon >= 0 && !host.endsWith("]") && !isPort(host.substring(colon + 1))) return false;
        }
        return true;
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535;
    }

    private static @Nullable URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException unreadable) {
            return null;
        }
    }
}
