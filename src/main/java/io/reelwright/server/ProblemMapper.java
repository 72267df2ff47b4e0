package io.reelwright.server;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.BadRequestException;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportRequest;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.config.Excerpt;
import io.reelwright.log.RepeatedWarning;
import io.reelwright.store.Database;
import io.reelwright.store.DatabaseBusy;
import io.reelwright.store.DiskFull;
import io.reelwright.store.QuotaExceeded;
import io.reelwright.store.UnreadableState;
import io.reelwright.store.UploadGone;
import io.reelwright.store.asset.AssetsUnavailable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Maps failures of requests to problem documents, and logs internal errors. */
final class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
    private static final RepeatedWarning FILES = new RepeatedWarning(LOG, "files cannot be served");

    private ProblemMapper() {}

    /** Sends a response to a failed request, unless the client has disconnected or a response was already sent. */
    static void answer(ServerRequest request, ServerResponse response, Throwable failed) {
        if (failed instanceof CloseConnectionException over) throw over;
        if (response.isSent() || isGone(failed))
            LOG.fine(() -> "a client disconnected: " + RepeatedWarning.said(failed));
        else Responses.refuse(request, response, refusal(request, failed));
    }

    private static HttpProblem refusal(ServerRequest request, Throwable failed) {
        return switch (failed) {
            case QuotaExceeded quota -> HttpProblem.of(429, quota.getMessage());
            case UploadGone gone -> HttpProblem.of(422, gone.getMessage());
            case AssetsUnavailable away -> away(away);
            case BadRequestException wrong -> HttpProblem.of(400, String.valueOf(wrong.getMessage()));
            case HttpException other -> HttpProblem.of(other.status().code(), String.valueOf(other.getMessage()));
            case UncheckedIOException broken ->
                HttpProblem.notKept("a file cannot be written or read", new IOException(broken));
            case UnreadableState broken -> {
                LOG.log(Level.WARNING, "a campaign cannot be read", broken);
                yield HttpProblem.of(500, String.valueOf(broken.getMessage()));
            }
            // The disk of the embedded database.
            case RuntimeException full
            when DiskFull.isBehind(full) -> {
                LOG.log(Level.WARNING, "a request failed because the disk is full", full);
                yield HttpProblem.noRoom(DiskFull.why(full));
            }
            case DatabaseBusy busy -> busy(busy);
            case RuntimeException away when Database.isAway(away) -> away(away);
            default -> internalError(request, failed);
        };
    }

    private static HttpProblem away(AssetsUnavailable away) {
        FILES.happened(away);
        return HttpProblem.of(503, "the file cannot be fetched now: " + away.getMessage());
    }

    private static HttpProblem away(RuntimeException away) {
        // The beginning of the outage was already logged.
        LOG.log(Level.FINE, "a request failed because the database does not answer", away);
        return HttpProblem.of(503, "Reelwright cannot work now: the database does not answer; try again in a moment");
    }

    private static HttpProblem busy(DatabaseBusy busy) {
        LOG.log(Level.FINE, "a request failed because the database is busy", busy);
        return HttpProblem.of(503, "not now: " + busy.getMessage());
    }

    private static HttpProblem internalError(ServerRequest request, Throwable failed) {
        LOG.log(Level.SEVERE, Excerpt.of(request.path().path()) + " failed because of an internal error", failed);
        return HttpProblem.of(500, "internal error of Reelwright; the server's log has the details");
    }

    /** Returns whether the failure is a lost connection to the client. */
    private static boolean isGone(Throwable failed) {
        return failed instanceof DataReader.InsufficientDataAvailableException
                || failed instanceof UncheckedIOException broken
                        && (broken.getCause() instanceof SocketException || broken.getCause() instanceof EOFException);
    }

    /** Returns handlers that format the web server's own refusals, sent before routing, as problem documents too. */
    static DirectHandlers beforeRouting() {
        DirectHandlers.Builder all = DirectHandlers.builder();
        for (EventType type : EventType.values()) all.addHandler(type, (DirectHandler) ProblemMapper::unread);
        return all.build();
    }

    private static TransportResponse unread(
            TransportRequest request, EventType type, Status status, ServerResponseHeaders headers, String message) {
        String why = message == null || message.isBlank() ? "" : ": " + Excerpt.of(message);
        HttpProblem problem = HttpProblem.of(status.code(), "this is not a valid HTTP request" + why);
        TransportResponse.Builder answer = TransportResponse.builder()
                .status(status)
                .headers(headers)
                .keepAlive(type.keepAlive())
                .header(HeaderNames.CONTENT_TYPE, Responses.PROBLEM);
        return request.method().equals("HEAD")
                ? answer.build()
                : answer.entity(problem.json()).build();
    }
}
