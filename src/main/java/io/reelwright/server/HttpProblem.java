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

/** Reason why a request failed, sent as a problem document (RFC 9457) that names the fields and the remedies. */
final class HttpProblem extends RuntimeException {
    private static final Logger LOG = Logger.getLogger(HttpProblem.class.getName());
    private static final RepeatedWarning NOT_KEPT = new RepeatedWarning(LOG, "files cannot be stored or read");
    private static final long serialVersionUID = 1L;

    /** Maximum number of errors in a document. With more, the request as a whole is usually wrong. */
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

    /** Returns a problem that is not about single fields. */
    static HttpProblem of(int status, String detail) {
        return new HttpProblem(status, detail, List.of());
    }

    /** Returns a problem (400) for invalid fields. */
    static HttpProblem wrong(List<OrderProblem> errors) {
        return new HttpProblem(400, first(errors), errors);
    }

    /** Returns a problem (400) for one invalid field. */
    static HttpProblem wrong(String field, String value, String why) {
        return wrong(List.of(new OrderProblem(field, value, why)));
    }

    /** Returns a problem (422) for fields that refer to something that does not exist or cannot be used. */
    static HttpProblem unusable(List<OrderProblem> errors) {
        return new HttpProblem(422, first(errors), errors);
    }

    /** Returns a problem (422) for an uploaded file that cannot be used; {@code code} is the reason in machine-readable form. */
    static HttpProblem unusableFile(String name, String code, String why) {
        return new HttpProblem(422, Excerpt.of(name) + ": " + why, List.of(new OrderProblem("name", name, why)), code);
    }

    private static String first(List<OrderProblem> errors) {
        OrderProblem first = errors.getFirst();
        String more = errors.size() > MOST_ERRORS ? " (the first of " + errors.size() + " errors)" : "";
        return Excerpt.of(first.field()) + ": " + first.why() + more;
    }

    /** Returns a problem (507 or 503) for a failure of the disk or the file storage, and logs it. */
    static HttpProblem notKept(String what, IOException failed) {
        boolean full = DiskFull.isBehind(failed);
        NOT_KEPT.happened(what + ": " + RepeatedWarning.said(failed));
        return full ? of(507, what + ": " + DiskFull.why(failed)) : of(503, what + "; the server's log says why");
    }

    /**
     * Returns a problem (507) for an order that cannot be stored.
     *
     * @param why what is wrong with the disk and how to fix it
     */
    static HttpProblem noRoom(String why) {
        return of(507, "the order cannot be stored: " + why);
    }

    static HttpProblem noSuch(String what, String id) {
        return of(404, Excerpt.of(id) + ": no such " + what + "; GET /v1/campaigns lists all campaigns");
    }

    int status() {
        return status;
    }

    /** Returns the problem document. */
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
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 409 -> "Conflict";
            case 412 -> "Precondition failed";
            case 413, 431 -> "Too large";
            case 414 -> "URI too long";
            case 415 -> "Unsupported media type";
            case 416 -> "Range not satisfiable";
            case 421 -> "Misdirected request";
            case 422 -> "Unprocessable content";
            case 429 -> "Too many requests";
            case 503 -> "Service unavailable";
            case 507 -> "Insufficient storage";
            default -> "Failed";
        };
    }
}
