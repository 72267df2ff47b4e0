package io.reelwright.phase.script.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.language.grammar.Tree;
import io.reelwright.phase.script.story.Wording.Edit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences with a part in brackets that a cut would take out. */
class LimitsTest {
    /** Without the part, the rest says more than the sentence did, or something else, or nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [Among children under six,] the cough did not spread.
            [Among those who slept eight hours,] mistakes were rare.
            A million books [from the college library] will be copied.
            [For beginners,] the north face is closed.
            [Within the old walls,] no house is taller than the church.
            [Outside the harbour,] nets are forbidden.
            [Under the new contract,] drivers earn more.
            [Except on Sundays,] the ferry runs every hour.
            [Unlike wolves,] dogs understand a pointing hand.
            [Without a permit,] nobody may enter the cave.
            [Before the dam,] the valley flooded each spring.
            [After the second dose,] all patients recovered.
            [During the strike,] trains were free.
            [In mice,] the drug doubled the lifespan.
            [In most villages,] the well is shared.
            [In a small trial,] the cream healed burns.
            [In theory,] the battery lasts ten years.
            [In Norway,] nobody locks the door.
            [At low speed,] the car is silent.
            [When the tide is out,] you can walk to the island.
            [Where bees have died,] farmers pollinate by hand.
            [If the valve sticks,] the engine stops.
            [Once the seal is broken,] the medicine spoils.
            [Compared with steel,] bamboo is light.
            [Depending on the weather,] the trip takes two days.
            [Sometimes,] the parrot answers the phone.
            [Reportedly,] the duke sold the castle.
            [Out of nineteen divers,] only one saw the wreck.
            [Like most deserts,] the Namib is cold at night.
            The lake holds enough water [to fill the canal twice].
            The probe found enough ice drifting above the pole [to supply a town].
            The soup was too hot [to eat].
            The wind was so strong [that it broke the mast].
            The door is such a weight [that two men must push it].
            The rope is long enough [for three climbers].
            The new bulbs use less power [than a clock].
            The comet is larger [than Sicily].
            The sisters spotted the owl in one [of twelve nights].
            Some [of the letters] were burned.
            Half [of the island] is under water.
            The village lost a third [of its people].
            A number [of farmers] have left.
            None [of the keys] fits.
            Two [of the four engines] failed.
            The museum owns most [of his paintings].
            It is the oldest bridge [in Europe].
            She was the first woman [to cross the glacier].
            This is the only pub [on the island].
            The mine is the deepest hole [that people have dug].
            It was the coldest night [since 1941].
            Few germs survive in anything [that sour].
            Dogs [that bark] rarely bite.
            People [who live by the airport] sleep badly.
            Houses [built of straw] burn quickly.
            Those [who waited] got a seat.
            The vaccine works [only in calves].
            The rule holds [for adults].
            The fee is waived [for students].
            The drug works [in mice].
            The glue holds [unless it gets wet].
            The lamp goes out [if the door opens].
            The shop opens [when the bell rings].
            The cellar stays cool [without electricity].
            The painter spent the war [in a cellar].
            The pump provides the village [with clean water].
            The story depends [on a forged letter].
            The committee put the statue [behind the stables].
            The choir has been singing [badly].
            The device is designed [to catch drops].
            The keeper has a plan [to save the herd].
            The tower was built in 1650 and [burned down].
            The cook makes bread, soup, [and cheese].
            Both the mayor [and the priest] agreed.
            The festival was small, and, [in its best year, it made a profit].
            [According to the breeder,] the horse could be the fastest in the country.
            The bridge may collapse within ten years[, according to the engineer].
            The painting is worth about two million[, the dealer said].
            [When the vet examined the cow,] he found nothing.
            [When the doctor looked at the picture,] he disagreed.
            [After the captain saw the rock,] he turned the ship.
            [While that sounds like a lot,] this was barely enough.
            The treaty limits the fleet [to nine ships].
            The teacher warned the class [of thin ice].
            """)
    void aPartThatLimitsOrCompletesMustStay(String marked) {
        assertThat(Limits.allow(tree(marked), part(marked))).as(marked).isFalse();
        assertThat(tellings(marked)).as(marked).allMatch(it -> holds(it, marked));
    }

    /** Without the part, the rest says less, and nothing else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The lighthouse[, which stands on a bare rock,] has been dark for years.
            The captain[, a quiet man from Bergen,] never left the bridge.
            [However,] the dam held through the night.
            [In fact,] the lake is a crater.
            [In 1931,] a storm broke the pier.
            [In the morning,] the baker lit the oven.
            [Fortunately,] the seed bank was empty.
            [As a result,] the price doubled.
            The glacier lost a mile of ice[, leaving a lake behind].
            Many birds cross the desert[, including swallows and storks].
            [Built in 1902,] the mill still grinds flour.
            The mill burned in 1950[, and the owner moved to the coast].
            The queen[, who spoke four languages,] wrote the letter herself.
            The ship sank near the harbour [after a collision].
            The farmer sold the barn [in the spring].
            The road follows the river[, where herons nest].
            The council[, in June,] closed the bridge.
            The monks wrote the book in a cold room [by candlelight].
            The pilot landed on the field [with one engine].
            The parrot[, as the sailors called it,] spoke Dutch.
            The bay[, among other places,] is known for whales.
            [In order to save fuel,] the captain sailed by night.
            [Surrounded by water,] the fort was never taken.
            """)
    void aPartThatOnlyAddsMayGo(String marked) {
        assertThat(Limits.allow(tree(marked), part(marked))).as(marked).isTrue();
    }

    private static String plain(String marked) {
        return marked.replace("[", "").replace("]", "");
    }

    private static Tree tree(String marked) {
        return Desk.tree(plain(marked));
    }

    private static Edit part(String marked) {
        return new Edit(marked.indexOf('['), marked.indexOf(']') - 1, "");
    }

    private static List<String> tellings(String marked) {
        return Shortening.choices(tree(marked)).stream()
                .map(it -> Wording.edited(plain(marked), it))
                .toList();
    }

    private static boolean holds(String telling, String marked) {
        String part = marked.substring(marked.indexOf('[') + 1, marked.indexOf(']'));
        String bare = part.replaceAll("^[, ]+|[, ]+$", "");
        return telling.contains(bare);
    }
}
