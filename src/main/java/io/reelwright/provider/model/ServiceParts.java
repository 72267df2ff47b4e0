package io.reelwright.provider.model;

import io.reelwright.config.Secret;
import io.reelwright.media.Ffmpeg;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.provider.condition.InputUploads;
import io.reelwright.provider.condition.InputUploads.StoredFiles;
import io.reelwright.provider.condition.UploadService;
import io.reelwright.store.Database;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Parts of the process with which adapters are constructed, besides their own settings.
 *
 * @param models    the catalogue
 * @param ffmpeg    encodes input videos; asked for when the first one is made
 * @param stored    finds stored files
 * @param http      makes the calls
 * @param callbacks address to which services report finished jobs
 * @param clock     tells the time
 * @param database  keeps what adapters must not forget; asked for when it is first needed
 */
public record ServiceParts(
        ModelCatalog models,
        Supplier<Ffmpeg> ffmpeg,
        StoredFiles stored,
        GuardedHttpClient http,
        CallbackAddress callbacks,
        Clock clock,
        Supplier<Database> database) {
    /** Creates the parts of a process without a database. */
    public ServiceParts(
            ModelCatalog models,
            Supplier<Ffmpeg> ffmpeg,
            StoredFiles stored,
            GuardedHttpClient http,
            CallbackAddress callbacks,
            Clock clock) {
        this(models, ffmpeg, stored, http, callbacks, clock, ServiceParts::noDatabase);
    }

    private static Database noDatabase() {
        throw new IllegalStateException("nothing is ordered here, so there is no database");
    }

    /**
     * Returns the connection to a service.
     *
     * @param service its name in the catalogue
     * @param uploads the service's storage for input files
     */
    public ServiceConnection connection(String service, URI address, Secret key, UploadService uploads) {
        return new ServiceConnection(
                BaseAddress.of(address.toString()),
                key,
                models.of(service),
                new ServiceHealth(clock),
                http,
                clock,
                PaidCall.LIMITS,
                new InputUploads(ffmpeg, stored, uploads),
                callbacks);
    }
}
