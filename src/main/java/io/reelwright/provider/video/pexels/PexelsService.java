package io.reelwright.provider.video.pexels;

import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import io.reelwright.config.SettingsPart;
import io.reelwright.provider.model.ServiceParts;
import io.reelwright.provider.model.VideoService;
import io.reelwright.provider.stock.StockConnection;
import io.reelwright.provider.video.SceneSeller;
import java.util.Optional;

/** Pexels as a service from which scenes come. */
public final class PexelsService implements VideoService {
    @Override
    public String name() {
        return "pexels";
    }

    @Override
    public Setting<?> on() {
        return PexelsSettings.KEY;
    }

    @Override
    public SettingsPart<?> settings() {
        return PexelsSettings.PART;
    }

    @Override
    public Optional<SceneSeller> seller(Settings settings, ServiceParts parts) {
        PexelsSettings pexels = settings.of(PexelsSettings.PART);
        return pexels.key().map(key -> new PexelsSeller(StockConnection.of(parts, pexels.api(), key)));
    }
}
