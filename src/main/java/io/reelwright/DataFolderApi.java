package io.reelwright;

import io.reelwright.cli.CampaignServiceFailure;
import io.reelwright.cli.LocalApi;
import io.reelwright.config.ServerSettings;
import io.reelwright.config.Settings;
import io.reelwright.config.StorageSettings;
import io.reelwright.graph.Engine;
import io.reelwright.provider.speech.mary.MaryVoice;
import io.reelwright.server.ApiServer;
import io.reelwright.server.PortInUse;
import io.reelwright.store.Tokens;
import io.reelwright.store.Uploads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Serves the API of a data folder at a free port of this machine, with the same checks as a server, but without any work: what a command
 * changes is done by the next {@code make}, {@code resume} or server.
 */
final class DataFolderApi implements LocalApi {
    private static final String HOST = "127.0.0.1";

    /** No lane has a slot. The turns of campaigns are kept. */
    private static final Engine.Slots NO_WORK = Engine.Slots.SERVICE.only(false, false, false);

    private final ApiServer server;
    private final Assembly assembly;

    private DataFolderApi(ApiServer server, Assembly assembly) {
        this.server = server;
        this.assembly = assembly;
    }

    /**
     * Opens the data folder, or the database that the settings name.
     *
     * @return empty when there is no database yet
     * @throws CampaignServiceFailure when the data folder is in use or cannot be opened; the message says how to fix it
     */
    static Optional<LocalApi> open(Settings settings) throws InterruptedException {
        StorageSettings storage = settings.of(StorageSettings.PART);
        if (storage.databaseUrl() == null && !Files.isDirectory(storage.data().resolve("postgres")))
            return Optional.empty();
        try {
            MaryVoice voice = new MaryVoice();
            Assembly assembly = Assembly.of(settings, voice, NO_WORK, UnaryOperator.identity());
            try {
                return Optional.of(new DataFolderApi(serve(settings, assembly, voice), assembly));
            } catch (PortInUse | RuntimeException failed) {
                assembly.close();
                throw failed;
            }
        } catch (PortInUse
                | IOException
                | UncheckedIOException
                | IllegalStateException
                | IllegalArgumentException failed) {
            throw new CampaignServiceFailure(
                    "no server answers, and the data folder itself cannot be used now: " + failed.getMessage()
                            + "\nwhen that process is a make or resume, stop it with Ctrl-C, run this command again, and"
                            + " then the same make, which continues",
                    failed);
        }
    }

    private static ApiServer serve(Settings settings, Assembly assembly, MaryVoice voice) throws PortInUse {
        ServerSettings where = settings.of(ServerSettings.PART);
        Clock clock = Clock.systemUTC();
        Uploads uploads = new Uploads(
                assembly.database(), assembly.assets(), clock, where.quotas().uploadBytes());
        Tokens tokens = new Tokens(assembly.database(), clock);
        ApiServer server = ApiServer.open(HOST, 0, Set.of(), where.limits());
        server.serve(LocalServer.parts(settings, assembly, uploads, tokens, voice.voices(Locale.ENGLISH)));
        return server;
    }

    @Override
    public String url() {
        return "http://" + HOST + ":" + server.port();
    }

    @Override
    public void close() {
        server.ending();
        server.close();
        assembly.close();
    }
}
