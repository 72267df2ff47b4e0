package io.reelwright.graph;

import io.reelwright.campaign.Phase;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.money.Spending;
import io.reelwright.money.SpendingLimits;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Heartbeat;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.OwnDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/** A database of a test's own with what engines on it share. Their campaigns may spend nothing. */
record EngineFixture(Database database, EventLog events, CampaignWriter writer) implements AutoCloseable {
    /** Starts the database in an empty folder. */
    static EngineFixture in(Path folder) throws IOException, InterruptedException {
        Database database = OwnDatabase.in(folder);
        EventLog events = new EventLog(database);
        return new EngineFixture(
                database, events, new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC()));
    }

    /** Returns nodes that finish each phase at once; a test replaces those that it is about. */
    static Map<Phase, PhaseNode> finishingNodes() {
        Map<Phase, PhaseNode> nodes = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values())
            if (!phase.isEnd()) nodes.put(phase, (state, _) -> new Outcome.Finished(state));
        return nodes;
    }

    /** Starts an engine. */
    Engine engine(Map<Phase, PhaseNode> nodes, Engine.Slots slots) {
        return engine(nodes, slots, Heartbeat.USUAL);
    }

    /** Starts an engine that looks for turns at another rate. */
    Engine engine(Map<Phase, PhaseNode> nodes, Engine.Slots slots, Heartbeat heartbeat) {
        return new Engine(database, writer, new VideoGraph(), nodes, spending(), slots, heartbeat);
    }

    Spending spending() {
        return Spending.of(database, writer, SpendingLimits.NOTHING);
    }

    /** Submits a campaign and returns its id. */
    String submitted(String topic) {
        return Campaigns.submitted(writer, topic);
    }

    @Override
    public void close() {
        database.close();
    }
}
