package io.reelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.store.StateJson;
import org.junit.jupiter.api.Test;

/** How the state of a service is told in words. */
class ProvidersPageTest {
    @Test
    void aRefusedAccountSaysWhyInFullAndWhenItIsTriedAgain() {
        String why = "the key is refused (" + "a long reason ".repeat(14) + "); check KIE_API_KEY";

        assertThat(page(
                        "\"health\": \"closed\", \"why\": \"" + why + "\", \"retry_at\": \"2026-11-29T10:10:00Z\"",
                        "closed"))
                .contains("account refused: " + why + "; it is tried again at 2026-11-29T10:10:00Z")
                .contains("paused no model")
                .doesNotContain("breakers");
    }

    @Test
    void modelsThatAreLeftAloneAreNamed() {
        assertThat(page("\"health\": \"ok\"", "open")).contains("account ok", "paused wan-2.7");
        assertThat(page("\"health\": \"ok\"", "half_open")).contains("wan-2.7 (one request tries it)");
    }

    private static String page(String health, String breaker) {
        String json = "{\"providers\": [{\"name\": \"kie\", " + health
                + ", \"models\": [{\"name\": \"wan-2.7\", \"breaker\": \"" + breaker + "\"}]}]}";
        return String.join(" ", new ProvidersPage(StateJson.tree(json), 80).lines())
                .replaceAll("\\s+", " ");
    }
}
