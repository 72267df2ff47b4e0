package io.reelwright.provider.model;

import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import io.reelwright.config.SettingsPart;
import io.reelwright.money.ProviderBalance;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.Webhook;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;

/** A service from which scenes come. Each adapter has one; the list of them is in {@code SceneServices}, and their models in the catalogue. */
public interface VideoService {
    /** Returns the service's name in orders and in the catalogue: {@code fal}. */
    String name();

    /** Returns the setting that switches the service on: its key, or its address if it needs no key. */
    Setting<?> on();

    /** Returns all settings of the service. */
    SettingsPart<?> settings();

    /** Returns the adapter; empty when the service is not switched on. */
    Optional<SceneSeller> seller(Settings settings, ServiceParts parts);

    /** Returns how many jobs the service may have at the same time unless the operator says otherwise; empty for no limit of its own. */
    default OptionalInt slots(Settings settings) {
        return OptionalInt.empty();
    }

    /** Returns the check of what the service posts; empty when it posts nothing, or when its posts cannot be checked. */
    default Optional<Webhook.Receiver> receiver(Settings settings, GuardedHttpClient http, Clock clock) {
        return Optional.empty();
    }

    /** Returns the texts from which its requests are made, where a user may replace them; empty where he may not. */
    default Optional<RequestTemplates> templates(Settings settings, ModelCatalog models) {
        return Optional.empty();
    }

    /** Returns what tells the account's balance; empty when the service does not tell it. */
    default Optional<ProviderBalance> balance(Settings settings, GuardedHttpClient http) {
        return Optional.empty();
    }
}
