package io.reelwright;

import io.reelwright.campaign.Asset;
import io.reelwright.config.Budgets;
import io.reelwright.config.Settings;
import io.reelwright.config.SettingsPart;
import io.reelwright.media.Ffmpeg;
import io.reelwright.money.JobProvider;
import io.reelwright.money.ProviderBalance;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.condition.InputUploads.StoredFiles;
import io.reelwright.provider.model.CallbackAddress;
import io.reelwright.provider.model.ModelCatalog;
import io.reelwright.provider.model.ModelSettings;
import io.reelwright.provider.model.ServiceCheck;
import io.reelwright.provider.model.ServiceParts;
import io.reelwright.provider.model.VideoService;
import io.reelwright.provider.report.ProviderReports;
import io.reelwright.provider.report.ReportedService;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.Webhook;
import io.reelwright.provider.video.dashscope.DashScopeService;
import io.reelwright.provider.video.fal.FalService;
import io.reelwright.provider.video.kie.KieService;
import io.reelwright.provider.video.media.MediaProvider;
import io.reelwright.provider.video.pexels.PexelsService;
import io.reelwright.provider.video.pixabay.PixabayService;
import io.reelwright.provider.video.runway.RunwayService;
import io.reelwright.provider.video.studio.SceneDirector;
import io.reelwright.provider.video.studio.StudioProvider;
import io.reelwright.provider.video.wan.WanService;
import io.reelwright.store.Database;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.AssetsUnavailable;
import io.reelwright.store.asset.DamagedAsset;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of the {@link Assembly} that constructs the makers of scenes, those that services sell included. */
final class SceneServices {
    /** All services that sell scenes. A new one adds itself here, and its models to {@code providers.yaml}. */
    private static final List<VideoService> ALL = List.of(
            new RunwayService(),
            new KieService(),
            new FalService(),
            new DashScopeService(),
            new WanService(),
            new PexelsService(),
            new PixabayService());

    private SceneServices() {}

    /** Returns the settings of all services. */
    static List<SettingsPart<?>> settings() {
        return Stream.<SettingsPart<?>>concat(
                        Stream.of(ModelSettings.PART), ALL.stream().map(VideoService::settings))
                .toList();
    }

    /** Returns the makers of scenes: the user's own media first, services that are switched on, and the studio last. */
    static List<SceneMaker> makers(
            Settings settings,
            ModelCatalog models,
            Ffmpeg ffmpeg,
            AssetStore assets,
            GuardedHttpClient http,
            CallbackAddress callbacks,
            Supplier<Database> database) {
        List<SceneMaker> makers = new ArrayList<>();
        makers.add(new MediaProvider(ffmpeg));
        makers.addAll(services(
                settings,
                new ServiceParts(models, () -> ffmpeg, stored(assets), http, callbacks, Clock.systemUTC(), database)));
        makers.add(new StudioProvider(ffmpeg, new SceneDirector(new PictureLibrary())));
        return makers;
    }

    private static List<SceneSeller> services(Settings settings, ServiceParts parts) {
        return ALL.stream()
                .map(service -> service.seller(settings, parts))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns how many jobs services may have at the same time, where the operator has not said it. */
    static Map<String, Integer> slots(Settings settings) {
        Map<String, Integer> slots = new HashMap<>();
        for (VideoService service : ALL) service.slots(settings).ifPresent(count -> slots.put(service.name(), count));
        return slots;
    }

    /** Returns the names of all services, sorted. */
    static List<String> known() {
        return ALL.stream().map(VideoService::name).sorted().toList();
    }

    /** Returns the names of the services that are switched on. */
    static Set<String> switchedOn(Settings settings) {
        return ALL.stream()
                .filter(service -> !settings.chosen(service.on()).text().isEmpty())
                .map(VideoService::name)
                .collect(Collectors.toSet());
    }

    private static Ffmpeg noFiles() {
        throw new IllegalStateException("a report sends no files");
    }

    /** Stands for the database where a video is only planned. */
    static Database noDatabase() {
        throw new IllegalStateException("nothing is ordered for a plan");
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
        ServiceParts parts = new ServiceParts(
                models, SceneServices::noFiles, SceneServices::noFile, http, CallbackAddress.NONE, Clock.systemUTC());
        return reports(settings, models, services(settings, parts), http::close);
    }

    static ProviderReports reports(
            Settings settings, ModelCatalog models, List<? extends SceneMaker> makers, Runnable end) {
        List<ReportedService> services = ALL.stream()
                .sorted(Comparator.comparing(VideoService::name))
                .map(service -> ReportedService.of(
                        service.name(),
                        service.on(),
                        settings,
                        models.of(service.name()),
                        check(makers, service.name()),
                        service.templates(settings, models).orElse(null)))
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

    /** Returns the checks of what services post. */
    static List<Webhook.Receiver> receivers(Settings settings, GuardedHttpClient http) {
        return ALL.stream()
                .map(service -> service.receiver(settings, http, Clock.systemUTC()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the scene makers whose offers become paid jobs. */
    static List<JobProvider> sellers(List<SceneMaker> makers) {
        return makers.stream()
                .filter(SceneSeller.class::isInstance)
                .map(JobProvider.class::cast)
                .toList();
    }

    static List<ProviderBalance> balances(Settings settings, GuardedHttpClient http) {
        return ALL.stream()
                .map(service -> service.balance(settings, http))
                .flatMap(Optional::stream)
                .toList();
    }
}
