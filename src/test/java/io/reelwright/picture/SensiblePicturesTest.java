package io.reelwright.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.reelwright.language.grammar.EnglishGrammar;
import io.reelwright.language.grammar.Tree;
import io.reelwright.language.meaning.PackedVectors;
import io.reelwright.language.meaning.SentenceMeaning;
import io.reelwright.testing.RandomText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensiblePicturesTest {
    private final SensiblePictures pictures = SensiblePictures.shared();

    @ParameterizedTest
    @CsvSource({
        "a herd of elephants,elephant",
        "two rusty keys,key",
        "a slice of cheese,cheese-wedge",
        "heavy snow on the roof,snowflake",
        "the old wooden bridge,bridge-at-night",
        "a bank of fog over the harbour,fog",
        "her bank account,bank",
        "an erupting volcano,volcano",
        "a sudden inferno,fire",
    })
    void whatAPhraseSpeaksOfIsShown(String phrase, String picture) {
        assertThat(pictures.find(phrase, false)).contains(picture);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "growth hormone",
                "Rose Miller",
                "the state of the art",
                "Monday",
                "a hundred miles",
                "committee",
                ""
            })
    void whatIsMeantOtherwiseOrCannotBeSeenHasNoPicture(String phrase) {
        assertThat(pictures.find(phrase, false)).isEmpty();
    }

    @Test
    void noModernThingIsShownOfATimeLongAgo() {
        assertThat(pictures.find("a shop in the market", false)).contains("convenience-store");
        assertThat(pictures.find("a shop in the market", true))
                .isNotEqualTo(pictures.find("a shop in the market", false));
        assertThat(pictures.find("a bowl of rice", true)).isPresent();
    }

    @Test
    void aNounOfASentenceIsAskedForWithWhatDescribesIt() {
        Tree tree = EnglishGrammar.shared().read("The farmer carried a bottle of milk past the sleeping dog.");

        assertThat(pictures.findAll(tree, false))
                .extracting(shown -> shown.noun().text(), SensiblePictures.Shown::picture)
                .contains(tuple("bottle", "glass-of-milk"), tuple("dog", "dog"));
    }

    @Test
    void anyTextIsAnswered() {
        RandomText.sentences(71, 150)
                .forEach(text -> assertThat(pictures.find(text, true)).isNotNull());
    }

    @Test
    void theVectorsOfTheSensesBelongToTheirTexts() {
        PackedVectors vectors =
                PackedVectors.read(SensiblePictures.class, "/pictures/senses.vectors", SentenceMeaning.shared());

        new PictureSenses(SentenceMeaning.shared()).all().forEach((word, texts) -> {
            assertThat(PictureIndex.shipped().find(word)).as(word).isPresent();
            assertThat(texts).as(word).hasSizeGreaterThanOrEqualTo(2).allMatch(vectors::has);
        });
    }

    @Test
    void aNameOfTheTableCountsThoughTheGrammarReadsAName() {
        assertThat(pictures.find("the Moon", false)).contains("full-moon");
        assertThat(pictures.find("Rose Miller", false)).isEmpty();
    }

    @Test
    void theVectorsBelongToTheWords() {
        PackedVectors vectors =
                PackedVectors.read(SensiblePictures.class, "/pictures/words.vectors", SentenceMeaning.shared());

        assertThat(PictureIndex.shipped().wordsByPicture().values())
                .allSatisfy(words -> assertThat(words).allMatch(vectors::has));
    }
}
