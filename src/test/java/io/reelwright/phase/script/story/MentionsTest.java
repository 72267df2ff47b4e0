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
    void aTitleIsEnough() {
        assertThat(mentions.introduced("The kiln cooled, Mrs. Holm said.", ""))
                .isEqualTo("The kiln cooled, Mrs. Holm said.");
    }

    @Test
    void aHouseIsNoPerson() {
        assertThat(mentions.introduced("Bank and kiln burned.", "")).isEqualTo("Bank and kiln burned.");
    }
}
