package io.reelwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.cli.progress.FigureFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Campaigns as a table that fits the terminal: id, what it does or waits for, when it was created, its cost, and its topic. */
final class CampaignTable {
    private static final String GAP = "  ";

    /** Below this width of the topic, other columns are left out. */
    private static final int LEAST_TOPIC = 16;

    private final List<JsonNode> campaigns;
    private final int width;

    /** @param width columns of the terminal; {@link Integer#MAX_VALUE} to cut nothing */
    CampaignTable(List<JsonNode> campaigns, int width) {
        this.campaigns = List.copyOf(campaigns);
        this.width = width;
    }

    private record Column(String head, boolean right, List<String> cells) {
        int width() {
            return Math.max(
                    DisplayWidth.of(head),
                    cells.stream().mapToInt(DisplayWidth::of).max().orElse(0));
        }
    }

    /** Returns the lines, the first of which has the heads. */
    List<String> lines() {
        List<Column> columns = new ArrayList<>();
        columns.add(column("id", false, CampaignTable::id));
        columns.add(column("status", false, CampaignTable::status));
        columns.add(column(
                "created (" + LocalTime.zone() + ")",
                false,
                one -> LocalTime.of(one.path("created_at").asText())));
        if (campaigns.stream().anyMatch(one -> one.path("cost_usd").asDouble() > 0))
            columns.add(column("cost", true, CampaignTable::cost));
        while (columns.size() > 2 && room(columns) < LEAST_TOPIC) columns.removeLast();
        List<String> topics =
                campaigns.stream().map(one -> one.path("topic").asText()).toList();
        int room = Math.max(LEAST_TOPIC / 2, room(columns));
        List<String> lines = new ArrayList<>();
        for (int row = -1; row < campaigns.size(); row++) {
            StringBuilder line = new StringBuilder();
            for (Column column : columns) line.append(cell(column, row)).append(GAP);
            lines.add(line.append(row < 0 ? "topic" : DisplayWidth.cut(topics.get(row), room))
                    .toString());
        }
        return lines;
    }

    private Column column(String head, boolean right, Function<JsonNode, String> cell) {
        return new Column(head, right, campaigns.stream().map(cell).toList());
    }

    private int room(List<Column> columns) {
        if (width == Integer.MAX_VALUE) return width;
        return width
                - columns.stream().mapToInt(one -> one.width() + GAP.length()).sum();
    }

    private static String cell(Column column, int row) {
        String text = row < 0 ? column.head() : column.cells().get(row);
        String gap = " ".repeat(column.width() - DisplayWidth.of(text));
        return column.right() ? gap + text : text + gap;
    }

    /**
     * Returns the id of a campaign in a server's response.
     *
     * @throws IllegalStateException when it has none
     */
    static String id(JsonNode campaign) {
        CampaignIdArgument id = new CampaignIdArgument(campaign.path("id").asText());
        if (!id.isOne()) throw new IllegalStateException("it has no valid campaign id");
        return id.text();
    }

    /** Returns the phase, or what the campaign waits for: {@code visual}, {@code queued, 3 before it}. */
    static String status(JsonNode campaign) {
        String phase = campaign.path("phase").asText().toLowerCase(Locale.ROOT);
        JsonNode waits = campaign.path("waits");
        if (campaign.has("waits_for_approval_of"))
            return "approve " + campaign.path("waits_for_approval_of").asText() + "?";
        String lacks = waits.path("for").asText();
        if (waits.has("before"))
            return phase + ", queued (" + waits.path("before").asInt() + " before)";
        return lacks.isEmpty() ? phase : phase + ", waits for " + (lacks.equals("budget") ? "money" : lacks);
    }

    private static String cost(JsonNode campaign) {
        double cost = campaign.path("cost_usd").asDouble();
        return cost > 0 ? FigureFormat.dollars(cost) : "";
    }

    /** Returns the answer to a change of one campaign. */
    static String line(JsonNode campaign) {
        return id(campaign)
                + GAP
                + status(campaign)
                + GAP
                + campaign.path("topic").asText();
    }
}
