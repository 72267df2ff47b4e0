package io.reelwright.provider.video.kie;

import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import io.reelwright.config.SettingsPart;
import io.reelwright.money.ProviderBalance;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.provider.model.ServiceParts;
import io.reelwright.provider.model.VideoService;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.Webhook;
import java.time.Clock;
import java.util.Optional;

/** Kie.ai as a service from which scenes come. */
public final class KieService implements VideoService {
    @Override
    public String name() {
        return "kie";
    }

    @Override
    public Setting<?> on() {
        return KieSettings.KEY;
    }

    @Override
    public SettingsPart<?> settings() {
        return KieSettings.PART;
    }

    @Override
    public Optional<SceneSeller> seller(Settings settings, ServiceParts parts) {
        KieSettings kie = settings.of(KieSettings.PART);
        BaseAddress upload = BaseAddress.of(kie.upload().toString());
        return kie.key()
                .map(key -> new KieSeller(
                        parts.connection(name(), kie.api(), key, new KieUploads(upload, key, parts.http()))));
    }

    @Override
    public Optional<Webhook.Receiver> receiver(Settings settings, GuardedHttpClient http, Clock clock) {
        return settings.of(KieSettings.PART).webhookKey().map(key -> new KieWebhooks(key, clock));
    }

    @Override
    public Optional<ProviderBalance> balance(Settings settings, GuardedHttpClient http) {
        KieSettings kie = settings.of(KieSettings.PART);
        return kie.key().map(key -> new KieBalance(BaseAddress.of(kie.api().toString()), key, http));
    }
}
