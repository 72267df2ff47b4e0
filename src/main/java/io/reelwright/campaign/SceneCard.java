package io.reelwright.campaign;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a scene: the words, figures and pictures that its template lays out. The storyboard chooses the kind from the sentence
 * and the studio draws it; a provider of filmed scenes ignores everything but {@link #words()}.
 *
 * <p>Times ({@code at}) are in seconds from the scene's start and mark when the narration mentions the item, so that a row can appear on
 * its own word; 0 when the item is visible from the start. Pictures are names of illustrations ({@code honey-pot}); null when no picture
 * fits, because none is better than a wrong one.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "template")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SceneCard.Headline.class, name = "headline"),
    @JsonSubTypes.Type(value = SceneCard.BigNumber.class, name = "number"),
    @JsonSubTypes.Type(value = SceneCard.Comparison.class, name = "comparison"),
    @JsonSubTypes.Type(value = SceneCard.BuildList.class, name = "list"),
    @JsonSubTypes.Type(value = SceneCard.Timeline.class, name = "timeline"),
    @JsonSubTypes.Type(value = SceneCard.Chart.class, name = "chart"),
    @JsonSubTypes.Type(value = SceneCard.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = SceneCard.Hero.class, name = "hero"),
    @JsonSubTypes.Type(value = SceneCard.Route.class, name = "route"),
    @JsonSubTypes.Type(value = SceneCard.Map.class, name = "map"),
    @JsonSubTypes.Type(value = SceneCard.Question.class, name = "question"),
    @JsonSubTypes.Type(value = SceneCard.EndCard.class, name = "endcard"),
    @JsonSubTypes.Type(value = SceneCard.OwnMedia.class, name = "media"),
    @JsonSubTypes.Type(value = SceneCard.Spoken.class, name = "words"),
    @JsonSubTypes.Type(value = SceneCard.Thing.class, name = "thing"),
    @JsonSubTypes.Type(value = EvidenceCard.Portrait.class, name = "portrait"),
    @JsonSubTypes.Type(value = EvidenceCard.BeforeAfter.class, name = "before_after"),
    @JsonSubTypes.Type(value = EvidenceCard.Ranking.class, name = "ranking"),
    @JsonSubTypes.Type(value = EvidenceCard.Process.class, name = "process"),
    @JsonSubTypes.Type(value = EvidenceCard.Definition.class, name = "definition"),
    @JsonSubTypes.Type(value = EvidenceCard.Document.class, name = "document"),
    @JsonSubTypes.Type(value = EvidenceCard.Deed.class, name = "deed"),
    @JsonSubTypes.Type(value = EvidenceCard.Statement.class, name = "statement"),
    @JsonSubTypes.Type(value = EvidenceCard.Day.class, name = "day"),
})
public sealed interface SceneCard
        permits SceneCard.Headline,
                SceneCard.BigNumber,
                SceneCard.Comparison,
                SceneCard.BuildList,
                SceneCard.Timeline,
                SceneCard.Chart,
                SceneCard.Quote,
                SceneCard.Hero,
                SceneCard.Route,
                SceneCard.Question,
                SceneCard.EndCard,
                SceneCard.OwnMedia,
                SceneCard.Map,
                SceneCard.Spoken,
                SceneCard.Thing,
                EvidenceCard {

    /** Returns the template's name as used in events and files, for example {@code headline}. */
    String template();

    /** Returns the main words on the picture, as one line, for prompts, reports and accessibility. */
    String words();

    /**
     * A kinetic headline of at most 6 words in all.
     *
     * @param kicker small line above the headline; null for none
     * @param lines  1 to 3 short lines
     * @param plate  index of the line on a coloured plate; −1 for none
     */
    record Headline(
            @Nullable String kicker,
            List<String> lines,
            int plate,
            @Nullable String picture) implements SceneCard {
        @Override
        public String template() {
            return "headline";
        }

        @Override
        public String words() {
            return String.join(" ", lines);
        }
    }

    /**
     * One big figure that counts up, with a graphic that illustrates it.
     *
     * @param value  the figure to count up to
     * @param shown  the figure as displayed at the end, without prefix and unit, for example {@code 2,048} or {@code 3.5}
     * @param prefix {@code $} or {@code €}; empty for none
     * @param unit   {@code %}, {@code million years}, …; empty for none
     * @param label  what is counted, at most 6 words
     * @param proof  the graphic that illustrates the figure
     * @param at     time at which the figure is spoken, in seconds
     */
    record BigNumber(
            @Nullable String kicker,
            double value,
            String shown,
            String prefix,
            String unit,
            String label,
            Proof proof,
            double at,
            @Nullable String picture)
            implements SceneCard {
        @Override
        public String template() {
            return "number";
        }

        @Override
        public String words() {
            return prefix + shown + " " + unit + " " + label;
        }
    }

    /** A graphic that shows a figure at its true ratio. */
    enum Proof {
        /** A ring filled to {@code value} per cent. */
        RING,
        /** A grid of 100 dots, of which as many are lit as the figure says. */
        DOTS,
        /** A bar that fills with the count. */
        BAR,
        /** Ticks that run with the count, for a figure without a scale (a year, a plain count). */
        TICKS
    }

    /** Two items side by side; {@code winner} is 0, 1 or −1 for none. */
    record Comparison(@Nullable String title, Side left, Side right, int winner) implements SceneCard {
        @Override
        public String template() {
            return "comparison";
        }

        @Override
        public String words() {
            return left.name() + " vs " + right.name();
        }
    }

    /**
     * One side of a comparison.
     *
     * @param value its figure, in the unit that both sides share; null when the comparison has no figures; NaN is not allowed
     * @param shown the figure as text, or a short word when there is none
     */
    record Side(
            String name,
            @Nullable Double value,
            String shown,
            String unit,
            String caption,
            @Nullable String picture) {}

    /** A list of 2 to 5 items that appear as they are spoken. */
    record BuildList(String title, List<Item> items) implements SceneCard {
        @Override
        public String template() {
            return "list";
        }

        @Override
        public String words() {
            return title.isBlank()
                    ? String.join(", ", items.stream().map(Item::text).toList())
                    : title;
        }
    }

    /** A row of a list. */
    record Item(String text, @Nullable String picture, double at) {}

    /** Years or steps with events: 2 to 4 stops. */
    record Timeline(
            String title, List<Stop> stops, @Nullable String picture) implements SceneCard {
        @Override
        public String template() {
            return "timeline";
        }

        @Override
        public String words() {
            return title;
        }
    }

    /** A stop of a timeline or a route; {@code mark} is the year or step (empty on a route without numbers). */
    record Stop(String mark, String text, double at) {}

    /** Two to five values on one axis that starts at 0. */
    record Chart(
            String title,
            String subtitle,
            ChartKind kind,
            List<Bar> bars,
            @Nullable String picture) implements SceneCard {
        @Override
        public String template() {
            return "chart";
        }

        @Override
        public String words() {
            return title;
        }
    }

    /** A non-negative value of a chart, with its label and text. */
    record Bar(String label, double value, String shown, double at) {}

    /** A quotation with its author. */
    record Quote(String text, @Nullable String accent, String author) implements SceneCard {
        @Override
        public String template() {
            return "quote";
        }

        @Override
        public String words() {
            return text;
        }
    }

    /** A large picture with a few words and a parallax effect. */
    record Hero(String lead, String statement, @Nullable String picture, List<String> companions) implements SceneCard {
        @Override
        public String template() {
            return "hero";
        }

        @Override
        public String words() {
            return statement;
        }
    }

    /** Places or steps in order: 2 to 5 stops on a card, connected by a line. */
    record Route(String title, List<Stop> stops, @Nullable String picture) implements SceneCard {
        @Override
        public String template() {
            return "route";
        }

        @Override
        public String words() {
            return title;
        }
    }

    /**
     * Places on a map: 1 to 6 spots.
     *
     * @param title   empty for none
     * @param route   whether a line is drawn from spot to spot, in their order
     * @param picture what travels, or a thing of the place
     */
    record Map(
            String title,
            List<Spot> spots,
            boolean route,
            @Nullable String picture) implements SceneCard {
        @Override
        public String template() {
            return "map";
        }

        @Override
        public String words() {
            return title.isBlank()
                    ? String.join(", ", spots.stream().map(Spot::name).toList())
                    : title;
        }
    }

    /**
     * A place on a map.
     *
     * @param label     a date or another short addition; null for none
     * @param longitude degrees east of Greenwich, −180 to 180
     * @param latitude  degrees north of the equator, −90 to 90
     */
    record Spot(String name, @Nullable String label, double longitude, double latitude, double at) {}

    /** A question in large type. {@code accent} is one of its words, or null. */
    record Question(
            String text,
            @Nullable String accent,
            @Nullable String sub,
            @Nullable String picture) implements SceneCard {
        @Override
        public String template() {
            return "question";
        }

        @Override
        public String words() {
            return text;
        }
    }

    /** The last scene: two lines, a button, a handle. */
    record EndCard(List<String> lines, String button, String handle, List<String> pictures) implements SceneCard {
        @Override
        public String template() {
            return "endcard";
        }

        @Override
        public String words() {
            return String.join(" ", lines);
        }
    }

    /**
     * The user's own picture or clip, with a lower third.
     *
     * @param file  absolute path of the picture or clip, or the key of an uploaded one
     * @param video whether it is a clip
     * @param from  second of the clip at which to start; 0 for a picture
     */
    record OwnMedia(
            String file,
            boolean video,
            double from,
            @Nullable String tag,
            String title,
            @Nullable String subtitle) implements SceneCard {
        @Override
        public String template() {
            return "media";
        }

        @Override
        public String words() {
            return title;
        }
    }

    /**
     * All words that are spoken meanwhile, in large letters, each on its time; there are no captions below them.
     *
     * @param said    the words in order
     * @param accent  index of the word that carries the point
     * @param picture illustration of one of them; null for none
     */
    record Spoken(List<Said> said, int accent, @Nullable String picture) implements SceneCard {
        public Spoken {
            said = List.copyOf(said);
        }

        @Override
        public String template() {
            return "words";
        }

        @Override
        public String words() {
            return String.join(" ", said.stream().map(Said::text).toList());
        }
    }

    /** A spoken word as it is shown. */
    record Said(String text, double at) {}

    /**
     * One thing without words, large; its outline is there before it is named, the thing itself from then on.
     *
     * @param name what it is called in the text
     * @param act  what it does when its verb is spoken; null when it only stands there
     */
    record Thing(
            String picture,
            String name,
            double at,
            @Nullable Act act) implements SceneCard {
        @Override
        public String template() {
            return "thing";
        }

        @Override
        public String words() {
            return name;
        }
    }

    /** A move, and the time at which its verb is spoken. */
    record Act(Move move, double at) {}
}
