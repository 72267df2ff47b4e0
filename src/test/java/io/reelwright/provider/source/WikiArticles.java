package io.reelwright.provider.source;

import io.reelwright.fakes.FakeWiki;

/** Articles of our own for tests. */
final class WikiArticles {
    static final String OCTOPUS = """
            An octopus is a soft animal with eight arms that lives in the sea ( ; say OK-to-pus).

            It has three hearts: two push blood through the gills, and the third one sends it round the body.
            The third heart rests while the animal swims, so it tires quickly and prefers to crawl. Its blood is blue, since a
            metal in it carries the oxygen. In cold water this works better than the red blood of other animals.

            == Arms ==
            Each arm has hundreds of suckers, and can taste what it touches. A lost arm grows again within weeks.

            === See also ===
            Squid and cuttlefish

            == Physics ==
            The pressure follows from

              p

              {\\displaystyle p=F/A}

            which holds in every sea.

            == References ==
            Somebody: A book of arms, 1999.

            === Printed ===
            Nobody: More arms.

            == External links ==
            A page about suckers
            """;

    static final String HONEY = "Honey is made by bees from the juice of flowers. ".repeat(6)
            + "It keeps for years and does not spoil, as nothing can live in so little water. ".repeat(3);

    private WikiArticles() {}

    static FakeWiki wiki() throws Exception {
        return new FakeWiki()
                .article("Octopus", OCTOPUS)
                .article("Honey", HONEY)
                .article(
                        "Squid",
                        "A squid has three hearts too, and ten arms. " + "It swims fast in the open sea. ".repeat(12))
                .ambiguous("Mercury")
                .article("Stub", "A stub is short.");
    }
}
