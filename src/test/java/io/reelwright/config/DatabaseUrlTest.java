package io.reelwright.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGProperty;

/** The forms in which people, hosters and other programs write the address of a Postgres. */
class DatabaseUrlTest {
    private static final String DRIVER = "jdbc:postgresql://";

    static Stream<Arguments> forms() {
        return Stream.of(
                // Hosts, ports, names.
                form("postgres://u:p@db.lan:6432/hive", "db.lan:6432/hive", "u", "p"),
                form("postgresql://u:p@db.lan/hive", "db.lan/hive", "u", "p"),
                form("POSTGRES://u:p@db.lan/hive", "db.lan/hive", "u", "p"),
                form("postgresql+psycopg2://u:p@db.lan/hive", "db.lan/hive", "u", "p"),
                form("postgresql+asyncpg://u:p@db.lan/hive", "db.lan/hive", "u", "p"),
                form("jdbc:postgresql://db.lan:6432/hive?user=u&password=p", "db.lan:6432/hive", "u", "p"),
                form("jdbc:postgresql://u:p@db.lan:6432/hive", "db.lan:6432/hive", "u", "p"),
                form("jdbc:postgresql:hive", "localhost/hive", null, null),
                form("jdbc:postgresql:/hive?user=u", "localhost/hive", "u", null),
                form("jdbc:postgresql:", "localhost/", null, null),
                form("postgres://my_db:5432/hive", "my_db:5432/hive", null, null),
                form("postgres://u:p@my_db/hive", "my_db/hive", "u", "p"),
                form("postgres://u:p@my_app_db_1:5432/hive", "my_app_db_1:5432/hive", "u", "p"),
                form(
                        "postgres://u:p@h1:5432,h2:5433/hive",
                        "h1:5432,h2:5433/hive",
                        "u",
                        "p",
                        "targetServerType=primary"),
                form("postgres://u:p@h_1,h_2,h_3/hive", "h_1,h_2,h_3/hive", "u", "p", "targetServerType=primary"),
                form(
                        "postgres://u:p@h1,h2/hive?target_session_attrs=any",
                        "h1,h2/hive",
                        "u",
                        "p",
                        "targetServerType=any"),
                form(
                        "jdbc:postgresql://h1:1,h2:2/hive?targetServerType=preferPrimary",
                        "h1:1,h2:2/hive",
                        null,
                        null,
                        "targetServerType=preferPrimary"),
                form("postgres://u:p@[::1]/hive", "[::1]/hive", "u", "p"),
                form("postgres://u:p@[::1]:5433/hive", "[::1]:5433/hive", "u", "p"),
                form(
                        "postgres://u:p@[2001:db8::7],h2:5433/hive",
                        "[2001:db8::7],h2:5433/hive",
                        "u",
                        "p",
                        "targetServerType=primary"),
                form("postgres://[fe80::1%25eth0]:5432/hive", "[fe80::1%eth0]:5432/hive", null, null),
                form("postgres://u@db.lan/hive", "db.lan/hive", "u", null),
                form("postgres://u:@db.lan/hive", "db.lan/hive", "u", null),
                form("postgres://db.lan", "db.lan/", null, null),
                form("postgres://db.lan/", "db.lan/", null, null),
                form("postgres:///hive", "localhost/hive", null, null),
                form("postgres://", "localhost/", null, null),
                form("postgres:///hive?host=db.lan&port=5433&user=u&password=p", "db.lan:5433/hive", "u", "p"),
                form(
                        "postgres://u:p@/hive?host=h1,h2&port=1,2",
                        "h1:1,h2:2/hive",
                        "u",
                        "p",
                        "targetServerType=primary"),
                form("postgres://u:p@/hive?hostaddr=10.0.0.7", "10.0.0.7/hive", "u", "p"),
                form("postgres://u:p@/?host=::1&port=5433&dbname=hive", "[::1]:5433/hive", "u", "p"),
                form("postgres://u:p@datenb\u00e4nke.example/hive", "xn--datenbnke-02a.example/hive", "u", "p"),
                form("postgres://u:p@h/my%20db", "h/my%20db", "u", "p"),
                form("postgres://u:p@h/my db", "h/my%20db", "u", "p"),
                form("postgres://u:p@h/b\u00fccher", "h/b%C3%BCcher", "u", "p"),
                form(" postgres://u:p@h/hive\n", "h/hive", "u", "p"),
                form("\"postgres://u:p@h/hive\"", "h/hive", "u", "p"),
                form("'postgres://u:p@h/hive'", "h/hive", "u", "p"),
                // Passwords as they are, and percent-encoded.
                form("postgres://u:p%40ss@h/hive", "h/hive", "u", "p@ss"),
                form("postgres://u:a%2Fb%3Fc%23d%25e%3A@h/hive", "h/hive", "u", "a/b?c#d%e:"),
                form("postgres://u:p@ss@h/hive", "h/hive", "u", "p@ss"),
                form("postgres://u:@@@h/hive", "h/hive", "u", "@@"),
                form("postgres://u:a:b:c@h/hive", "h/hive", "u", "a:b:c"),
                form("postgres://u:a/b@h/hive", "h/hive", "u", "a/b"),
                form("postgres://u:12/34@h/hive", "h/hive", "u", "12/34"),
                form("postgres://u:a?b@h/hive", "h/hive", "u", "a?b"),
                form("postgres://u:a?b=c@h/hive", "h/hive", "u", "a?b=c"),
                form("postgres://u:a#b@h/hive", "h/hive", "u", "a#b"),
                form("postgres://u:1#b@h/hive", "h/hive", "u", "1#b"),
                form("postgres://u:100%@h/hive", "h/hive", "u", "100%"),
                form("postgres://u:%zz%41@h/hive", "h/hive", "u", "%zz%41"),
                form("postgres://u:%ff@h/hive", "h/hive", "u", "%ff"),
                form("postgres://u:a+b c@h/hive", "h/hive", "u", "a+b c"),
                form("postgres://u:a&b=c;d@h/hive", "h/hive", "u", "a&b=c;d"),
                form("postgres://u:[x]{y}|\\^`\"<>@h/hive", "h/hive", "u", "[x]{y}|\\^`\"<>"),
                form(
                        "postgres://u:@:/?#%@my_db:5432/hive?sslmode=require",
                        "my_db:5432/hive", "u", "@:/?#%", "sslmode=require"),
                form(
                        "postgres://u:a/b?c#d@e@h1:1,h2:2/hive?connect_timeout=3",
                        "h1:1,h2:2/hive",
                        "u",
                        "a/b?c#d@e",
                        "connectTimeout=3",
                        "targetServerType=primary"),
                form("postgres://u:b\u00e4r\u20ac@h/hive", "h/hive", "u", "b\u00e4r\u20ac"),
                form("postgres://u:b%C3%A4r@h/hive", "h/hive", "u", "b\u00e4r"),
                form("postgres://bee%40hive:p@h/hive", "h/hive", "bee@hive", "p"),
                form("postgres://bee@hive:p@h/hive", "h/hive", "bee@hive", "p"),
                form("jdbc:postgresql://h/hive?user=u&password=p%26q", "h/hive", "u", "p&q"),
                // Parameters.
                form("postgres://u:p@h/hive?sslmode=disable", "h/hive", "u", "p", "sslmode=disable"),
                form("postgres://u:p@h/hive?sslmode=prefer", "h/hive", "u", "p", "sslmode=prefer"),
                form(
                        "postgres://u:p@h/hive?sslmode=verify-full&sslrootcert=/dev/null",
                        "h/hive",
                        "u",
                        "p",
                        "sslmode=verify-full",
                        "sslrootcert=/dev/null"),
                form(
                        "postgres://u:p@h/hive?sslmode=verify-ca&sslrootcert=/dev/null",
                        "h/hive",
                        "u",
                        "p",
                        "sslmode=verify-ca",
                        "sslrootcert=/dev/null"),
                form(
                        "postgres://u:p@h/hive?sslrootcert=system",
                        "h/hive",
                        "u",
                        "p",
                        "sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory",
                        "sslmode=verify-full"),
                form("postgres://u:p@h/hive?ssl=true", "h/hive", "u", "p", "sslmode=require"),
                form("jdbc:postgresql://h/hive?ssl=true", "h/hive", null, null, "ssl=true"),
                form("postgres://u:p@h/hive?application_name=a@b/c", "h/hive", "u", "p", "ApplicationName=a@b/c"),
                form(
                        "postgres://u:p@h/hive?options=-c%20work_mem%3D8MB",
                        "h/hive", "u", "p", "options=-c work_mem=8MB"),
                form(
                        "postgres://u:p@h/hive?channel_binding=require&connect_timeout=10",
                        "h/hive",
                        "u",
                        "p",
                        "channelBinding=require",
                        "connectTimeout=10"),
                form("postgres://u:p@h/hive?schema=films", "h/hive", "u", "p", "currentSchema=films"),
                form(
                        "postgres://u:p@h/hive?connection_limit=5&pool_timeout=10&statement_cache_size=0",
                        "h/hive",
                        "u",
                        "p"),
                form("postgres://u:p@h/hive?client_encoding=utf8&keepalives=1", "h/hive", "u", "p"),
                form("postgres://u:p@h/hive?", "h/hive", "u", "p"));
    }

    private static Arguments form(
            String text, String place, @Nullable String user, @Nullable String password, String... more) {
        return arguments(text, DRIVER + place, user, password, List.of(more));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isRead(String text, String jdbc, @Nullable String user, @Nullable String password, List<String> properties) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url.jdbc()).isEqualTo(jdbc);
        assertThat(url.user()).isEqualTo(user);
        assertThat(url.password()).isEqualTo(password);
        List<String> read = new ArrayList<>();
        url.properties().forEach((name, value) -> read.add(name + "=" + value));
        assertThat(read).isEqualTo(properties);
        assertThat(url.pooled()).isFalse();
        assertThat(url).asString().isEqualTo("DatabaseUrl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"postgres://u:p@h:6543/hive?pgbouncer=true", "postgres://h/?connect_timeout=1&pgbouncer=true"})
    void aPoolerThatIsNamedIsBelieved(String text) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url.pooled()).isTrue();
        assertThat(url.login()).containsEntry("prepareThreshold", "0");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("", "write postgresql://user:password@host:5432/name"),
                arguments("s3cret", "write postgresql://"),
                arguments("mysql://u:s3cret@h/hive", "write postgresql://"),
                arguments("postgres:u:s3cret@h/hive", "write postgresql://"),
                arguments("jdbc:mysql://h/hive?password=s3cret", "write postgresql://"),
                arguments("host=h user=u password=s3cret dbname=hive", "write postgresql://"),
                arguments("postgres://u:s3cret@h:99999/hive", "%40 %3A %2F %3F %23 %25"),
                arguments("postgres://u:s3cret@h:0/hive", "write postgresql://"),
                arguments("postgres://u:s3cret@h:abc/hive", "write postgresql://"),
                arguments("postgres://u:s3cret@h o/hive", "write postgresql://"),
                arguments("postgres://u:s3cret@[::1/hive", "write postgresql://"),
                arguments("postgres://u:s3cret@h/hive/more", "write postgresql://"),
                arguments("postgres://u:s3cret@h/hive#part", "write postgresql://"),
                arguments("postgres://u:s3\ncret@h/hive", "line break"),
                arguments(
                        "postgres://u:s3cret@h/hive?sslmode=maybe",
                        "sslmode that is not valid; choose from disable, allow, prefer"),
                arguments("postgres://u:s3cret@h/hive?ssl=perhaps", "neither true nor false"),
                arguments("postgres://u:s3cret@h/hive?sslmod=require", "not known here, sslmod;"),
                arguments("postgres://u:s3cret@h/hive?require_auth=md5", "not known here, require_auth;"),
                arguments("postgres://u:p?s3cret=x@h/hive?nonsense=1", "not known here, nonsense;"),
                arguments(
                        "postgres://u:s3cret@h/hive?sslrootcert=/nowhere/root.crt", "sslrootcert that cannot be read"),
                arguments("postgres://u:s3cret@h/hive?connect_timeout=soon", "give a whole number of seconds"),
                arguments("postgres://u:s3cret@h/hive?client_encoding=LATIN1", "client_encoding other than UTF8"),
                arguments(
                        "postgres://u:s3cret@h/hive?target_session_attrs=read-only",
                        "target_session_attrs for reading only"),
                arguments(
                        "postgres://u:s3cret@%2Fvar%2Frun%2Fpostgresql/hive",
                        "names a Unix socket, which cannot be used"),
                arguments("postgres://%2Fvar%2Frun%2Fpostgresql/hive", "names a Unix socket, which cannot be used"),
                arguments(
                        "postgres://u:s3cret@/hive?host=/var/run/postgresql",
                        "names a Unix socket, which cannot be used"),
                arguments("postgres:///hive?host=h1,h2&port=1,2,3", "give one for all hosts, or one for each"),
                arguments("postgres:///hive?host=h&port=x", "give 1 to 65535"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNamedWithItsMendAndWithoutThePassword(String text, String why) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .message()
                .doesNotContain("s3", "cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@", ":", "/", "?", "#", "%", "&", "=", "+", ",", "[", "]", " ", "\u00e4", "@/", "/@", "?@", "#@/"
            })
    void anyMarkMayStandAnywhereInAPassword(String mark) {
        for (String password : List.of(mark, mark + "a", "a" + mark, "a" + mark + "b", mark + mark, "1" + mark + "2"))
            assertThat(DatabaseUrl.parse("postgres://u:" + password + "@my_db:5432/hive?sslmode=require")
                            .password())
                    .as(password)
                    .isEqualTo(password);
    }

    @Test
    void allPropertiesOfTheDriverAreKnownButThoseOfOtherServersAndOfReading() {
        List<String> elsewhere =
                List.of("PGHOST", "PGPORT", "PGDBNAME", "service", "replication", "readOnly", "readOnlyMode");
        List<String> own = List.of("user", "password", "ssl", "sslmode");
        assertThat(Stream.of(PGProperty.values())
                        .map(PGProperty::getName)
                        .filter(name -> !elsewhere.contains(name) && !own.contains(name)))
                .containsExactlyInAnyOrderElementsOf(DatabaseParameters.OF_DRIVER);
    }
}
