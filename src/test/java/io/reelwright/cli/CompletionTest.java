package io.reelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelwright.testing.CommandUser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completion in real shells. */
class CompletionTest {
    /** Completes a line as bash does it, which parts words at equals signs. */
    private static final String BASH = "source ./script; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _reelwright;"
            + " printf '%s\\n' \"${COMPREPLY[@]}\"";

    /** Types into an interactive zsh on a terminal of its own, and shows what then stands on its line. */
    private static final String ZSH = """
            zmodload zsh/zpty
            zpty -b shell zsh -f -i
            take() { local part; all=; repeat 200; do zpty -r -t shell part && all+=$part; [[ $all == *${~1}* ]] && return; sleep 0.05; done }
            zpty -w shell "PS1='%%'; cd $PWD; PATH=$PWD:\\$PATH; source ./script; echo re''ady"; take ready
            for line in "$@"; do
                zpty -n -w shell "$line"$'\\t\\C-a#\\C-e;:done\\r'; take ':done*%'
                print -r -- "$all"
            done
            zpty -d shell
            """;

    @TempDir
    Path place;

    @BeforeEach
    void aScriptAndSomeFiles() throws IOException {
        CommandUser user = new CommandUser("http://127.0.0.1:1", place);
        assertThat(user.types("completion")).isEqualTo(CommandDispatcher.DONE);
        Files.writeString(place.resolve("script"), user.out());
        Files.writeString(place.resolve("honey notes.md"), "");
        Files.createDirectories(place.resolve("photos"));
        Path program = Files.writeString(
                place.resolve("reelwright"), "#!/bin/sh\n[ \"$2\" = --campaigns ] && printf '01AAA\\n01BBB\\n'\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void bashKnowsCommandsOptionsValuesFilesAndCampaigns() throws Exception {
        assertThat(bash("reelwright", "ma")).containsExactly("make");
        assertThat(bash("reelwright", "make", "--ti")).containsExactly("--tier");
        assertThat(bash("./reelwright", "make", "--tier", "")).containsExactly("premium", "bulk");
        assertThat(bash("reelwright", "make", "--tier", "=", "b")).containsExactly("bulk");
        assertThat(bash("reelwright", "make", "--outputs", "tiktok_9x16,y"))
                .containsExactly("tiktok_9x16,youtube_16x9");
        assertThat(bash("reelwright", "submit", "A topic", "--source", "ho")).containsExactly("honey notes.md");
        assertThat(bash("reelwright", "make", "--media", "")).containsExactly("photos");
        assertThat(bash("reelwright", "make", "--world", "s"))
                .containsExactly("sea", "shelf", "space", "stage", "street");
        assertThat(bash("reelwright", "fork", "01AAA", "--world", "ki")).containsExactly("kitchen");
        assertThat(bash("reelwright", "make", "--seed", "")).containsExactly("");
        assertThat(bash("reelwright", "batch", "ho")).containsExactly("honey notes.md");
        assertThat(bash("./reelwright", "show", "01A")).containsExactly("01AAA");
        assertThat(bash("./reelwright", "retry", "01AAA", "--from", "vis")).containsExactly("visual");
        assertThat(bash("reelwright", "token", "r")).containsExactly("revoke");
        assertThat(bash("reelwright", "server", "--log", "d")).containsExactly("debug");
        assertThat(bash("reelwright", "help", "wa")).containsExactly("warm");
    }

    @Test
    void zshDoesTheSame() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/zsh")), "there is no zsh here");
        String said = run(List.of(
                "zsh",
                "-f",
                "-c",
                ZSH,
                "zsh",
                "reelwright sub",
                "reelwright make --tier=b",
                "reelwright make --media pho",
                "reelwright make --source hon",
                "./reelwright show 01B"));
        assertThat(said.replaceAll("\u001b\\[[?0-9]*[A-Za-z]", ""))
                .contains("submit", "--tier=bulk", "photos", "honey\\ notes.md", "01BBB");
    }

    private List<String> bash(String... words) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of("bash", "--norc", "-c", BASH, "bash"));
        command.addAll(List.of(words));
        return run(command).lines().toList();
    }

    private String run(List<String> command) throws Exception {
        Process shell = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .start();
        shell.getOutputStream().close();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(30, TimeUnit.SECONDS)).as(said).isTrue();
        return said;
    }
}
