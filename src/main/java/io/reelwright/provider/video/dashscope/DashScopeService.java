package io.reelwright.provider.video.dashscope;

import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import io.reelwright.config.SettingsPart;
import io.reelwright.provider.model.ServiceParts;
import io.reelwright.provider.model.VideoService;
import io.reelwright.provider.video.SceneSeller;
import java.util.Optional;

/** DashScope as a service from which scenes come. It posts nothing, and does not tell the account's balance. */
public final class DashScopeService implements VideoService {
    @Override
    public String name() {
        return "dashscope";
    }

    @Override
    public Setting<?> on() {
        return DashScopeSettings.KEY;
    }

    @Override
    public SettingsPart<?> settings() {
        return DashScopeSettings.PART;
    }

    @Override
    public Optional<SceneSeller> seller(Settings settings, ServiceParts parts) {
        DashScopeSettings dashScope = settings.of(DashScopeSettings.PART);
        return dashScope
                .key()
                .map(key ->
                        new DashScopeSeller(parts.connection(name(), dashScope.api(), key, new DashScopeUploads())));
    }
}
