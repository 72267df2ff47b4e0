package io.reelwright;

import io.reelwright.campaign.Asset;
import io.reelwright.config.Budgets;
import io.reelwright.config.Secret;
import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import io.reelwright.media.Ffmpeg;
import io.reelwright.money.JobProvider;
import io.reelwright.money.ProviderBalance;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.condition.InputUploads;
import io.reelwright.provider.condition.InputUploads.StoredFiles;
import io.reelwright.provider.model.CallbackAddress;
import io.reelwright.provider.model.ModelCatalog;
import io.reelwright.provider.model.ModelSettings;
import io.reelwright.provider.model.ServiceCheck;
import io.reelwright.provider.model.ServiceHealth;
import io.reelwright.provider.report.ProviderReports;
import io.reelwright.provider.report.ReportedService;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.Webhook;
import io.reelwright.provider.video.fal.FalSeller;
import io.reelwright.provider.video.fal.FalSettings;
import io.reelwright.provider.video.fal.FalUploads;
import io.reelwright.provider.video.fal.FalWebhooks;
import io.reelwright.provider.video.kie.KieBalance;
import io.reelwright.provider.video.kie.KieSeller;
import io.reelwright.provider.video.kie.KieSettings;
import io.reelwright.provider.video.kie.KieUploads;
import io.reelwright.provider.video.kie.KieWebhooks;
import io.reelwright.provider.video.media.MediaProvider;
import io.reelwright.provider.video.studio.SceneDirector;
import io.reelwright.provider.video.studio.StudioProvider;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.AssetsUnavailable;
import io.reelwright.store.asset.DamagedAsset;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The part of the {@link Assembly} that constructs the makers of scenes, those that services sell included. */
final class SceneServices {
    /** The keys of the services that sell scenes, by the service's name in the catalogue. */
    private static final Map<String, Setting<Optional<Secret>>> KEYS =
            Map.of("kie", KieSettings.KEY, "fal", FalSettings.KEY);

    private SceneServices() {}

    /** Returns the makers of scenes: the user's own media first, services with a key, and the studio last. */
    static List<SceneMaker> makers(
            Settings settings,
            ModelCatalog models,
            Ffmpeg ffmpeg,
            AssetStore assets,
            GuardedHttpClient http,
            CallbackAddress callbacks) {
        List<SceneMaker> makers = new ArrayList<>();
        makers.add(new MediaProvider(ffmpeg));
        makers.addAll(services(settings, models, () -> ffmpeg, stored(assets), http, callbacks));
        makers.add(new StudioProvider(ffmpeg, new SceneDirector(new PictureLibrary())));
        return makers;
    }

    /** Returns the services that have a key. */
    private static List<SceneSeller> services(
            Settings settings,
            ModelCatalog models,
            Supplier<Ffmpeg> ffmpeg,
            StoredFiles stored,
            GuardedHttpClient http,
            CallbackAddress callbacks) {
        List<SceneSeller> makers = new ArrayList<>();
        KieSettings kie = settings.of(KieSettings.PART);
        kie.key()
                .ifPresent(key -> makers.add(new KieSeller(
                        address(kie.api()),
                        key,
                        models.of("kie"),
                        health(),
                        http,
                        Clock.systemUTC(),
                        new InputUploads(ffmpeg, stored, new KieUploads(address(kie.upload()), key, http)),
                        callbacks)));
        FalSettings fal = settings.of(FalSettings.PART);
        fal.key()
                .ifPresent(key -> makers.add(new FalSeller(
                        address(fal.queue()),
                        key,
                        models.of("fal"),
                        health(),
                        http,
                        Clock.systemUTC(),
                        new InputUploads(ffmpeg, stored, new FalUploads(address(fal.rest()), key, http)),
                        callbacks)));
        return makers;
    }

    private static Ffmpeg noFiles() {
        throw new IllegalStateException("a report sends no files");
    }

    private static Path noFile(Asset file) {
        throw new IllegalStateException("a report sends no files");
    }

    private static StoredFiles stored(AssetStore assets) {
        return file -> {
            try {
                return assets.path(file);
            } catch (DamagedAsset | AssetsUnavailable unreadable) {
                throw new IOException(file.key() + ": cannot be read", unreadable);
            }
        };
    }

    /** Reports on the services without a database, for commands. To be closed. */
    static ProviderReports reports(Settings settings) {
        ModelCatalog models = ModelCatalog.with(settings.of(ModelSettings.PART).file());
        GuardedHttpClient http = new GuardedHttpClient();
        return reports(
                settings,
                models,
                services(settings, models, SceneServices::noFiles, SceneServices::noFile, http, CallbackAddress.NONE),
                http::close);
    }

    static ProviderReports reports(
            Settings settings, ModelCatalog models, List<? extends SceneMaker> makers, Runnable end) {
        List<ReportedService> services = models.services().stream()
                .filter(KEYS::containsKey)
                .map(name -> ReportedService.of(
                        name, Objects.requireNonNull(KEYS.get(name)), settings, models.of(name), check(makers, name)))
                .toList();
        return ProviderReports.of(services, models, settings.of(Budgets.PART), Clock.systemUTC(), end);
    }

    private static @Nullable ServiceCheck check(List<? extends SceneMaker> makers, String name) {
        return makers.stream()
                .filter(maker -> maker.name().equals(name) && maker instanceof ServiceCheck)
                .map(ServiceCheck.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static ServiceHealth health() {
        return new ServiceHealth(Clock.systemUTC());
    }

    private static BaseAddress address(URI set) {
        return BaseAddress.of(set.toString());
    }

    /** Returns the checks of what services post. */
    static List<Webhook.Receiver> receivers(Settings settings, GuardedHttpClient http) {
        List<Webhook.Receiver> receivers = new ArrayList<>();
        settings.of(KieSettings.PART)
                .webhookKey()
                .ifPresent(key -> receivers.add(new KieWebhooks(key, Clock.systemUTC())));
        FalSettings fal = settings.of(FalSettings.PART);
        if (fal.key().isPresent()) receivers.add(new FalWebhooks(address(fal.rest()), http, Clock.systemUTC()));
        return receivers;
    }

    /** Returns the scene makers whose offers become paid jobs. */
    static List<JobProvider> sellers(List<SceneMaker> makers) {
        return makers.stream()
                .filter(SceneSeller.class::isInstance)
                .map(JobProvider.class::cast)
                .toList();
    }

    static List<ProviderBalance> balances(Settings settings, GuardedHttpClient http) {
        KieSettings kie = settings.of(KieSettings.PART);
        return kie.key().stream()
                .<ProviderBalance>map(key -> new KieBalance(address(kie.api()), key, http))
                .toList();
    }
}
