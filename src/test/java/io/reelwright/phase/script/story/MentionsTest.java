package io.reelwright.phase.script.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionsTest {
    private final Passages source = Desk.passages(
            "Greta Holm, a glass maker from Oslo, bought the kiln in 1931. Holm worked alone for ten years.",
            "The Northern Bank lent the money. Repairs took a month.");
    private final Mentions mentions = new Mentions(source, "A kiln in the north");

    @Test
    void aSurnameIsToldInFullWithWhoItIsAtItsFirstMention() {
        assertThat(mentions.introduced("Holm worked alone for ten years.", ""))
                .isEqualTo("Greta Holm, a glass maker from Oslo, worked alone for ten years.");
    }

    @Test
    void aPersonWhoWasNamedKeepsTheSurname() {
        assertThat(mentions.introduced("Holm worked alone for ten years.", "Greta Holm bought the kiln."))
                .isEqualTo("Holm worked alone for ten years.");
    }

    @Test
    void aSurnameInTheTopicIntroducesNobody() {
        assertThat(new Mentions(source, "Holm and her kiln").introduced("Holm worked alone for ten years.", ""))
                .startsWith("Greta Holm");
    }

    @Test
    void aTitleIsEnough() {
        assertThat(mentions.introduced("The kiln cooled, Mrs. Holm said.", ""))
                .isEqualTo("The kiln cooled, Mrs. Holm said.");
    }

    @Test
    void aHouseIsNoPerson() {
        assertThat(mentions.introduced("Bank and kiln burned.", "")).isEqualTo("Bank and kiln burned.");
    }

    private final Passages reef = Desk.passages(
            "The marine biologist Ana Ruiz counted corals. Tom Lee, a diver from Perth, helped. Jen Ngo-Park, a painter, drew them.",
            "Ruiz found nine kinds. Lee filmed them. Ruiz lost her knife. South Bay is cold. The Bay is deep. The fish of Bay and rock sleep.");
    private final Mentions corals = new Mentions(reef, "A cold reef");

    @Test
    void theTradeBeforeTheNameComesAlong() {
        assertThat(corals.introduced("Ruiz found nine kinds.", ""))
                .isEqualTo("The marine biologist Ana Ruiz found nine kinds.");
        assertThat(corals.introduced("Nine kinds were found by Ruiz.", ""))
                .isEqualTo("Nine kinds were found by the marine biologist Ana Ruiz.");
    }

    @Test
    void aWholeNameToldFirstGetsTheTradeToo() {
        assertThat(corals.introduced("Ana Ruiz lost a knife.", ""))
                .isEqualTo("The marine biologist Ana Ruiz lost a knife.");
        assertThat(corals.introduced("Tom Lee filmed them.", ""))
                .isEqualTo("Tom Lee, a diver from Perth, filmed them.");
    }

    @Test
    void whatIsAlreadySaidIsNotSaidTwice() {
        String brings = "The marine biologist Ana Ruiz counted corals.";

        assertThat(corals.introduced(brings, "")).isEqualTo(brings);
        assertThat(corals.introduced("Tom Lee, a diver from Perth, helped.", ""))
                .isEqualTo("Tom Lee, a diver from Perth, helped.");
    }

    @Test
    void laterTheSurnameIsEnoughIfTheSourceSaysIt() {
        assertThat(corals.introduced("Ana Ruiz lost a knife.", "The marine biologist Ana Ruiz counted corals."))
                .isEqualTo("Ruiz lost a knife.");
        assertThat(corals.introduced(
                        "The diver Ana Ruiz lost a knife.", "The marine biologist Ana Ruiz counted corals."))
                .isEqualTo("The diver Ana Ruiz lost a knife.");
        assertThat(corals.introduced("South Bay is cold.", "South Bay is far.")).isEqualTo("South Bay is cold.");
    }

    @Test
    void bothHalvesOfADoubleNameStayTogether() {
        assertThat(corals.introduced("Ngo-Park drew them.", "")).isEqualTo("Jen Ngo-Park, a painter, drew them.");
    }

    @Test
    void aNameGrowsOnlyIfTheSourceTreatsItAsAPerson() {
        Passages hills = Desk.passages(
                "Corran Weavers live in the valley of Corran. Dunmore Wheels came from a shop.",
                "The Weavers were hit by the flood. Wheels can break on the pass.");

        assertThat(new Mentions(hills, "A valley in the hills").introduced("Wheels can break on the pass.", ""))
                .isEqualTo("Wheels can break on the pass.");
    }

    @Test
    void aCountryThatPlaysIsNoPerson() {
        Passages match = Desk.passages(
                "The laws of Blue Norland were strict. Many fishers live in Norland.",
                "Norland won the cup. The island lies east of Norland.");

        assertThat(new Mentions(match, "A cold island").introduced("The island lies east of Norland.", ""))
                .isEqualTo("The island lies east of Norland.");
    }
}
