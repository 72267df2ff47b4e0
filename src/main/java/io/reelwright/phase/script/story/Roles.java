package io.reelwright.phase.script.story;

import io.reelwright.language.grammar.Word;
import io.reelwright.text.WordSet;

/** Nouns that say who a person is: an office, a trade, a kinship. */
final class Roles {
    /** Trades and offices in {@code -er} and {@code -or}; most other nouns that end so are things. */
    private static final String MAKERS =
            "actor|adviser|advisor|ambassador|announcer|astronomer|author|baker|banker|barber|beekeeper|biker|blogger|boxer|breeder|brewer|bricklayer"
                    + "|broadcaster|broker|builder|butcher|buyer|camper|cardmaker|carpenter|carrier|caretaker|choreographer|climber|co-author|co-founder|cofounder"
                    + "|collaborator|collector|columnist|commander|commentator|commissioner|composer|conductor|consumer|contractor|coordinator|counselor"
                    + "|counsellor|creator|cricketer|cruiser|curator|customer|cyclist|dancer|dealer|defender|designer|developer|director|diver|doctor|driver"
                    + "|drummer|editor|educator|employer|engraver|entertainer|explorer|farmer|fighter|filmmaker|firefighter|fisher|footballer|forecaster|founder"
                    + "|gambler|gardener|geographer|governor|grocer|grower|hacker|helper|hiker|historian|hunter|illustrator|importer|innovator|inspector|instructor"
                    + "|interpreter|inventor|investigator|investor|jeweler|jeweller|keeper|laborer|labourer|landowner|lawmaker|lawyer|leader|learner|lecturer"
                    + "|lender|lifter|maker|manager|manufacturer|mayor|member|mentor|messenger|miller|miner|minister|mother|father|brother|sister|daughter|narrator"
                    + "|navigator|negotiator|newcomer|observer|officer|operator|organizer|organiser|owner|painter|partner|passenger|performer|philosopher"
                    + "|photographer|pitcher|planner|player|plumber|potter|practitioner|preacher|premier|prisoner|producer|professor|programmer|prosecutor"
                    + "|protester|publisher|ranger|reader|realtor|reporter|researcher|retailer|reviewer|rider|robber|ruler|runner|sailor|scholar|sculptor|seller"
                    + "|senator|settler|shoemaker|shopper|singer|skier|skipper|soldier|solicitor|songwriter|speaker|sponsor|stranger|streamer|striker|stylist"
                    + "|successor|supervisor|supporter|surfer|survivor|surveyor|swimmer|tailor|teacher|teenager|tenor|toddler|trader|trainer|translator|traveler"
                    + "|traveller|treasurer|tutor|villager|vendor|viewer|visitor|volunteer|waiter|warrior|weaver|winner|worker|writer|youngster|youtuber|newsreader";

    private Roles() {}

    /** Returns whether the noun is what somebody is. */
    static boolean isRole(Word noun) {
        return noun.noun() && (People.isPerson(noun) || isTrade(noun.lemma()));
    }

    /** Returns whether a noun in its singular is a trade or an office: {@code baker}, {@code botanist}. */
    static boolean isTrade(String word) {
        if (WordSet.of(MAKERS).contains(word)) return true;
        boolean thing = WordSet.of(
                        "mist|list|fist|twist|waist|wrist|deer|beer|steer|cheer|pioneer|gist|meridian|obsidian|human|ottoman|playlist|shortlist|checklist")
                .contains(word);
        return !thing
                && word.length() > 4
                && (word.endsWith("ist")
                        || word.endsWith("ian")
                        || word.endsWith("eer")
                        || word.endsWith("man")
                        || word.endsWith("woman"));
    }
}
