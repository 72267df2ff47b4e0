package io.reelwright.provider.video.pixabay;

import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import io.reelwright.config.SettingsPart;
import io.reelwright.provider.model.ServiceParts;
import io.reelwright.provider.model.VideoService;
import io.reelwright.provider.stock.StockConnection;
import io.reelwright.provider.video.SceneSeller;
import java.util.Optional;

/** Pixabay as a service from which scenes come. */
public final class PixabayService implements VideoService {
    @Override
    public String name() {
        return "pixabay";
    }

    @Override
    public Setting<?> on() {
        return PixabaySettings.KEY;
    }

    @Override
    public SettingsPart<?> settings() {
        return PixabaySettings.PART;
    }

    @Override
    public Optional<SceneSeller> seller(Settings settings, ServiceParts parts) {
        PixabaySettings pixabay = settings.of(PixabaySettings.PART);
        return pixabay.key().map(key -> new PixabaySeller(StockConnection.of(parts, pixabay.api(), key)));
    }
}
