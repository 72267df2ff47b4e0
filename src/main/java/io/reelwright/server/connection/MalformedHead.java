package io.reelwright.server.connection;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectTransportRequest;

/** A malformed request head. The connection ends with the response, because the start of the next request is unknown. */
final class MalformedHead extends Exception {
    static final Status FIELDS_TOO_LARGE = Status.create(431, "Request Header Fields Too Large");

    private static final long serialVersionUID = 1L;

    private final transient Status status;

    MalformedHead(String why) {
        this(Status.BAD_REQUEST_400, why);
    }

    MalformedHead(Status status, String why) {
        super(why, null, false, false);
        this.status = status;
    }

    /** Returns the web server's exception for this problem, so that the response has the same format as all others. */
    RequestException toRequestException() {
        return RequestException.builder()
                .type(EventType.BAD_REQUEST)
                .status(status)
                .request(DirectTransportRequest.create("HTTP/1.1", "", "/"))
                .setKeepAlive(false)
                .safeMessage(true)
                .message(getMessage())
                .build();
    }
}
