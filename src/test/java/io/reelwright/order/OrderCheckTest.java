package io.reelwright.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.World;
import io.reelwright.testing.RandomText;
import io.reelwright.testing.Rounds;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderCheckTest {
    @Test
    void aSentenceOfThousandsOfWordsIsRefusedWithItsBeginningAndTheMend() {
        assertThat(problems(source("Honey keeps.\n\n" + "ab, ".repeat(8_000))))
                .containsExactly(
                        "source: has a sentence of 8000 words, which begins with “ab, ab, ab, ab, ab, ab, ab, ab, ab, ab, ab, ab, ab, ab, ab, …”, but the maximum is 2000; split it with full stops");
    }

    @Test
    void aTextWithoutWordsIsRefusedWithTheReason() {
        assertThat(problems(script("3 2 1 0\n10 20 30")))
                .containsExactly("script: has only figures and signs and no word; write at least one sentence");
        assertThat(problems(script("\u0001\u0002\u0003xq\u0004\u0005\u0006\u0007\u0001\u0002")))
                .containsExactly("script: does not look like text; give plain text or Markdown, not a binary file");
    }

    @Test
    void aWordThatNobodyWritesIsRefused() {
        assertThat(problems(source("Honey keeps " + "a".repeat(1_001) + " for years.")))
                .containsExactly("source: has a word of 1001 characters, which begins with “" + "a".repeat(60)
                        + "…”, but the maximum is 1000; split it or remove it");
        assertThat(problems(script("Honey keeps " + "a".repeat(101) + " long.")))
                .singleElement()
                .asString()
                .startsWith("script: has a word of 101 characters");
    }

    @Test
    void aSentenceOfLongWordsIsRefusedByItsCharacters() {
        assertThat(problems(source(("a".repeat(900) + " ").repeat(30))))
                .singleElement()
                .asString()
                .startsWith("source: has a sentence of 27029 characters, which begins with “aaa");
    }

    @Test
    void listsAndParagraphsAreCounted() {
        assertThat(problems(source("- one\n".repeat(10_001))))
                .singleElement()
                .asString()
                .startsWith("source: has 10001 list items, but the maximum is 10000; give only the part");
        assertThat(problems(source("One two three.\n\n".repeat(20_001))))
                .singleElement()
                .asString()
                .startsWith("source: has 20001 paragraphs, but the maximum is 20000; give only the part");
    }

    @Test
    void wordsAndSentencesAreCounted() {
        assertThat(problems(source(("a ".repeat(99) + "b.\n\n").repeat(3_001))))
                .singleElement()
                .asString()
                .startsWith("source: has 300100 words, but the maximum is 300000; give only the part");
        assertThat(problems(source(("Ab c. ".repeat(99) + "\n\n").repeat(506))))
                .singleElement()
                .asString()
                .startsWith("source: has 50094 sentences, but the maximum is 50000; give only the part");
    }

    @Test
    void aScriptOfVeryLongWordsWouldBeSpokenForHours() {
        assertThat(OrderCheck.ofScript(("a".repeat(99) + " ").repeat(120), Format.LONG, null))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.why())
                                .isEqualTo(
                                        "has 11880 characters, but a long video of 180 s has room for about 11520; shorten it"));
    }

    @Test
    void aLongArticleIsTaken() {
        String article = ("The bees of a hive fly out in spring, and they come back with what they have found. "
                                .repeat(60)
                        + "\n\n")
                .repeat(190);

        assertThat(article.length()).isBetween(950_000, 1_000_000);
        assertThat(problems(source(article))).isEmpty();
    }

    @Test
    void addressesPicturesAndCommentsDoNotCount() {
        String long_ = "x".repeat(5_000);

        assertThat(problems(source("Honey keeps. https://a.example/" + long_ + " ![p](data:image/png;base64," + long_
                        + ") <img src=\"data:" + long_ + "\"> <!-- " + long_ + " --> It does.")))
                .isEmpty();
    }

    @Test
    void aListOfThousandsOfOutputsIsOneProblem() {
        Order order =
                new Order("Honey", null, null, null, null, null, null, null, "x,".repeat(100_000), null, null, null);

        assertThat(problems(order)).hasSize(1);
    }

    @Test
    void whateverIsOrderedIsCheckedAndATopicIsFound() {
        RandomText.texts(1, Rounds.of(1_500)).forEach(text -> {
            for (Order order : List.of(source(text), script(text), all(text), bare(text)))
                assertThatCode(() -> {
                            OrderCheck check = new OrderCheck(order, List.of("slt"), field -> field);
                            Optional<Brief> brief = check.brief();
                            assertThat(brief.isPresent())
                                    .isEqualTo(check.problems().isEmpty());
                            brief.ifPresent(
                                    it -> assertThat(it.topic()).isNotBlank().hasSizeLessThanOrEqualTo(600));
                        })
                        .as(RandomText.shown(text))
                        .doesNotThrowAnyException();
        });
    }

    @Test
    void aLineStaysALine() {
        RandomText.texts(2, Rounds.of(2_000))
                .forEach(text -> assertThat(SingleLine.of(text))
                        .as(RandomText.shown(text))
                        .doesNotContainPattern("[\\p{Cntrl}\\u0085\\u202E\\u2066]|  ")
                        .isEqualTo(SingleLine.of(SingleLine.of(text))));
    }

    @Test
    void aLexiconIsPartOfTheBriefAndItsMistakesAreNamedByLine() {
        Order good = lexicon("iPhone = EYE-fohn");
        assertThat(new OrderCheck(good, List.of("slt"), field -> field)
                        .brief()
                        .orElseThrow()
                        .lexicon())
                .isEqualTo("iPhone = EYE-fohn");

        assertThat(problems(lexicon("iPhone = EYE-fohn\ncup = cup")))
                .singleElement()
                .asString()
                .contains("lexicon", "line 2", "write k or s for c");
        assertThat(problems(lexicon("# nothing yet")))
                .singleElement()
                .asString()
                .contains("has no entry");
        assertThat(problems(lexicon("a = ah\n".repeat(501))))
                .singleElement()
                .asString()
                .contains("the maximum is 500");
    }

    @Test
    void aLexiconStaysWithAnOrderThatIsMadeOfABrief() {
        Brief brief = new OrderCheck(lexicon("iPhone = EYE-fohn"), List.of("slt"), field -> field)
                .brief()
                .orElseThrow();

        assertThat(Order.of(brief).lexicon()).isEqualTo("iPhone = EYE-fohn");
        assertThat(bare("Bees").over(Order.of(brief)).lexicon()).isEqualTo("iPhone = EYE-fohn");
        assertThat(brief.withScript("Other words.").lexicon()).isEqualTo("iPhone = EYE-fohn");
    }

    @Test
    void aWorldIsPartOfTheBriefAndAnUnknownOneGetsTheNamesOfAll() {
        for (String name : World.NAMES) assertThat(briefOf(world(name)).world()).isEqualTo(name);
        assertThat(briefOf(world(" Kitchen ")).world()).isEqualTo("kitchen");
        assertThat(briefOf(world(null)).world()).isNull();

        assertThat(problems(world("kitchn")))
                .containsExactly(
                        "world: no such world; did you mean kitchen? Choose from " + String.join(", ", World.NAMES));
        assertThat(problems(world("")))
                .containsExactly("world: no such world; choose from " + String.join(", ", World.NAMES));
    }

    @Test
    void aWorldStaysWithAnOrderThatIsMadeOfABriefUntilAnotherOneIsNamed() {
        Brief brief = briefOf(world("sea"));

        assertThat(Order.of(brief).world()).isEqualTo("sea");
        assertThat(bare("Bees").over(Order.of(brief)).world()).isEqualTo("sea");
        assertThat(world("neutral").over(Order.of(brief)).world()).isEqualTo("neutral");
        assertThat(brief.withScript("Other words.").world()).isEqualTo("sea");
        assertThat(brief.withPurchasing(null)
                        .withCharacter(null)
                        .withOrigin(null)
                        .withUploads(List.of(), null)
                        .world())
                .isEqualTo("sea");
    }

    private static Brief briefOf(Order order) {
        return new OrderCheck(order, List.of("slt"), field -> field).brief().orElseThrow();
    }

    private static Order world(@Nullable String name) {
        return new Order(
                "Honey",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                PurchaseOrder.NONE,
                null,
                null,
                null,
                null,
                null,
                name);
    }

    private static Order lexicon(String text) {
        return new Order(
                "Honey",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                PurchaseOrder.NONE,
                null,
                null,
                null,
                null,
                text,
                null);
    }

    private static Order source(String text) {
        return new Order("Honey", text, null, null, null, null, null, null, null, null, null, null);
    }

    private static Order script(String text) {
        return new Order("Honey", null, text, null, "long", null, null, null, null, null, null, null);
    }

    private static Order bare(String text) {
        return new Order(null, text, null, null, null, null, null, null, null, null, null, null);
    }

    private static Order all(String text) {
        return new Order(text, null, null, text, text, text, text, text, text, text, null, null);
    }

    private static List<String> problems(Order order) {
        OrderCheck check = new OrderCheck(order, List.of("slt"), field -> field);
        check.brief();
        return check.problems().stream()
                .map(problem -> problem.field() + ": " + problem.why())
                .toList();
    }
}
