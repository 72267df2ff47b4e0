package io.reelwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Phase;
import io.reelwright.cli.progress.WaitWords;
import java.util.Locale;

/**
 * Says why a campaign has no files yet, or will have none, and what to do.
 *
 * @param campaign the server's answer
 * @param command  the program as the user has called it
 */
record UnfinishedCampaign(JsonNode campaign, String command) {
    String words(String id) {
        String phase = campaign.path("phase").asText();
        if (phase.equals(Phase.FAILED.name()))
            return id + " failed: " + campaign.path("failure").asText("its server does not say why")
                    + (campaign.has("failure_reason") ? "" : "\ncontinue with: " + command + " retry " + id);
        if (phase.equals(Phase.CANCELLED.name()))
            return id + " was cancelled, so it has no files; a new campaign goes on with what it had: " + command
                    + " fork " + id + " --from PHASE";
        return id + " is not done yet: it is in " + phase.toLowerCase(Locale.ROOT) + waits(id);
    }

    private String waits(String id) {
        JsonNode waits = campaign.path("waits");
        String kind = waits.path("for").asText();
        String on = kind.equals("approval")
                ? campaign.path("waits_for_approval_of").asText()
                : waits.path("why").asText();
        String waiting = kind.isEmpty() ? "" : ", " + WaitWords.what(kind, on);
        String todo = new WaitWords(command).command(kind, id, waits.path("job").asText());
        return waiting
                + (todo.isEmpty() ? "; follow it with: " + command + " monitor " + id : "; continue it with: " + todo);
    }
}
