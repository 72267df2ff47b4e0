package io.reelwright.server;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import java.util.stream.Stream;

/** Conditions on the entity tag of a file (RFC 9110, section 13). */
final class EntityTag {
    private EntityTag() {}

    /** Returns whether the client has this version already, by its If-None-Match. */
    static boolean isKnown(ServerRequestHeaders headers, String tag) {
        // A proxy in front of this server that compresses responses turns the tag into a weak one (RFC 9110, 8.8.3.2).
        return headers.contains(HeaderNames.IF_NONE_MATCH)
                && headers.values(HeaderNames.IF_NONE_MATCH).stream()
                        .flatMap(EntityTag::each)
                        .anyMatch(one ->
                                one.equals("*") || one.replaceFirst("^W/", "").equals(tag));
    }

    /** Returns whether the client wants another version only, by its If-Match. A weak tag matches nothing there. */
    static boolean isUnwanted(ServerRequestHeaders headers, String tag) {
        return headers.contains(HeaderNames.IF_MATCH)
                && headers.values(HeaderNames.IF_MATCH).stream()
                        .flatMap(EntityTag::each)
                        .noneMatch(one -> one.equals("*") || one.equals(tag));
    }

    private static Stream<String> each(String list) {
        return Stream.of(list.split(",", -1)).map(String::strip);
    }
}
