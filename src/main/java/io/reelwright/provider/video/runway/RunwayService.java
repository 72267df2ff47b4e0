package io.reelwright.provider.video.runway;

import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import io.reelwright.config.SettingsPart;
import io.reelwright.money.ProviderBalance;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.provider.model.ServiceParts;
import io.reelwright.provider.model.VideoService;
import io.reelwright.provider.video.SceneSeller;
import java.util.Optional;

/** Runway as a service from which scenes come. It posts nothing. */
public final class RunwayService implements VideoService {
    @Override
    public String name() {
        return "runway";
    }

    @Override
    public Setting<?> on() {
        return RunwaySettings.KEY;
    }

    @Override
    public SettingsPart<?> settings() {
        return RunwaySettings.PART;
    }

    @Override
    public Optional<SceneSeller> seller(Settings settings, ServiceParts parts) {
        RunwaySettings runway = settings.of(RunwaySettings.PART);
        return runway.key().map(key -> {
            RunwayApi api = new RunwayApi(address(runway), key);
            return new RunwaySeller(parts.connection(name(), runway.api(), key, new RunwayUploads(api, parts.http())));
        });
    }

    @Override
    public Optional<ProviderBalance> balance(Settings settings, GuardedHttpClient http) {
        RunwaySettings runway = settings.of(RunwaySettings.PART);
        return runway.key().map(key -> new RunwayBalance(new RunwayApi(address(runway), key), http));
    }

    private static BaseAddress address(RunwaySettings runway) {
        return BaseAddress.of(runway.api().toString());
    }
}
