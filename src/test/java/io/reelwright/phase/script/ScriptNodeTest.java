package io.reelwright.phase.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Direction.HookStyle;
import io.reelwright.campaign.Direction.MusicMood;
import io.reelwright.campaign.Direction.ProviderPlan;
import io.reelwright.campaign.FailureReason;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Script.Origin;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.language.grammar.EnglishGrammar;
import io.reelwright.language.meaning.SentenceMeaning;
import io.reelwright.text.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptNodeTest {
    private final ScriptNode node = new ScriptNode(3.26, EnglishGrammar.shared(), SentenceMeaning.shared());
    private final SpeakingTime time = new SpeakingTime(3.26);

    @ParameterizedTest
    @CsvSource({"honey, 30", "honey, 90", "apollo, 45", "apollo, 120", "compound, 30", "compound, 80"})
    void anExampleBecomesAScriptThatAPersonWouldPost(String example, int seconds) throws Exception {
        String source = Files.readString(Path.of("examples", example + ".md"));
        Script script = node.write(brief("Why it matters", source, null, seconds), direction(HookStyle.FACT));

        assertThat(script.score()).isGreaterThanOrEqualTo(0.5);
        assertThat(time.of(script.sentences().getFirst().text())).isLessThanOrEqualTo(3.0);
        assertThat(time.ofAll(script.sentences())).isBetween(seconds * 0.9, seconds * 1.1);
        assertThat(script.sentences()).noneMatch(it -> it.role() == Role.CALL_TO_ACTION);
    }

    @Test
    void theFirstCommandOfTheReadmeTellsFiveFactsOfItsSource() throws Exception {
        String source = Files.readString(Path.of("examples/honey.md"));
        Script script = node.write(brief("Why honey never spoils", source, null, 30), direction(HookStyle.QUESTION));

        assertThat(script.sentences().getFirst().text()).contains("oney").endsWith(".");
        assertThat(script.sentences().stream()
                        .filter(sentence -> sentence.source() >= 0 && !Signpost.is(sentence.text())))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void everyFigureAndEveryNameOfTheNarrationStandsInItsSource() throws Exception {
        String source = Files.readString(Path.of("examples/apollo.md"));
        Script script = node.write(brief("The Moon computer", source, null, 120), direction(HookStyle.FACT));

        assertThat(script.sentences())
                .filteredOn(sentence -> sentence.source() >= 0)
                .hasSizeGreaterThan(5);
        for (Sentence sentence : script.sentences())
            for (Token token : Token.of(sentence.text()).stream().skip(1).toList())
                if (token.digits() || token.capital()) assertThat(source).contains(token.core());
    }

    @Test
    void theUsersOwnSentencesAreSpokenAsTheyAre() {
        Script script = node.write(
                brief("Tea", null, "Tea is old. Is it older than bread? But nobody knows! Follow us.", 20),
                direction(HookStyle.FACT));

        assertThat(script.origin()).isEqualTo(Origin.OWN);
        assertThat(script.sentences())
                .extracting(Sentence::text)
                .containsExactly("Tea is old.", "Is it older than bread?", "But nobody knows!", "Follow us.");
        assertThat(script.sentences())
                .extracting(Sentence::role)
                .containsExactly(Role.HOOK, Role.QUESTION, Role.TURN, Role.CALL_TO_ACTION);
    }

    @Test
    void aMarkedHeadingIsATitleAndIsNotSpoken() {
        Script script = node.write(
                brief("Tea", null, "# All about tea\n\nTea is old.\n\n## Its age\n\nNobody knows how old.", 20),
                direction(HookStyle.FACT));

        assertThat(script.sentences())
                .extracting(Sentence::text)
                .containsExactly("Tea is old.", "Nobody knows how old.");
    }

    @Test
    void aBareTopicBecomesAnOutlineThatStatesNoNumber() {
        Script script =
                node.write(brief("Why octopuses have three hearts", null, null, 30), direction(HookStyle.QUESTION));

        assertThat(script.origin()).isEqualTo(Origin.OUTLINE);
        assertThat(script.findings()).isEmpty();
        assertThat(script.sentences()).noneMatch(sentence -> sentence.text().matches(".*\\d.*"));
    }

    @Test
    void aShorterVideoThanOrderedIsSaidToBe() {
        String tea =
                "Tea is a very old drink. It came from China long ago. Monks drank tea to stay awake. Ships brought tea to Lisbon.";
        Script script = node.write(brief("Tea and how old it is", tea, null, 60), direction(HookStyle.FACT));

        assertThat(script.findings())
                .anyMatch(finding -> finding.contains("provide a longer text or ask for fewer seconds"));
    }

    @Test
    void sourcesThatAreTooThinAreRefusedWithAMend() {
        Brief brief = brief("Tea", "Tea is a very old drink. It came from China long ago.", null, 60);

        FailureReason reason = Objects.requireNonNull(refused(brief).reason());

        assertThat(reason.kind()).isEqualTo("source_too_thin");
        assertThat(reason.detail()).contains("2 sentences");
        assertThat(reason.mend()).contains("provide a text");
    }

    @Test
    void aListThatTellsFewerThingsThanItPromisesIsNeverMade() {
        String moss = "Moss drinks with its leaves. Moss has no roots. Moss sleeps through a drought.";

        assertThat(refused(brief("9 facts about moss", moss, null, 30))).hasMessageContaining("promised are 9 facts");
    }

    private PhaseFailure refused(Brief brief) {
        return catchThrowableOfType(PhaseFailure.class, () -> node.write(brief, direction(HookStyle.FACT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n",
                "\u0000\u0001\u0002\u0003\u0000\u0001\uFFFD\uFFFD",
                "1234 5678 9999 !!! ???",
                "...!!!a???"
            })
    void whatIsNoTextIsRefusedWithAMend(String source) {
        assertThatThrownBy(() -> node.write(brief("Tea", source, null, 30), direction(HookStyle.FACT)))
                .isInstanceOf(PhaseFailure.class)
                .hasMessageContaining("provide");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "honey",
                "HONEY KEEPS FOR YEARS. BEES MAKE IT FROM NECTAR AND IT IS DRY.",
                "Der Honig verdirbt nie. Er ist zu trocken für Bakterien.",
                "蜂蜜は腐らない。水分が少ないから。",
                "Subscribe to our newsletter. Accept all cookies.",
                "“Unclosed quote (and bracket"
            })
    void textsWithoutAStoryAreRefusedAsTooThin(String source) {
        FailureReason reason =
                Objects.requireNonNull(refused(brief("Honey", source, null, 30)).reason());

        assertThat(reason.kind()).isEqualTo(FailureReason.SOURCE_TOO_THIN);
    }

    @Test
    @Tag("slow")
    void aHundredThousandCharactersOfAnythingBecomeAScript() {
        Random random = new Random(11);
        for (String alphabet :
                List.of("abcdefghij ", "abc. DEF ,", "a", "xyz \n#*-([])\"“”.?!0123456789%$", "<a href=\"x\">b</a> ")) {
            StringBuilder text = new StringBuilder("Bees make honey. ");
            while (text.length() < 100_000) text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            try {
                assertThat(node.write(brief("Honey", text.toString(), null, 30), direction(HookStyle.FACT))
                                .sentences())
                        .isNotEmpty();
            } catch (PhaseFailure refused) {
                assertThat(refused).hasMessageContaining("provide");
            }
        }
    }

    @Test
    void theSameBriefGetsTheSameScript() throws Exception {
        String source = Files.readString(Path.of("examples/compound.md"));
        Brief brief = brief("Money", source, null, 60);

        assertThat(node.write(brief, direction(HookStyle.NUMBER)))
                .isEqualTo(node.write(brief, direction(HookStyle.NUMBER)));
    }

    private static Brief brief(String topic, @Nullable String source, @Nullable String script, int seconds) {
        return new Brief(
                topic,
                source,
                script,
                null,
                seconds > 60 ? Format.LONG : Format.SHORT,
                seconds,
                QualityTier.BULK,
                "slt",
                null,
                null,
                List.of(Output.TIKTOK_9X16),
                7,
                Locale.ENGLISH,
                List.of(),
                null);
    }

    private static Direction direction(HookStyle style) {
        return new Direction(
                Niche.FOOD,
                "",
                "",
                style,
                "",
                3,
                "honeycomb",
                MusicMood.WARM,
                List.of(),
                10,
                new ProviderPlan("studio", "studio", 0));
    }
}
