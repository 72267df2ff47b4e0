package io.reelwright.campaign;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a scene: the words, figures and pictures that its template lays out. The storyboard chooses the kind
 * from the sentence; the studio draws it; a provider of filmed scenes ignores all but {@link #words()}.
 *
 * <p>Times ({@code at}) are seconds from the scene's start at which the narration says the thing, so that a row can
 * enter on its own word; 0 when it is there at once. Pictures are names of illustrations ({@code honey-pot}); null where no
 * picture fits, because none is better than a wrong one.
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
    @JsonSubTypes.Type(value = SceneCard.Question.class, name = "question"),
    @JsonSubTypes.Type(value = SceneCard.EndCard.class, name = "endcard"),
    @JsonSubTypes.Type(value = SceneCard.OwnMedia.class, name = "media"),
})
public sealed interface SceneCard {

    /** The template's name as events and files spell it, for example {@code headline}. */
    String template();

    /** The main words on the picture, as one line, for prompts, reports and accessibility. */
    String words();

    /**
     * Kinetic headline. At most 6 words in all.
     *
     * @param kicker  small line above; null for none
     * @param lines   1 to 3 short lines
     * @param plate   index of the line that stands on a coloured plate; −1 for none
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
     * One big figure that counts up, with a graphic that shows it.
     *
     * @param value    the figure; counts up to it
     * @param shown    how it is written at the end, without prefix and unit, for example {@code 2,048} or {@code 3.5}
     * @param prefix   {@code $} or {@code €}; empty for none
     * @param unit     {@code %}, {@code million years}, …; empty for none
     * @param label    what is counted, at most 6 words
     * @param proof    which graphic shows it
     * @param at       second at which the figure is spoken
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
        /** A grid of dots, as many lit as the figure says of a hundred. */
        DOTS,
        /** A bar that fills with the count. */
        BAR,
        /** No measure behind it (a year, a bare count): ticks that run with the count. */
        TICKS
    }

    /** Two things side by side; {@code winner} is 0, 1 or −1 for none. */
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
     * @param value its figure in the unit that both share; NaN is not allowed, null where the comparison has no figures
     * @param shown the figure as text, or a short word where there is none
     */
    record Side(
            String name,
            @Nullable Double value,
            String shown,
            String unit,
            String caption,
            @Nullable String picture) {}

    /** A list that builds as it is spoken: 2 to 5 items. */
    record BuildList(String title, List<Item> items) implements SceneCard {
        @Override
        public String template() {
            return "list";
        }

        @Override
        public String words() {
            return title;
        }
    }

    /** A row of a list. */
    record Item(String text, @Nullable String picture, double at) {}

    /** Years and what happened: 2 to 4 stops. */
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

    /** Bars side by side, or a line that is drawn. */
    enum ChartKind {
        BARS,
        LINE
    }

    /** A value of a chart, not negative, with its text. */
    record Bar(String label, double value, String shown, double at) {}

    /** Words that someone said, with who said them. */
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

    /** A large picture with a few words, in parallax. */
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

    /** Places or steps in order: 2 to 5 stops on a card, joined by a line. */
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

    /** A question set large. {@code accent} is one word of it, or null. */
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
     * @param file  absolute path of the picture or clip, or the key of one that was uploaded
     * @param video whether it moves by itself
     * @param from  second of the clip at which to begin; 0 for a picture
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
}
