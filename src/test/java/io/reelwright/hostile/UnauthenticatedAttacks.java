package io.reelwright.hostile;

import java.util.List;

/** Attacks of those who have no token, or who do with one what no client does: they hold what they were given. */
final class UnauthenticatedAttacks {
    private static final byte[] PIECE = "x".repeat(1_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final byte[] LETTER = {'x'};
    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";

    private UnauthenticatedAttacks() {}

    /** 600 bodies of 2 MB, slowly, to the routes that take the largest ones. */
    static void bodiesWithoutAToken(Target target) throws Exception {
        List<String> routes = List.of(
                "POST /v1/campaigns",
                "PUT /v1/campaigns/" + target.campaign() + "/script",
                "POST /v1/campaigns/" + target.campaign() + "/reject",
                "PATCH /v1/campaigns/" + target.campaign() + "/scenes/0");
        try (RawClients clients = new RawClients(target)) {
            String again = "";
            for (String route : routes) {
                again = route + HOST
                        + "Content-Type: application/json\r\nContent-Length: 1900000\r\n\r\n{\"topic\": \"";
                clients.open(150, again);
            }
            clients.sayOn(again, PIECE);
        }
    }

    /** The same with a token of a project, which may hold no more than its half of the room. */
    static void bodiesOfOneProject(Target target) throws Exception {
        String again = "POST /v1/campaigns" + HOST + "Authorization: Bearer " + target.token()
                + "\r\nContent-Type: application/json\r\nContent-Length: 1900000\r\n\r\n{\"topic\": \"";
        try (RawClients clients = new RawClients(target)) {
            clients.open(300, again);
            clients.sayOn(again, PIECE);
        }
    }

    /** 3,000 connections that never say anything. */
    static void idleConnections(Target target) throws Exception {
        try (RawClients clients = new RawClients(target)) {
            clients.open(3_000, "");
            clients.wait(target);
        }
    }

    /** 1,000 heads that come letter by letter. */
    static void slowHeads(Target target) throws Exception {
        String again = "GET /v1/campaigns" + HOST + "X: ";
        try (RawClients clients = new RawClients(target)) {
            clients.open(1_000, again);
            clients.sayOn(again, LETTER);
        }
    }

    /** 300 files and 300 lists, asked for a hundred times on each connection, of which nobody reads the answers. */
    static void answersThatNobodyReads(Target target) throws Exception {
        String token = "Authorization: Bearer " + target.token() + "\r\n\r\n";
        String file = "GET /v1/campaigns/" + target.campaign() + "/assets/masters/film.mp4" + HOST + token;
        String state = "GET /openapi.yaml" + HOST + "\r\n";
        try (RawClients clients = new RawClients(target)) {
            clients.open(300, file.repeat(100));
            clients.open(300, state.repeat(100));
            clients.wait(target);
        }
    }

    /** More streams than a project may have, of which nobody reads one. */
    static void streams(Target target) throws Exception {
        String stream = "GET /v1/events" + HOST + "Authorization: Bearer " + target.token() + "\r\n\r\n";
        try (RawClients clients = new RawClients(target)) {
            clients.open(900, stream);
            clients.wait(target);
        }
    }
}
