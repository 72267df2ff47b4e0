package io.reelwright.provider.report;

import io.reelwright.config.Secret;
import io.reelwright.config.Setting;
import io.reelwright.config.SettingValue;
import io.reelwright.config.Settings;
import io.reelwright.provider.model.RequestTemplates;
import io.reelwright.provider.model.ServiceCheck;
import io.reelwright.provider.model.VideoModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service as it is configured.
 *
 * @param key    its key, masked, or the address of a service without keys, and where it was found; null when there is none
 * @param names  names of the variables that may hold the key, for messages
 * @param models in the order of preference
 * @param check  null when the service is not used, since it has no key
 * @param templates texts from which its requests are made, where a user may replace them; null where he may not
 */
public record ReportedService(
        String name,
        @Nullable KeyFound key,
        List<String> names,
        List<VideoModel> models,
        @Nullable ServiceCheck check,
        @Nullable RequestTemplates templates) {
    public ReportedService {
        names = List.copyOf(names);
        models = List.copyOf(models);
    }

    /**
     * A key, as it may be shown.
     *
     * @param ending its last characters: {@code …1a2b}; the whole of an address
     * @param origin where it was found: {@code KIE_API_KEY}, {@code config.properties, line 3}
     */
    public record KeyFound(String ending, String origin) {}

    /**
     * Returns a service as the settings configure it.
     *
     * @param key the setting that switches it on
     */
    public static ReportedService of(
            String name,
            Setting<?> key,
            Settings settings,
            List<VideoModel> models,
            @Nullable ServiceCheck check,
            @Nullable RequestTemplates templates) {
        SettingValue chosen = settings.chosen(key);
        KeyFound found = chosen.text().isEmpty()
                ? null
                : new KeyFound(key.secret() ? Secret.of(chosen.text()).ending() : chosen.text(), chosen.origin());
        List<String> variables = key.variables();
        List<String> names = variables.size() > 1 ? variables.subList(1, variables.size()) : variables;
        return new ReportedService(name, found, names, models, check, templates);
    }
}
