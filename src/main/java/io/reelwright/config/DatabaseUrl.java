package io.reelwright.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The address of a Postgres database, from {@code DATABASE_URL}. The JDBC URL holds hosts and name only, so that no message of a library can
 * contain a password.
 *
 * @param jdbc       the JDBC URL, without parameters
 * @param user       null to log in as the user of this process
 * @param password   null when there is none
 * @param properties the driver's properties, by the driver's names
 * @param pooled     whether a connection pooler shares the server's sessions between transactions, as far as the address says
 */
public record DatabaseUrl(
        String jdbc,
        @Nullable String user,
        @Nullable String password,
        SortedMap<String, String> properties,
        boolean pooled) {

    /** Creates an address from a JDBC URL without parameters. */
    public static DatabaseUrl of(String jdbc, String user, String password) {
        return new DatabaseUrl(jdbc, user, password, new TreeMap<>(), false);
    }

    /**
     * Parses {@code postgres://user:password@host:5432,other:5432/name?parameters}, also with {@code postgresql:} or
     * {@code jdbc:postgresql:} at the beginning. User and password may be percent-encoded or not; parameters are those of libpq, of
     * the Java driver, or ones that other programs use. See decision 0063.
     *
     * @throws IllegalArgumentException when it is not such an address; the message names the mend, and repeats nothing that could be
     *     a password
     */
    public static DatabaseUrl parse(String text) {
        DatabaseUrlText read = DatabaseUrlText.of(text);
        DatabaseParameters parameters = DatabaseParameters.of(read.parameters());
        String user = parameters.own("user", read.user());
        String password = parameters.own("password", read.password());
        String host = parameters.own("host", read.hosts());
        String port = parameters.own("port", null);
        String name = parameters.own("dbname", read.name());
        SortedMap<String, String> properties = parameters.properties();
        String hosts = DatabaseHosts.of(host == null ? "localhost" : host, port);
        if (hosts.contains(",")) properties.putIfAbsent("targetServerType", "primary");
        checkFile(properties.get("sslrootcert"));
        return new DatabaseUrl(
                "jdbc:postgresql://" + hosts + "/" + DatabaseUrlText.encoded(name == null ? "" : name),
                user,
                password,
                properties,
                "true".equals(parameters.own("pgbouncer", null)));
    }

    /** Returns this address with the pooler that was found behind it. */
    public DatabaseUrl behindPooler() {
        return new DatabaseUrl(jdbc, user, password, properties, true);
    }

    /** Returns all that the driver needs beside the JDBC URL. */
    public Properties login() {
        Properties all = new Properties();
        for (Map.Entry<String, String> one : properties.entrySet()) all.setProperty(one.getKey(), one.getValue());
        if (user != null) all.setProperty("user", user);
        if (password != null) all.setProperty("password", password);
        all.setProperty("tcpKeepAlive", "true");
        // A prepared statement belongs to a session; the next transaction may run in another one.
        if (pooled) all.setProperty("prepareThreshold", "0");
        return all;
    }

    /** Leaves out all fields: they contain a password. */
    @Override
    public String toString() {
        return "DatabaseUrl";
    }

    private static void checkFile(@Nullable String certificate) {
        if (certificate != null && !Files.isReadable(Path.of(certificate)))
            throw DatabaseUrlText.wrong("has an sslrootcert that cannot be read; give the path of a certificate");
    }
}
