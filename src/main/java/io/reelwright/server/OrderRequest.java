package io.reelwright.server;

import io.helidon.webserver.http.ServerRequest;
import io.reelwright.campaign.Brief;
import io.reelwright.order.LanguageCheck;
import io.reelwright.order.Order;
import io.reelwright.order.OrderCheck;
import io.reelwright.order.OrderProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An order from a request, valid as far as that is known without the network.
 *
 * @param brief   the order, with its uploads; only for estimates while its text has to be found
 * @param uploads the uploads that it names
 * @param holds   the phases after which the campaign waits for approval
 * @param check   its check, which knows whether a text has to be found, and what is told about its words
 */
record OrderRequest(Brief brief, OrderUploads uploads, ApprovalPoints holds, OrderCheck check) {
    /**
     * Reads the body of a request as an order.
     *
     * @throws HttpProblem with all problems of the order
     */
    static OrderRequest of(ServerRequest request, ServerParts parts, FairChecks checks, Caller caller) {
        OrderJson json = checks.text(
                caller.project(), JsonBody.bytes(request).length, () -> OrderJson.of(request, OrderJson.FIELDS));
        Order order = json.order();
        OrderCheck check = new OrderCheck(order, parts.voices(), parts.purchases(), field -> field)
                .languageCheck(json.text(LanguageCheck.FIELD));
        Optional<Brief> brief = checks.text(caller.project(), order.characters(), check::brief);
        OrderUploads uploads = new OrderUploads(parts, checks, caller, json);
        ApprovalPoints holds = new ApprovalPoints(json.list("approve"), json.text("stop_after"));
        List<OrderProblem> problems = new ArrayList<>(json.problems());
        problems.addAll(check.problems());
        problems.addAll(holds.problems());
        uploads.check(problems);
        if (brief.isEmpty()) throw HttpProblem.wrong(problems);
        return new OrderRequest(uploads.in(brief.get()), uploads, holds, check);
    }

    /**
     * Returns this order with the text that it needs and does not bring, which is found now.
     *
     * @throws HttpProblem (400) when there is none that can be used
     */
    OrderRequest sourced(ServerParts parts, FairChecks checks, Caller caller) {
        if (check.need().isEmpty()) return this;
        OrderCheck complete = checks.sourced(caller.project(), check, parts.sources());
        Optional<Brief> found = checks.text(caller.project(), FairChecks.SHORT + 1L, complete::brief);
        if (found.isEmpty()) throw HttpProblem.wrong(complete.problems());
        return new OrderRequest(uploads.in(found.get()), uploads, holds, complete);
    }
}
