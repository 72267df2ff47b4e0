package io.reelwright.documented;

import com.sun.net.httpserver.HttpServer;
import io.reelwright.cli.CampaignService;
import io.reelwright.cli.CampaignStories;
import io.reelwright.cli.CommandDispatcher;
import io.reelwright.cli.Console;
import io.reelwright.cli.SampleCampaign;
import io.reelwright.cli.ScriptedCampaignService;
import io.reelwright.config.Environment;
import io.reelwright.config.Settings;
import io.reelwright.config.SettingsPart;
import io.reelwright.fakes.FakeComfy;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.order.PurchaseRules;
import io.reelwright.provider.report.ProviderReports;
import io.reelwright.server.DocumentedServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Somebody who types the commands of the documentation in a folder that has the files which they name, with a server, a service that sells
 * scenes, and a ComfyUI on this machine.
 */
public final class DocumentedUser implements AutoCloseable {
    private static final String KEY = "a-key-for-tests-0123";
    private static final String URL = "REELWRIGHT_URL";
    private static final String TOKEN = "REELWRIGHT_TOKEN";

    private final Path place;
    private final List<SettingsPart<?>> parts;
    private final Function<Settings, PurchaseRules> rules;
    private final Function<Settings, ProviderReports> reports;
    private final DocumentedServer server;
    private final HttpServer kie;
    private final FakeComfy comfy;
    private final Map<String, String> variables = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private byte[] piped = new byte[0];
    private List<String> typed = List.of();

    /**
     * Creates a user with everything that the commands need.
     *
     * @param place   an empty folder
     * @param parts   all settings
     * @param rules   what an order may say about purchases
     * @param reports reports on services
     */
    public DocumentedUser(
            Path place,
            List<SettingsPart<?>> parts,
            Function<Settings, PurchaseRules> rules,
            Function<Settings, ProviderReports> reports)
            throws Exception {
        this.place = place;
        this.parts = parts;
        this.rules = rules;
        this.reports = reports;
        DocumentedFiles.write(place);
        server = new DocumentedServer(Files.createDirectories(place.resolve("server")));
        kie = answering("{\"code\": 200, \"msg\": \"success\", \"data\": 100}");
        comfy = new FakeComfy(FakeOptions.in(Files.createDirectories(place.resolve("comfy")), KEY));
        Files.createDirectories(place.resolve("home/.local/share/reelwright"));
        variables.put("HOME", place.resolve("home").toString());
        variables.put("KIE_API_KEY", KEY);
        variables.put(
                "REELWRIGHT_KIE_URL", "http://127.0.0.1:" + kie.getAddress().getPort());
    }

    private static HttpServer answering(String answer) throws IOException {
        HttpServer service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        service.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
        return service;
    }

    /** Types a line of a block. Returns the exit code; 0 for what no test runs. */
    public int typesLine(String line) throws Exception {
        return switch (ShellLine.of(line)) {
            case ShellLine.Export(String name) -> {
                // The address of a machine in the example stands for ours.
                variables.put(name, "http://127.0.0.1:" + comfy.port());
                yield 0;
            }
            case ShellLine.Command(List<String> words, String input) -> {
                piped = input == null ? new byte[0] : Files.readAllBytes(place.resolve(input));
                yield typesFilledIn(words);
            }
            case ShellLine.Other _ -> 0;
        };
    }

    /** Types a command whose placeholders, such as {@code ID}, stand for something that exists. Returns the exit code. */
    public int typesFilledIn(List<String> words) throws Exception {
        List<String> command = new Placeholders(server).filled(words);
        if (command.getFirst().equals("token") && !variables.containsKey(TOKEN)) createFirstToken();
        if (words.equals(List.of("token", "revoke", "ID"))) {
            types(List.of("token", "create", "--name", "somebody", "--scope", "read"));
            // Its id is the last word of what is told with it.
            command.set(2, List.of(told().strip().split("\\s+")).getLast());
        }
        return types(command);
    }

    private void createFirstToken() {
        types(List.of("token", "create", "--name", "me", "--scope", "admin"));
        variables.put(TOKEN, out().strip().lines().findFirst().orElse("").strip());
    }

    /** Types a command as it stands. Returns the exit code. */
    public int types(List<String> words) {
        typed = List.copyOf(words);
        out.reset();
        err.reset();
        Map<String, String> here = new HashMap<>(variables);
        // Without an address, this command asks the services by itself.
        if (!words.getFirst().equals("providers")) here.put(URL, server.url());
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(piped),
                null,
                false,
                "reelwright");
        return new CommandDispatcher(
                        console,
                        new Environment(here, place),
                        parts,
                        this::service,
                        (_, _) -> CommandDispatcher.DONE,
                        reports)
                .run(words.toArray(String[]::new));
    }

    /** Tells the end of a campaign without making it. The order is checked as ever. */
    private CampaignService service(Settings settings) {
        try {
            Path store = Files.createDirectories(place.resolve("store"));
            return new ScriptedCampaignService(store, CampaignStories.honey()) {
                @Override
                public PurchaseRules purchases() {
                    return rules.apply(settings);
                }
            };
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** Returns what the last command has printed. */
    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns the last command and everything that it has said, for messages. */
    public String told() {
        List<String> all = new ArrayList<>(typed);
        return String.join(" ", all) + "\n" + out() + err.toString(StandardCharsets.UTF_8);
    }

    /** Returns the id of the campaign that {@code resume} knows. */
    static String resumable() {
        return SampleCampaign.ID;
    }

    @Override
    public void close() {
        server.close();
        kie.stop(0);
        comfy.close();
    }
}
