package io.reelwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.cli.remote.ApiClient;
import io.reelwright.config.ClientSettings;
import io.reelwright.config.Settings;
import io.reelwright.provider.report.ProviderReports;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine.ParseResult;

/**
 * The command {@code providers}: lists the services that sell scenes, and checks them. It asks a server only when one is named
 * ({@code --url} or its variable) or with {@code --server}; a check always uses the keys of this machine.
 */
final class ProvidersCommand {
    private static final String CHECK = "check";

    private final Console console;
    private final Settings settings;
    private final Path folder;
    private final ParseResult typed;

    /** @param folder to which a relative path belongs */
    ProvidersCommand(Console console, Settings settings, Path folder, ParseResult typed) {
        this.console = console;
        this.settings = settings;
        this.folder = folder;
        this.typed = typed;
    }

    /** Returns whether the command is answered without a server. */
    boolean isLocal() {
        return isCheck()
                || TemplateCommand.isTyped(typed)
                || !typed.hasMatchedOption("--server")
                        && settings.chosen(ClientSettings.URL).isDefault();
    }

    /** Answers from this machine's settings. */
    int run(Function<Settings, ProviderReports> open) {
        String word = typed.matchedPositionalValue(0, "");
        boolean template = TemplateCommand.isTyped(typed);
        if (!word.isEmpty() && !isCheck() && !template)
            return wrong(word + ": no such action; give nothing to list the providers, or " + CHECK);
        try (ProviderReports reports = open.apply(settings)) {
            if (template) return new TemplateCommand(console, folder, typed).run(reports.templates(word));
            if (isCheck()) return check(reports);
            return print(reports.report(new ProviderReports.Scope(null, false, true)));
        } catch (IllegalArgumentException wrong) {
            return wrong(String.valueOf(wrong.getMessage()));
        } catch (InterruptedException stopped) {
            return CommandDispatcher.INTERRUPTED;
        }
    }

    /** Asks the server. */
    int run(ApiClient api) throws InterruptedException {
        String word = typed.matchedPositionalValue(0, "");
        if (!word.isEmpty()) return wrong(word + ": no such action; give nothing to list the providers, or " + CHECK);
        return print(api.get("/v1/providers"));
    }

    private int check(ProviderReports reports) throws InterruptedException {
        String name = typed.matchedPositionalValue(1, "");
        JsonNode answer = reports.check(name.isEmpty() ? null : name);
        boolean good = true;
        for (JsonNode one : answer.path("checks")) {
            good &= one.path("outcome").asText().equals("ok");
            if (!json()) line(one);
        }
        if (json()) console.out().println(answer);
        if (answer.path("checks").isEmpty()) {
            console.err()
                    .println("nothing was checked: no provider has a key, so scenes are drawn by the studio; "
                            + console.command() + " providers names the variables");
            return CommandDispatcher.FAILED;
        }
        return good ? CommandDispatcher.DONE : CommandDispatcher.FAILED;
    }

    private void line(JsonNode one) {
        String words = one.path("outcome").asText().replace('_', ' ') + ": "
                + one.path("words").asText();
        if (one.has("credit")) words += "; " + ProvidersPage.credit(one.path("credit"));
        String name = String.format("%-9s ", one.path("name").asText());
        Lines.wrapped(name, " ".repeat(name.length()), words, Lines.width(console))
                .forEach(console.out()::println);
    }

    private int print(JsonNode report) {
        if (json()) console.out().println(report);
        else new ProvidersPage(report, Lines.width(console)).lines().forEach(console.out()::println);
        return CommandDispatcher.DONE;
    }

    private boolean isCheck() {
        return typed.matchedPositionalValue(0, "").equals(CHECK);
    }

    private boolean json() {
        return typed.hasMatchedOption("--json");
    }

    private int wrong(String why) {
        console.err().println(why);
        return CommandDispatcher.WRONG_INPUT;
    }
}
