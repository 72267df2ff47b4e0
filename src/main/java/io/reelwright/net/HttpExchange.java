package io.reelwright.net;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.FileEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One request in progress, and its response. */
final class HttpExchange {
    private static final String ATTRIBUTE = HttpExchange.class.getName();

    /** Maximum total size of all response headers, in characters. */
    private static final int LARGEST_HEAD = 65_536;

    private final HttpCall call;
    private final HttpOrigin origin;
    private final HttpUriRequestBase request;
    private volatile boolean sent;
    private volatile boolean reused;
    private volatile boolean late;
    private @Nullable ClassicHttpResponse response;

    HttpExchange(HttpCall call, URI address, String encoding) {
        this.call = call;
        this.origin = HttpOrigin.of(address);
        this.request = new HttpUriRequestBase(call.method(), address);
        request.setHeader("Accept-Encoding", encoding);
        for (HttpCall.Header header : call.headers()) request.setHeader(header.name(), header.value());
        request.setEntity(entity(call.body()));
    }

    private static @Nullable HttpEntity entity(HttpBody body) {
        return switch (body) {
            case HttpBody.None _ -> null;
            case HttpBody.Bytes(String type, byte[] bytes) -> new ByteArrayEntity(bytes, ContentType.parse(type));
            case HttpBody.FromFile(String type, var file) -> new FileEntity(file.toFile(), ContentType.parse(type));
            case HttpBody.Form form -> entity(form);
        };
    }

    private static HttpEntity entity(HttpBody.Form form) {
        MultipartEntityBuilder parts = MultipartEntityBuilder.create();
        new TreeMap<>(form.fields()).forEach(parts::addTextBody);
        return parts.addBinaryBody(form.name(), form.file().toFile(), ContentType.parse(form.type()), form.fileName())
                .build();
    }

    /**
     * Sends the request and waits for the head of the response.
     *
     * @param most maximum time to wait; the call's own limit applies as well
     */
    ClassicHttpResponse answered(ConnectionType wire, Duration most) throws HttpFailure, InterruptedException {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(ATTRIBUTE, this);
        FutureTask<ClassicHttpResponse> head =
                new FutureTask<>(() -> wire.client().executeOpen(null, request, context));
        Thread.ofVirtual().name("http").start(head);
        Duration patience = most.compareTo(call.limits().answer()) < 0
                ? most
                : call.limits().answer();
        try {
            return response = head.get(Math.max(1, patience.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException none) {
            request.cancel();
            if (!sent) throw failure(HttpFailure.Reason.NOT_SENT, "could not connect in time");
            throw failure(HttpFailure.Reason.LOST, "no response within " + inSeconds(patience) + " s");
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        } catch (InterruptedException stopped) {
            request.cancel();
            throw stopped;
        }
    }

    HttpOrigin origin() {
        return origin;
    }

    ClassicHttpResponse response() {
        return Objects.requireNonNull(response, "there is no response yet");
    }

    /** Returns whether the request failed on a reused connection before its response and may be sent once more. */
    boolean mayBeRepeated() {
        return reused && response == null && call.isSafe();
    }

    /** Aborts the exchange because its total time is exceeded. */
    void expire() {
        late = true;
        request.cancel();
    }

    /** Ends the exchange without reading the rest of the response. */
    void end() {
        request.cancel();
        ClassicHttpResponse answer = response;
        try {
            if (answer != null) answer.close();
        } catch (IOException rest) {
            // The rest of the response is not needed.
        }
    }

    /** Converts a failure into one for the caller. Messages of the library are left out: they may repeat what a server sent. */
    HttpFailure failure(@Nullable Throwable cause) {
        if (cause instanceof HttpFailure known) return known;
        if (cause instanceof AddressRefused) return failure(HttpFailure.Reason.REFUSED, UrlCheck.NOT_PUBLIC);
        if (late)
            return failure(
                    HttpFailure.Reason.TOO_SLOW,
                    "took longer than " + inSeconds(call.limits().whole()) + " s");
        if (!sent) return failure(HttpFailure.Reason.NOT_SENT, "cannot be reached: " + why(cause));
        if (isNoHttp(cause)) return failure(HttpFailure.Reason.WRONG_ANSWER, "its response is not valid HTTP");
        if (cause instanceof SocketTimeoutException)
            return failure(
                    response == null ? HttpFailure.Reason.LOST : HttpFailure.Reason.TOO_SLOW,
                    "sent nothing for "
                            + inSeconds(
                                    response == null
                                            ? call.limits().answer()
                                            : call.limits().idle()) + " s");
        return failure(HttpFailure.Reason.LOST, "the connection was lost (" + why(cause) + ")");
    }

    private static boolean isNoHttp(@Nullable Throwable cause) {
        return switch (cause) {
            case TruncatedChunkException _ -> false;
            case HttpException _, ClientProtocolException _, MessageConstraintException _ -> true;
            case CharacterCodingException _, MalformedChunkCodingException _ -> true;
            case null, default -> false;
        };
    }

    HttpFailure failure(HttpFailure.Reason reason, String why) {
        return new HttpFailure(reason, origin, why, 0);
    }

    private static String why(@Nullable Throwable cause) {
        if (cause instanceof UnknownHostException) return "unknown host";
        if (cause instanceof SSLException tls) return "TLS: " + tls.getMessage();
        if (cause instanceof ConnectTimeoutException) return "could not connect in time";
        if (cause instanceof ConnectException) return "no connection";
        if (cause instanceof ConnectionClosedException || cause instanceof EOFException)
            return "closed by the other side";
        if (cause instanceof SocketException) return "reset by the other side";
        return cause == null ? "stopped" : "broken off";
    }

    private static String inSeconds(Duration time) {
        return String.valueOf(Math.max(1, time.toSeconds()));
    }

    /** Sends a request on a connection, and first records that the server may have received it. */
    static final class Executor extends HttpRequestExecutor {
        Executor(Http1Config bounds) {
            super(bounds, null, null);
        }

        @Override
        public ClassicHttpResponse execute(
                ClassicHttpRequest request,
                HttpClientConnection connection,
                @Nullable HttpResponseInformationCallback told,
                HttpContext context)
                throws IOException, HttpException {
            HttpExchange exchange = (HttpExchange) context.getAttribute(ATTRIBUTE);
            exchange.reused = connection.getEndpointDetails().getRequestCount() > 0;
            exchange.sent = true;
            connection.setSocketTimeout(timeout(exchange.call.limits().answer()));
            ClassicHttpResponse answer = super.execute(request, connection, told, context);
            connection.setSocketTimeout(timeout(exchange.call.limits().idle()));
            check(answer);
            return answer;
        }

        private static Timeout timeout(Duration most) {
            return Timeout.ofMilliseconds(Math.min(most.toMillis(), Integer.MAX_VALUE));
        }

        private static void check(ClassicHttpResponse answer) throws ProtocolException {
            int size = 0;
            for (Header header : answer.getHeaders())
                size += header.getName().length()
                        + String.valueOf(header.getValue()).length();
            if (size > LARGEST_HEAD) throw new ProtocolException("the head is too large");
        }
    }
}
