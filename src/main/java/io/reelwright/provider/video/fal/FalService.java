package io.reelwright.provider.video.fal;

import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import io.reelwright.config.SettingsPart;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.provider.model.ServiceParts;
import io.reelwright.provider.model.VideoService;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.Webhook;
import java.time.Clock;
import java.util.Optional;

/** fal.ai as a service from which scenes come. */
public final class FalService implements VideoService {
    @Override
    public String name() {
        return "fal";
    }

    @Override
    public Setting<?> on() {
        return FalSettings.KEY;
    }

    @Override
    public SettingsPart<?> settings() {
        return FalSettings.PART;
    }

    @Override
    public Optional<SceneSeller> seller(Settings settings, ServiceParts parts) {
        FalSettings fal = settings.of(FalSettings.PART);
        return fal.key()
                .map(key -> new FalSeller(
                        parts.connection(name(), fal.queue(), key, new FalUploads(rest(fal), key, parts.http()))));
    }

    @Override
    public Optional<Webhook.Receiver> receiver(Settings settings, GuardedHttpClient http, Clock clock) {
        FalSettings fal = settings.of(FalSettings.PART);
        return fal.key().map(_ -> new FalWebhooks(rest(fal), http, clock));
    }

    private static BaseAddress rest(FalSettings fal) {
        return BaseAddress.of(fal.rest().toString());
    }
}
