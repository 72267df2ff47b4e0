package io.reelwright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Dollars;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Take.Declined;
import io.reelwright.cli.progress.FigureFormat;
import io.reelwright.event.Event;
import io.reelwright.store.StateJson;
import java.util.List;
import java.util.Locale;

/** Plans a video and prints its scenes, offers and costs. Nothing is bought, drawn or kept. */
final class DryRun {
    private final Console console;
    private final CampaignService service;
    private final RunOptions options;

    DryRun(Console console, CampaignService service, RunOptions options) {
        this.console = console;
        this.service = service;
        this.options = options;
    }

    int plan(Brief brief) {
        try {
            VideoPlan plan = service.plan(brief);
            if (options.json) console.out().println(json(plan));
            else print(plan);
            return CommandDispatcher.DONE;
        } catch (InterruptedException stopped) {
            return CommandDispatcher.INTERRUPTED;
        }
    }

    private void print(VideoPlan plan) {
        for (int i = 0; i < plan.costs().scenes().size(); i++) {
            Event.SceneCost cost = plan.costs().scenes().get(i);
            Scene scene = plan.storyboard().scenes().get(i);
            console.out()
                    .printf(
                            Locale.ROOT,
                            "scene %2d  %4.1f s  %-24s  %s  %s%n",
                            i + 1,
                            scene.seconds(),
                            cost.model().isEmpty() ? "nobody" : cost.model() + (cost.follows() ? " after " + i : ""),
                            money(cost.worst()),
                            scene.narration());
            for (Declined one : plan.declined().get(i))
                // The user's own pictures and clips decline nearly every scene.
                if (!one.maker().equals(CampaignPage.OWN_MEDIA))
                    console.out().println("          declined: " + one.maker() + ": " + one.why());
        }
        plan.findings().forEach(finding -> console.out().println("finding: " + finding));
        Event.CostPlanned costs = plan.costs();
        console.out()
                .println(costs.scenes().size() + " scenes, at most " + money(costs.sum()) + " of a budget of "
                        + money(costs.budget()) + FigureFormat.withoutRetakes(costs.sum(), costs.budget())
                        + (costs.uncovered() > 0 ? "; " + money(costs.uncovered()) + " not covered" : "")
                        + ". Nothing was bought or drawn.");
    }

    private static ObjectNode json(VideoPlan plan) {
        ObjectNode json = StateJson.mapper().valueToTree(plan.costs());
        ArrayNode scenes = json.withArray("scenes");
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = plan.storyboard().scenes().get(i);
            List<Declined> declined = plan.declined().get(i);
            ObjectNode row = (ObjectNode) scenes.get(i);
            row.put("seconds", scene.seconds()).put("narration", scene.narration());
            ArrayNode offers = row.putArray("offers_declined");
            declined.forEach(one -> offers.addObject().put("maker", one.maker()).put("why", one.why()));
        }
        ArrayNode findings = json.putArray("findings");
        plan.findings().forEach(findings::add);
        return json;
    }

    private static String money(double dollars) {
        return "$" + Dollars.text(Math.round(dollars * 1_000_000));
    }
}
