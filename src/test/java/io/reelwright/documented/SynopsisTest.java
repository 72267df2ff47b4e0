package io.reelwright.documented;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SynopsisTest {
    @Test
    void optionalPartsAndAlternativesMakeLinesOfTheirOwn() {
        assertThat(Synopsis.variants("jobs [--doubt|--all]"))
                .containsExactly(List.of("jobs"), List.of("jobs", "--doubt"), List.of("jobs", "--all"));
        assertThat(Synopsis.variants("providers [check [NAME]]"))
                .containsExactly(
                        List.of("providers"), List.of("providers", "check"), List.of("providers", "check", "NAME"));
        assertThat(Synopsis.variants("fork ID [--voice, --seed …]"))
                .containsExactly(List.of("fork", "ID"), List.of("fork", "ID", "--voice", "--seed"));
    }

    @Test
    void aLineIsSplitAsAShellDoes() {
        assertThat(Words.of("make \"Why honey\"  --source 'my notes.md'"))
                .containsExactly("make", "Why honey", "--source", "my notes.md");
        assertThat(Words.withoutComment("make \"a # b\" x#y  # what it does")).isEqualTo("make \"a # b\" x#y  ");
    }

    @Test
    void aLineOfABlockIsReadWithItsPipesAndVariables() {
        assertThat(ShellLine.of("cat a.txt | ./reelwright make --source -"))
                .isEqualTo(new ShellLine.Command(List.of("make", "--source", "-"), "a.txt"));
        assertThat(ShellLine.of("source <(./reelwright completion)"))
                .isEqualTo(new ShellLine.Command(List.of("completion"), null));
        assertThat(ShellLine.of("reelwright completion > some/file"))
                .isEqualTo(new ShellLine.Command(List.of("completion"), null));
        assertThat(ShellLine.of("export WAN_URL=http://gpu:8188")).isEqualTo(new ShellLine.Export("WAN_URL"));
        assertThat(ShellLine.of("echo 'source <(reelwright completion)' >> ~/.zshrc"))
                .isEqualTo(new ShellLine.Other("echo"));
        assertThatThrownBy(() -> ShellLine.of("make install")).hasMessageContaining("is no command of ours");
    }

    @Test
    void thePagesNameCommands() {
        List<Documentation.Named> all = Documentation.commands(Set.of("show", "providers", "token"));
        assertThat(all).extracting(Documentation.Named::text).contains("show ID", "./reelwright test");
        assertThat(all)
                .filteredOn(Documentation.Named::block)
                .extracting(Documentation.Named::text)
                .contains("./reelwright make \"Why honey never spoils\" --source examples/honey.md");
        assertThat(Documentation.options()).contains("--media", "--data", "--tier");
    }
}
