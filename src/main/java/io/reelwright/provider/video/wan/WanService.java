package io.reelwright.provider.video.wan;

import io.reelwright.config.Secret;
import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import io.reelwright.config.SettingsPart;
import io.reelwright.config.StorageSettings;
import io.reelwright.provider.condition.UploadService;
import io.reelwright.provider.model.ModelCatalog;
import io.reelwright.provider.model.RequestTemplates;
import io.reelwright.provider.model.ServiceParts;
import io.reelwright.provider.model.VideoService;
import io.reelwright.provider.video.SceneSeller;
import java.util.Optional;
import java.util.OptionalInt;

/** ComfyUI servers of the user's own as a service from which scenes come. */
public final class WanService implements VideoService {
    /** While a clip is fetched, the machine works on the next one. More would wait in its queue so long that they count as late. */
    private static final int PER_MACHINE = 2;

    private static final UploadService NOWHERE = (_, _, _) -> {
        throw new IllegalStateException("a file is uploaded to a chosen machine");
    };

    @Override
    public String name() {
        return "wan";
    }

    @Override
    public Setting<?> on() {
        return WanSettings.URL;
    }

    @Override
    public SettingsPart<?> settings() {
        return WanSettings.PART;
    }

    @Override
    public OptionalInt slots(Settings settings) {
        int machines = settings.of(WanSettings.PART).machines().size();
        return machines == 0 ? OptionalInt.empty() : OptionalInt.of(machines * PER_MACHINE);
    }

    @Override
    public Optional<RequestTemplates> templates(Settings settings, ModelCatalog models) {
        return Optional.of(new WanTemplates(
                models.of(name()),
                new WanGraphs(settings.of(WanSettings.PART).folder(settings.of(StorageSettings.PART)))));
    }

    @Override
    public Optional<SceneSeller> seller(Settings settings, ServiceParts parts) {
        WanSettings wan = settings.of(WanSettings.PART);
        if (wan.machines().isEmpty()) return Optional.empty();
        return Optional.of(new WanSeller(
                parts.connection(name(), wan.machines().getFirst(), Secret.of(""), NOWHERE),
                wan.machines(),
                wan.header(),
                wan.folder(settings.of(StorageSettings.PART))));
    }
}
