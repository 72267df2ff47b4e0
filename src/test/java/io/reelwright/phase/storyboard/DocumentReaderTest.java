package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.EvidenceCard.Document;
import io.reelwright.campaign.EvidenceCard.Form;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            In 1859 Darwin published a book that sold 1,250 copies on its first day. | BOOK | Book | 1,250 copies
            The report warned of a rise of 1.5 degrees. | PAGE | Report | 1.5 degrees
            In 1970 the parliament passed a law. | LAW | Law | 1970
            He wrote a letter of 12 pages. | PAGE | Letter | 12 pages
            The novel Dracula appeared in 1897. | BOOK | Dracula | 1897
            The treaty was signed in 1848. | LAW | Treaty | 1848
            Watson and Crick published a paper called “Molecular Structure” in 1953. | PAGE | Molecular Structure | 1953
            The patent was filed in 1876. | LAW | Patent | 1876
            The constitution was adopted in 1787. | LAW | Constitution | 1787
            She kept and published the diary in 1947. | BOOK | Diary | 1947
            In 1517 Luther sent a letter to the bishop. | PAGE | Letter | 1517
            The contract promised $4 million. | LAW | Contract | $4 million
            The law bans plastic bags from 2025. | LAW | Law | 2025
            """)
    void aPieceOfWritingHasItsTitleAndFigure(String sentence, Form form, String title, String figure) {
        Document card = read(sentence).orElseThrow();

        assertThat(card.form()).isEqualTo(form);
        assertThat(card.title()).isEqualTo(title);
        assertThat(card.figure()).isEqualTo(figure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wrap it in paper for 20 minutes.",
                "We booked a room for $90.",
                "The alphabet has 26 letters.",
                "Paper is made of wood.",
                "He read the newspaper.",
                "The law of gravity holds everywhere.",
                "She burned 300 calories.",
                "He never wrote the letter of 1920.",
                "A paper cup costs 10 cents.",
                "The book is on the table.",
                "They signed in 1848.",
                "He paid the bill of $50.",
                "The letter a comes first.",
                "Her report cards were good."
            })
    void paperAndLettersThatAreNoWritingAreLeft(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    private static Optional<Document> read(String sentence) {
        return new DocumentReader().read(StoryboardFixtures.scene(sentence)).map(it -> (Document) it.card());
    }
}
