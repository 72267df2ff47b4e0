package io.reelwright.provider.video.wan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.money.Cancellation;
import io.reelwright.net.HttpBody;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.provider.video.wan.WanMachines.Known;

/**
 * Cancels one prompt. Newer servers have a route for it. On older ones, what waits is taken out of the queue, and what runs is interrupted;
 * the oldest interrupt whatever runs, so that is asked for only while our prompt is the one that runs. All routes answer 200 also when
 * nothing was stopped, so the state is read again.
 */
record WanCancel(WanMachine machine, String id) {
    Cancellation send() throws InterruptedException {
        try {
            HttpResponse response = machine.send(machine.call("POST", "/api/jobs/" + id + "/cancel"));
            return switch (response.status()) {
                case 200 ->
                    after(PaidCall.json(response)
                            .map(body -> body.path("cancelled").asBoolean())
                            .orElse(false));
                case 404, 405 -> old();
                default -> Cancellation.SILENT;
            };
        } catch (HttpFailure none) {
            return Cancellation.SILENT;
        }
    }

    private Cancellation old() throws HttpFailure, InterruptedException {
        return switch (WanMachines.ask(machine, id)) {
            case Known.Waiting(var named) -> {
                ObjectNode body = JsonNodeFactory.instance.objectNode();
                body.putArray("delete").add(named);
                machine.send(machine.call("POST", "/queue").body(HttpBody.json(body.toString())));
                yield after(true);
            }
            case Known.Running(var named) -> {
                JsonNode body = JsonNodeFactory.instance.objectNode().put("prompt_id", named);
                machine.send(machine.call("POST", "/interrupt").body(HttpBody.json(body.toString())));
                yield after(true);
            }
            case Known.Ended _ -> Cancellation.TOO_LATE;
            case Known.Absent _ -> Cancellation.UNKNOWN;
            case Known.Silent _ -> Cancellation.SILENT;
        };
    }

    /** @param stopped whether the machine has said so */
    private Cancellation after(boolean stopped) throws InterruptedException {
        return switch (WanMachines.ask(machine, id)) {
            case Known.Absent _ -> Cancellation.REMOVED;
            case Known.Ended _ -> stopped ? Cancellation.REQUESTED : Cancellation.TOO_LATE;
            case Known.Waiting _, Known.Running _ -> Cancellation.REQUESTED;
            case Known.Silent _ -> Cancellation.SILENT;
        };
    }
}
