package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.FailingServices.Bought;
import io.reelwright.campaign.QualityTier;
import io.reelwright.config.Setting;
import io.reelwright.event.Event.ProviderSwitched;
import io.reelwright.fakes.FakeComfy;
import io.reelwright.fakes.FakeDashScope;
import io.reelwright.fakes.FakeFal;
import io.reelwright.fakes.FakeKie;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.fakes.FakeRunway;
import io.reelwright.fakes.FakeService;
import io.reelwright.provider.model.ModelCatalog;
import io.reelwright.provider.video.dashscope.DashScopeSettings;
import io.reelwright.provider.video.fal.FalSettings;
import io.reelwright.provider.video.kie.KieSettings;
import io.reelwright.provider.video.runway.RunwaySettings;
import io.reelwright.provider.video.wan.WanSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A scene goes from service to service in the order of the list, whatever is wrong with each, and each step is told with its reason. */
@Timeout(600)
class FailoverTest {
    @TempDir
    static Path folder;

    private static FailingServices services;
    private static int number;

    private final Map<String, FakeService> fakes = new LinkedHashMap<>();
    private final Map<Setting<?>, String> addresses = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    @FunctionalInterface
    private interface Opening {
        FakeService open(FakeOptions options) throws IOException;
    }

    @BeforeAll
    static void open() throws Exception {
        services = new FailingServices(folder);
    }

    @AfterAll
    static void close() {
        services.close();
    }

    @AfterEach
    void stop() {
        fakes.values().forEach(FakeService::close);
    }

    private void start() throws Exception {
        number++;
        FakeService kie = start("kie", "KIE_API_KEY", FakeKie::new);
        addresses.put(KieSettings.API, kie.url());
        addresses.put(KieSettings.UPLOAD, kie.url());
        FakeService runway = start("runway", "RUNWAYML_API_SECRET", FakeRunway::new);
        addresses.put(RunwaySettings.API, runway.url());
        FakeService dashScope = start("dashscope", "DASHSCOPE_API_KEY", FakeDashScope::new);
        addresses.put(DashScopeSettings.API, dashScope.url());
        FakeService wan = start("wan", "A_COMFYUI_HAS_NO_KEY", FakeComfy::new);
        addresses.put(WanSettings.URL, wan.url());
        FakeService fal = start("fal", "FAL_KEY", FakeFal::new);
        addresses.put(FalSettings.QUEUE, fal.url());
        addresses.put(FalSettings.REST, fal.url());
    }

    private FakeService start(String name, String key, Opening opening) throws Exception {
        FakeService fake = opening.open(services.options(name, number));
        fakes.put(name, fake);
        keys.put(key, FailingServices.KEY);
        return fake;
    }

    private FakeService fake(String service) {
        return Objects.requireNonNull(fakes.get(service));
    }

    /** Returns the services of the tier's list that are there. */
    private List<String> list(QualityTier tier) {
        return ModelCatalog.shipped().routing().names(tier, List.of()).stream()
                .filter(fakes::containsKey)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPTY_ACCOUNT", "DOUBT", "STILL"})
    void aSceneGoesOnToTheNextServiceOfTheList(Failure failure) throws Exception {
        failsOver(failure);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EMPTY_ACCOUNT", "DOUBT", "STILL"})
    @Tag("slow")
    void soItDoesWhateverElseIsWrong(Failure failure) throws Exception {
        failsOver(failure);
    }

    private void failsOver(Failure failure) throws Exception {
        start();
        List<String> list = list(QualityTier.PREMIUM);
        // Kie makes a new address of a result on request, so that its dead ones are no failure.
        String last = failure == Failure.DEAD_ADDRESS ? "kie" : list.getLast();
        List<String> failing = list.subList(0, list.indexOf(last));
        for (String service : failing) failure.happensTo(fake(service), service);

        Bought bought = services.run(addresses, keys, QualityTier.PREMIUM, List.of(List.of()));

        assertThat(bought.way(0))
                .as("%s", bought.switches())
                .isEqualTo(String.join(" > ", list.subList(0, list.indexOf(last) + 1)));
        assertThat(bought.maker(0)).isEqualTo(last);
        assertThat(bought.switches()).extracting(ProviderSwitched::why).doesNotContain("");
        // What never ends may still be billed.
        if (failure == Failure.ENDLESS) assertThat(bought.balance().held()).isPositive();
        else assertThat(bought.balance().held()).isZero();
        if (failure.isFree())
            assertThat(bought.balance().spent()).isEqualTo(fake(last).receipts().micros());
    }

    @Test
    void eachSceneIsMadeByTheServiceThatItNamesAndTheOthersByTheFirstOfTheTier() throws Exception {
        namesServices(QualityTier.PREMIUM);
    }

    @Test
    @Tag("slow")
    void soItIsInTheOtherTier() throws Exception {
        namesServices(QualityTier.BULK);
    }

    private void namesServices(QualityTier tier) throws Exception {
        start();
        List<List<String>> wanted = new ArrayList<>(List.of(List.of()));
        fakes.keySet().forEach(service -> wanted.add(List.of(service)));
        wanted.add(List.of("studio"));
        Map<String, Long> before = accepted();

        Bought bought = services.run(addresses, keys, tier, wanted);

        Map<String, Long> expected = new HashMap<>(before);
        expected.merge(list(tier).getFirst(), 1L, Long::sum);
        fakes.keySet().forEach(service -> expected.merge(service, 1L, Long::sum));
        assertThat(accepted()).as("%s", tier).isEqualTo(expected);
        assertThat(bought.maker(0)).isEqualTo(list(tier).getFirst());
        for (int i = 1; i < wanted.size(); i++)
            assertThat(bought.maker(i)).isEqualTo(wanted.get(i).getFirst());
    }

    private Map<String, Long> accepted() {
        Map<String, Long> accepted = new HashMap<>();
        fakes.forEach((name, fake) -> accepted.put(name, fake.receipts().accepted()));
        return accepted;
    }
}
