package io.reelwright.server;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.CostEstimate;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.graph.Edits;
import io.reelwright.graph.Engine;
import io.reelwright.graph.Fork;
import io.reelwright.media.MediaCheck;
import io.reelwright.money.Costs;
import io.reelwright.money.JobsInDoubt;
import io.reelwright.money.Prices;
import io.reelwright.order.PurchaseRules;
import io.reelwright.order.SourceTexts;
import io.reelwright.provider.model.CallbackInbox;
import io.reelwright.provider.report.ProviderReports;
import io.reelwright.store.CampaignList;
import io.reelwright.store.Database;
import io.reelwright.store.Tokens;
import io.reelwright.store.Uploads;
import io.reelwright.store.asset.AssetStore;
import java.util.List;
import java.util.function.Function;

/**
 * The services behind the routes.
 *
 * @param database  database connection
 * @param writer    reads and writes campaigns
 * @param campaigns lists campaigns
 * @param events    event log
 * @param assets    finished files
 * @param uploads   files uploaded for orders
 * @param engine    runs campaigns
 * @param edits     changes scripts and scenes of campaigns
 * @param fork      creates campaigns from the results of others
 * @param inDoubt   paid jobs, and decisions about those with an unknown outcome
 * @param prices    prices of providers
 * @param costs     sums of what was spent
 * @param providers reports on the services that sell scenes
 * @param media     checks whether an uploaded file can be used
 * @param tokens    access tokens
 * @param callbacks takes posts of services about paid jobs
 * @param voices    available voices, the default first
 * @param purchases what an order may say about purchases
 * @param estimates estimates what the scenes of an order may cost
 * @param sources   finds the text for an order that brings none
 * @param stills    shows how a scene looks, or will look
 */
public record ServerParts(
        Database database,
        CampaignWriter writer,
        CampaignList campaigns,
        EventLog events,
        AssetStore assets,
        Uploads uploads,
        Engine engine,
        Edits edits,
        Fork fork,
        JobsInDoubt inDoubt,
        Prices prices,
        Costs costs,
        ProviderReports providers,
        MediaCheck media,
        Tokens tokens,
        CallbackInbox callbacks,
        List<String> voices,
        PurchaseRules purchases,
        Function<Brief, CostEstimate> estimates,
        SourceTexts sources,
        SceneStills stills) {
    /**
     * Checks that the disk has room for new orders and files.
     *
     * @throws HttpProblem with 507 and a remedy when the disk is full
     */
    void requireRoom() {
        engine.noRoom().ifPresent(why -> {
            throw HttpProblem.noRoom(why);
        });
    }
}
