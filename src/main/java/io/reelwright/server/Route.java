package io.reelwright.server;

import io.helidon.webserver.http.Handler;

/**
 * One thing that can be asked for.
 *
 * @param method  {@code GET}, {@code POST}, {@code DELETE} …
 * @param path    with its parts in braces, as in {@code openapi.yaml}; {@code {+name}} takes slashes too
 * @param handler answers
 */
record Route(String method, String path, Handler handler) {}
