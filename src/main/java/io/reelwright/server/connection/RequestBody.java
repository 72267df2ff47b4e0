package io.reelwright.server.connection;

import io.helidon.http.BadRequestException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The body of a request while it arrives. Determines where it ends and passes it on. A chunked body is passed on in smaller chunks:
 * the web server keeps a whole chunk in memory, and a client may announce one of two gigabytes.
 */
abstract sealed class RequestBody {
    /** Returns the body that a head announces. */
    static RequestBody of(RequestHead head) {
        return head.length() == RequestHead.CHUNKED ? new Chunks() : new Counted(head.length());
    }

    /**
     * Copies the bytes that belong to the body.
     *
     * @param bytes received bytes
     * @param from  index of the first byte to read
     * @param out   receives the body in the format that the web server reads
     * @return index after the last byte of the body: the length of {@code bytes}, unless the body ends before
     * @throws BadRequestException when the chunks are malformed, so that the end of the body is unknown
     */
    abstract int take(byte[] bytes, int from, ByteArrayOutputStream out);

    /** Returns whether the body was read completely. */
    abstract boolean isOver();

    /** Returns the maximum number of bytes still to come; {@link Long#MAX_VALUE} when it is unknown. */
    abstract long left();

    private static final class Counted extends RequestBody {
        private long left;

        Counted(long length) {
            left = length;
        }

        @Override
        int take(byte[] bytes, int from, ByteArrayOutputStream out) {
            int most = (int) Math.min(left, bytes.length - from);
            out.write(bytes, from, most);
            left -= most;
            return from + most;
        }

        @Override
        boolean isOver() {
            return left == 0;
        }

        @Override
        long left() {
            return left;
        }
    }

    private static final class Chunks extends RequestBody {
        private static final int MOST_DIGITS = 8;
        private static final int HEX = 16;
        private static final byte[] LINE = {'\r', '\n'};
        private static final byte[] LAST = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

        private enum Part {
            SIZE,
            SIZE_END,
            DATA,
            DATA_CR,
            DATA_END,
            LAST_CR,
            LAST_END,
            OVER
        }

        private Part part = Part.SIZE;
        private int digits;
        private long size;

        @Override
        int take(byte[] bytes, int from, ByteArrayOutputStream out) {
            int at = from;
            while (at < bytes.length && part != Part.OVER) {
                if (part == Part.DATA) at = data(bytes, at, out);
                else step(bytes[at++], out);
            }
            return at;
        }

        private int data(byte[] bytes, int from, ByteArrayOutputStream out) {
            int most = (int) Math.min(size, bytes.length - from);
            out.writeBytes(Integer.toHexString(most).getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(LINE);
            out.write(bytes, from, most);
            out.writeBytes(LINE);
            size -= most;
            if (size == 0) part = Part.DATA_CR;
            return from + most;
        }

        private void step(byte octet, ByteArrayOutputStream out) {
            switch (part) {
                case SIZE -> size(octet);
                case SIZE_END -> {
                    must(octet, '\n');
                    digits = 0;
                    part = size == 0 ? Part.LAST_CR : Part.DATA;
                }
                case DATA_CR -> next(octet, '\r', Part.DATA_END);
                case DATA_END -> next(octet, '\n', Part.SIZE);
                // Trailers would come here; they are refused because this server uses none.
                case LAST_CR -> next(octet, '\r', Part.LAST_END);
                case LAST_END -> {
                    next(octet, '\n', Part.OVER);
                    out.writeBytes(LAST);
                }
                case DATA, OVER -> throw new IllegalStateException("no single-byte step in state " + part);
            }
        }

        private void size(byte octet) {
            if (octet == '\r' && digits > 0) {
                part = Part.SIZE_END;
                return;
            }
            int digit = octet < 0 ? -1 : Character.digit(octet, HEX);
            if (digit < 0 || ++digits > MOST_DIGITS) throw broken();
            size = size * HEX + digit;
        }

        private void next(byte octet, char wanted, Part then) {
            must(octet, wanted);
            part = then;
        }

        private static void must(byte octet, char wanted) {
            if (octet != wanted) throw broken();
        }

        private static BadRequestException broken() {
            return new BadRequestException(
                    "a chunk of the body is not SIZE, CR LF, that many bytes, CR LF; extensions and trailers are not"
                            + " supported");
        }

        @Override
        boolean isOver() {
            return part == Part.OVER;
        }

        @Override
        long left() {
            return isOver() ? 0 : Long.MAX_VALUE;
        }
    }
}
