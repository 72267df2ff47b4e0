package io.reelwright.provider.video.studio;

import io.reelwright.campaign.EvidenceCard.BeforeAfter;
import io.reelwright.campaign.EvidenceCard.Day;
import io.reelwright.campaign.EvidenceCard.Deed;
import io.reelwright.campaign.EvidenceCard.Definition;
import io.reelwright.campaign.EvidenceCard.Document;
import io.reelwright.campaign.EvidenceCard.Form;
import io.reelwright.campaign.EvidenceCard.Party;
import io.reelwright.campaign.EvidenceCard.Portrait;
import io.reelwright.campaign.EvidenceCard.Process;
import io.reelwright.campaign.EvidenceCard.Profile;
import io.reelwright.campaign.EvidenceCard.Ranking;
import io.reelwright.campaign.EvidenceCard.State;
import io.reelwright.campaign.EvidenceCard.Statement;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Bar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cards whose layout stands on evidence, to look at: {@code template.look.note}. */
final class EvidenceSamples {
    private EvidenceSamples() {}

    static Map<String, SceneCard> all() {
        Map<String, SceneCard> all = new LinkedHashMap<>();
        portraits(all);
        changes(all);
        rankings(all);
        processes(all);
        definitions(all);
        documents(all);
        deeds(all);
        days(all);
        return all;
    }

    private static void portraits(Map<String, SceneCard> all) {
        all.put("portrait.parchment.hat", new Portrait("Nellie Bly", "Reporter", Profile.WOMAN_IN_HAT, 0.6, 0.9));
        all.put("portrait.orbit.modern", new Portrait("Katherine Johnson", "Mathematician", Profile.WOMAN, 0.6, 1.4));
        all.put("portrait.bulletin.man", new Portrait("Tim Berners-Lee", null, Profile.MAN, 0.7, 0));
        all.put(
                "portrait.ledger.long",
                new Portrait("Isambard Kingdom Brunel", "English engineer of bridges", Profile.MAN_IN_HAT, 0.5, 1.6));
        all.put("portrait.daybreak.plain", new Portrait("Ada Lovelace", "Born 1815", Profile.PLAIN, 0.5, 1.2));
    }

    private static void changes(Map<String, SceneCard> all) {
        all.put(
                "before_after.blueprint.fall",
                new BeforeAfter(
                        "Price of solar power",
                        "a megawatt-hour",
                        new Bar("2009", 359, "$359", 0.4),
                        new Bar("2019", 40, "$40", 1.4)));
        all.put(
                "before_after.daybreak.rise",
                new BeforeAfter(
                        "People who read at night", "", new Bar("", 10, "10%", 0.4), new Bar("", 25, "25%", 1.4)));
        all.put(
                "before_after.bulletin.bare",
                new BeforeAfter("", "", new Bar("", 4.2, "$4.20", 0), new Bar("", 6.8, "$6.80", 1.2)));
        all.put(
                "before_after.roast.great",
                new BeforeAfter(
                        "Coffee farms on the slopes of the volcano",
                        "tons",
                        new Bar("1950", 1200, "1,200", 0.3),
                        new Bar("2024", 58000, "58,000", 1.6)));
    }

    private static void rankings(Map<String, SceneCard> all) {
        all.put(
                "ranking.nocturne.race",
                new Ranking(
                        "Fewest days round the world",
                        "days",
                        List.of(
                                new Bar("Nellie Bly", 72, "72", 0.4),
                                new Bar("Rival", 76, "76", 1.2),
                                new Bar("The novel", 80, "80", 2.0))));
        all.put(
                "ranking.ledger.three",
                new Ranking(
                        "Most medals",
                        "",
                        List.of(
                                new Bar("Norway", 37, "37", 0.4),
                                new Bar("Germany", 27, "27", 1.1),
                                new Bar("Canada", 26, "26", 1.8))));
        all.put(
                "ranking.reef.five",
                new Ranking(
                        "Longest rivers of the continent",
                        "km",
                        List.of(
                                new Bar("Nile", 6650, "6,650", 0.3),
                                new Bar("Congo", 4700, "4,700", 0.9),
                                new Bar("Niger", 4180, "4,180", 1.4),
                                new Bar("Zambezi", 2574, "2,574", 1.9),
                                new Bar("Orange River", 2200, "2,200", 2.3))));
        all.put(
                "ranking.bulletin.two",
                new Ranking(
                        "First to the pole",
                        "days",
                        List.of(new Bar("Amundsen", 57, "57", 0.4), new Bar("Scott", 77, "77", 1.5))));
    }

    private static void processes(Map<String, SceneCard> all) {
        all.put(
                "process.honeycomb.pictures",
                new Process(new State("Nectar", "hibiscus", 0.4), new State("Honey", "honey-pot", 1.4)));
        all.put("process.daybreak.words", new Process(new State("Starch", null, 0.4), new State("Sugar", null, 1.3)));
        all.put(
                "process.orbit.long",
                new Process(new State("Dry starch", null, 0.5), new State("Hard loaf", "bread", 1.5)));
        all.put(
                "process.sunrise.one",
                new Process(new State("Caterpillar", "bug", 0.3), new State("Butterfly", "butterfly", 1.1)));
    }

    private static void definitions(Map<String, SceneCard> all) {
        all.put(
                "definition.orbit.picture",
                new Definition("Quasar", "Bright core of a young galaxy", "milky-way", 0.9));
        all.put("definition.parchment.words", new Definition("Tsunami", "Harbor wave", null, 0.6));
        all.put(
                "definition.reef.long",
                new Definition("Coral reef", "Colony of tiny animals with skeletons of stone", "tropical-fish", 1.0));
        all.put("definition.bulletin.bare", new Definition("Inflation", "Rise in the price of everything", null, 0.7));
    }

    private static void documents(Map<String, SceneCard> all) {
        all.put("document.parchment.paper", new Document(Form.NEWSPAPER, "The World", "75 days", 1.2));
        all.put("document.nocturne.book", new Document(Form.BOOK, "Around the World", "80 days", 1.0));
        all.put("document.bulletin.law", new Document(Form.LAW, "New clean air law", "1970", 0.9));
        all.put("document.blueprint.page", new Document(Form.PAGE, "Letter to the president", "", 0.5));
        all.put("document.ledger.report", new Document(Form.PAGE, "Annual report", "$4.1 billion", 1.1));
    }

    private static void deeds(Map<String, SceneCard> all) {
        all.put(
                "deed.bulletin.persons",
                new Deed(
                        new Party("Police officers", null, Profile.PLAIN, 0.3),
                        "arrested",
                        new Party("Michael Webb", null, Profile.MAN, 1.2),
                        0.8));
        all.put(
                "deed.orbit.name",
                new Deed(
                        new Party("State Attorney General", null, Profile.PLAIN, 0.3),
                        "is investigating",
                        new Party("WeWork", null, null, 1.6),
                        1.0));
        all.put(
                "deed.honeycomb.things",
                new Deed(
                        new Party("Bees", "honeybee", null, 0.3),
                        "carry",
                        new Party("Sweet nectar of the linden", "hibiscus", null, 1.4),
                        0.9));
    }

    private static void days(Map<String, SceneCard> all) {
        all.put(
                "statement.daybreak.person",
                new Statement(
                        new Party("Analysts", null, Profile.PLAIN, 0.3), "expect", "Electric cars will triple", 0.9));
        all.put(
                "statement.nocturne.firm",
                new Statement(
                        new Party("Home Depot", null, null, 0.3), "says", "Sales grew faster than expected", 0.9));
        all.put("day.ledger.weekday", new Day("Monday", "New map unveiled", 0.7));
        all.put("day.parchment.date", new Day("November 14, 1889", "She left New York", 0.5));
    }
}
