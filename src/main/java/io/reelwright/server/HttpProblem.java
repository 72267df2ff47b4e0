package io.reelwright.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.config.Excerpt;
import io.reelwright.log.RepeatedWarning;
import io.reelwright.order.OrderProblem;
import io.reelwright.store.DiskFull;
import io.reelwright.store.StateJson;
import java.io.IOException;
import java.util.List;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Why a request is not carried out, as a problem document (RFC 9457) that names the fields and the mends. */
final class HttpProblem extends RuntimeException {
    private static final Logger LOG = Logger.getLogger(HttpProblem.class.getName());
    private static final RepeatedWarning NOT_KEPT = new RepeatedWarning(LOG, "files cannot be kept or read");
    private static final long serialVersionUID = 1L;

    /** Who has made so many mistakes has made one of another kind. */
    private static final int MOST_ERRORS = 20;

    private final int status;
    private final transient List<OrderProblem> errors;
    private final @Nullable String code;

    private HttpProblem(int status, String detail, List<OrderProblem> errors) {
        this(status, detail, errors, null);
    }

    private HttpProblem(int status, String detail, List<OrderProblem> errors, @Nullable String code) {
        super(detail, null, false, false);
        this.code = code;
        this.status = status;
        this.errors = errors.stream().limit(MOST_ERRORS).toList();
    }

    /** A refusal with nothing to say of single fields. */
    static HttpProblem of(int status, String detail) {
        return new HttpProblem(status, detail, List.of());
    }

    /** The request is wrong in these fields. */
    static HttpProblem wrong(List<OrderProblem> errors) {
        return new HttpProblem(400, first(errors), errors);
    }

    /** The request is wrong in one field. */
    static HttpProblem wrong(String field, String value, String why) {
        return wrong(List.of(new OrderProblem(field, value, why)));
    }

    /** What the request names in these fields cannot be had. */
    static HttpProblem unusable(List<OrderProblem> errors) {
        return new HttpProblem(422, first(errors), errors);
    }

    /** A file that was sent cannot be used; {@code code} says for programs what is wrong with it. */
    static HttpProblem unusableFile(String name, String code, String why) {
        return new HttpProblem(422, Excerpt.of(name) + ": " + why, List.of(new OrderProblem("name", name, why)), code);
    }

    private static String first(List<OrderProblem> errors) {
        OrderProblem first = errors.getFirst();
        String more = errors.size() > MOST_ERRORS ? " (the first of " + errors.size() + " faults)" : "";
        return Excerpt.of(first.field()) + ": " + first.why() + more;
    }

    /** What is wrong lies with the disk or with the place where files are kept, and not with the request. */
    static HttpProblem notKept(String what, IOException failed) {
        boolean full = DiskFull.isBehind(failed);
        NOT_KEPT.happened(what + ": " + RepeatedWarning.said(failed));
        return full ? of(507, what + ": " + DiskFull.why(failed)) : of(503, what + "; the server's log says why");
    }

    /**
     * An order cannot be kept.
     *
     * @param why what is wrong with the disk, and the mend
     */
    static HttpProblem noRoom(String why) {
        return of(507, "the order cannot be kept: " + why);
    }

    static HttpProblem noSuch(String what, String id) {
        return of(404, Excerpt.of(id) + ": there is no such " + what + "; GET /v1/campaigns lists what there is");
    }

    int status() {
        return status;
    }

    /** The document. */
    String json() {
        ObjectNode document = StateJson.mapper().createObjectNode();
        document.put("type", "about:blank").put("title", title(status)).put("status", status);
        document.put("detail", getMessage());
        if (code != null) document.put("code", code);
        if (!errors.isEmpty()) {
            ArrayNode list = document.putArray("errors");
            for (OrderProblem error : errors)
                list.addObject()
                        .put("field", Excerpt.of(error.field()))
                        .put("value", error.shown())
                        .put("detail", error.why());
        }
        return document.toString();
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Who are you?";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 409 -> "Not now";
            case 413, 431 -> "Too large";
            case 414 -> "Too long";
            case 415 -> "Another type";
            case 416 -> "No such range";
            case 421 -> "Not this host";
            case 422 -> "Not with this";
            case 429 -> "Too many";
            case 503 -> "Not ready";
            case 507 -> "No room";
            default -> "Failed";
        };
    }
}
