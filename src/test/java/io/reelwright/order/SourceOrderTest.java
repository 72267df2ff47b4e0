package io.reelwright.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.SourceOrigin;
import io.reelwright.order.SourceTexts.Found;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to be found for an order, and what becomes of it then. */
class SourceOrderTest {
    private static final SourceOrigin ORIGIN = new SourceOrigin(
            SourceOrigin.Kind.ENCYCLOPEDIA,
            "Bee",
            "https://wiki.example/wiki/Bee",
            "Examplepedia",
            "CC BY-SA 4.0",
            Instant.parse("2026-11-30T07:00:00Z"));

    private static final SourceOrigin PAGE =
            new SourceOrigin(SourceOrigin.Kind.ADDRESS, "", "https://a.example/", "a.example", "", ORIGIN.retrieved());

    @Test
    void aTopicAloneNeedsAnArticleAndNothingElseDoes() {
        assertThat(need("Why bees dance", null, null, null)).isEqualTo(new SourceNeed.Article("Why bees dance"));
        assertThat(need("Why bees dance", null, null, "false")).isEqualTo(new SourceNeed.Article("Why bees dance"));
        assertThat(need("Bees", null, null, "true")).isNull();
        assertThat(need("Bees", "Bees dance on the comb.", null, null)).isNull();
        assertThat(need("Bees", null, "Bees dance on the comb.", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/ice", " HTTP://a.example/?q=1#2 \n", "https://"})
    void aSourceThatIsOneAddressNeedsThePage(String source) {
        assertThat(need(null, source, null, null)).isEqualTo(new SourceNeed.Page(source.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See https://a.example/ice for more.",
                "https://a.example/ice https://a.example/fire",
                "ftp://a.example/ice is a place",
                "https is a word"
            })
    void aTextWithAnAddressInItIsAText(String source) {
        assertThat(SourceAddress.is(source)).isFalse();
        assertThat(need("Ice", source, null, null)).isNull();
    }

    @Test
    void anOrderThatIsWrongInAnotherWayNeedsNothing() {
        OrderCheck check = check(order("a".repeat(400), null, null, null));
        assertThat(check.brief()).isEmpty();
        assertThat(check.need()).isEmpty();
    }

    @Test
    void theTextThatIsFoundBecomesTheSource() throws Exception {
        Brief brief = found(order("Why bees dance", null, null, null), "Bees dance on the comb.", ORIGIN)
                .brief()
                .orElseThrow();

        assertThat(brief.source()).isEqualTo("Bees dance on the comb.");
        assertThat(brief.origin()).isEqualTo(ORIGIN);
        assertThat(brief.topic()).isEqualTo("Why bees dance");
    }

    @Test
    void aPageWithoutATitleGivesItsFirstWordsAsTheTopic() throws Exception {
        Brief brief = found(order(null, "https://a.example/", null, null), "Ice floats on ponds. It is light.", PAGE)
                .brief()
                .orElseThrow();

        assertThat(brief.topic()).isEqualTo("Ice floats on ponds. It is light.");
    }

    @Test
    void aTextThatCannotBeUsedIsRefusedByItsName() throws Exception {
        OrderCheck check = found(order("Bees", null, null, null), "蜂は花の場所を踊りで伝える。", ORIGIN);

        assertThat(check.brief()).isEmpty();
        assertThat(check.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("source"))
                .satisfies(problem -> assertThat(problem.why())
                        .startsWith("the text of “Bee”, Examplepedia has no word in Latin letters"));
    }

    @Test
    void whereNoneIsFoundTheReasonAndTheMendsAreTold() throws Exception {
        OrderCheck check = check(order("Bees", null, null, null));
        check.brief();
        OrderCheck without = check.sourced(_ -> {
            throw new SourceUnavailable("is missing, and nobody knows it");
        });

        assertThat(without.brief()).isEmpty();
        assertThat(without.problems())
                .containsExactly(new OrderProblem(
                        "source",
                        "",
                        "is missing, and nobody knows it; give a text with --source or --script, or ask for a draft of"
                                + " questions with --outline"));
    }

    @Test
    void anotherTopicDropsATextThatWasLookedUpAndKeepsOneThatTheUserGave() {
        Order lookedUp = order("Bees", "Bees dance.", null, null).with(new Found("Bees dance.", ORIGIN));
        Order own = order("Bees", "Bees dance.", null, null);
        Order change = order("Wasps", null, null, null);

        assertThat(change.over(lookedUp).source()).isNull();
        assertThat(change.over(lookedUp).origin()).isNull();
        assertThat(change.over(own).source()).isEqualTo("Bees dance.");
        Order kept = order(null, null, null, null).over(lookedUp);
        assertThat(kept.source()).isEqualTo("Bees dance.");
        assertThat(kept.origin()).isEqualTo(ORIGIN);
        assertThat(order(null, "Wasps sting.", null, null).over(lookedUp).origin())
                .isNull();
        assertThat(order(null, null, null, "true").over(lookedUp).source()).isNull();
    }

    @Test
    void aBriefWithoutWordsIsTheOrderOfAnOutlineAndOneWithALaterScriptIsTheScripts() {
        Brief outline = check(order("Bees", null, null, "true")).brief().orElseThrow();
        assertThat(Order.of(outline).outline()).isEqualTo("true");

        Brief edited = check(order("Bees", "Bees dance on the comb.", null, null))
                .brief()
                .orElseThrow()
                .withOrigin(ORIGIN)
                .withScript("Bees dance.");
        Order again = Order.of(edited);
        assertThat(again.source()).isNull();
        assertThat(again.script()).isEqualTo("Bees dance.");
        assertThat(again.origin()).isNull();
        assertThat(check(again).brief()).isPresent();
    }

    private static @Nullable SourceNeed need(
            @Nullable String topic, @Nullable String source, @Nullable String script, @Nullable String outline) {
        OrderCheck check = check(order(topic, source, script, outline));
        assertThat(check.brief()).as(check.problems().toString()).isPresent();
        return check.need().orElse(null);
    }

    private static OrderCheck found(Order order, String text, SourceOrigin origin) throws Exception {
        OrderCheck check = check(order);
        check.brief();
        return Objects.requireNonNull(check.sourced(_ -> new Found(text, origin)));
    }

    private static OrderCheck check(Order order) {
        return new OrderCheck(order, List.of("slt"), field -> "--" + field);
    }

    private static Order order(
            @Nullable String topic, @Nullable String source, @Nullable String script, @Nullable String outline) {
        return new Order(
                topic,
                source,
                script,
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
                outline,
                null,
                null,
                null);
    }
}
