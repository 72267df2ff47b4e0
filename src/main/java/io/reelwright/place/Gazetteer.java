package io.reelwright.place;

import io.reelwright.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the places that a text means. A name counts when nothing speaks against it: one that persons have too ({@code Victoria}) or that is
 * a common word ({@code Reading}) needs evidence, one that several places have needs a reason for one of them.
 */
public final class Gazetteer {
    private final List<Token> words;
    private final PlaceEvidence evidence;
    private final List<NameMatch> names;

    private Gazetteer(List<Token> words) {
        this.words = words;
        this.evidence = new PlaceEvidence(words);
        this.names = NameMatch.in(words).stream()
                .map(this::fitting)
                .filter(it -> !it.bearers().isEmpty())
                .toList();
    }

    /** Returns the places in a text, in the order of its words. */
    public static List<PlaceMention> in(String text) {
        return in(Token.of(text), List.of());
    }

    /**
     * Returns the places in a text, in the order of its words.
     *
     * @param context other places that the whole text speaks of; they decide between places of one name
     */
    public static List<PlaceMention> in(List<Token> words, List<Place> context) {
        return new Gazetteer(words).mentions(context);
    }

    private List<PlaceMention> mentions(List<Place> context) {
        List<Place> certain = new ArrayList<>(context);
        boolean[] whole = new boolean[names.size()];
        for (int i = 0; i < names.size(); i++) {
            whole[i] = !evidence.insideLongerName(names.get(i)) || isQualified(i);
            if (whole[i] && isCertain(i))
                Homonyms.evident(names.get(i).bearers()).ifPresent(certain::add);
        }
        List<PlaceMention> mentions = new ArrayList<>();
        boolean[] located = new boolean[names.size()];
        for (int i = 0; i < names.size(); i++) {
            NameMatch name = names.get(i);
            located[i] = whole[i] && isLocated(i, located);
            if (!whole[i] || !(isCertain(i) || located[i] || isAmongPlaces(i, certain))) continue;
            boolean at = located[i] && !name.possessive(words);
            place(i, certain).ifPresent(it -> mentions.add(new PlaceMention(it, name.first(), name.end(), at)));
        }
        return List.copyOf(mentions);
    }

    /** Leaves out what has no article where there is one: {@code the Delaware} is no state. */
    private NameMatch fitting(NameMatch name) {
        if (!evidence.hasArticle(name)) return name;
        List<Place> articled = name.bearers().stream()
                .filter(it -> it.kind() != PlaceKind.CITY && !isState(it))
                .toList();
        return new NameMatch(name.first(), name.end(), name.key(), articled);
    }

    private static boolean isState(Place place) {
        return place.kind() == PlaceKind.REGION
                && Set.of("US", "CA").contains(place.country())
                && !place.name().contains(" ");
    }

    private Optional<Place> place(int name, List<Place> certain) {
        List<Place> bearers = names.get(name).bearers();
        if (isQualified(name)) {
            Optional<Place> inside =
                    Homonyms.within(bearers, names.get(name + 1).bearers());
            if (inside.isPresent()) return inside;
        }
        if (isElsewhere(name)) return Optional.empty();
        List<Place> others =
                certain.stream().filter(it -> !bearers.contains(it)).distinct().toList();
        return Homonyms.among(bearers, others);
    }

    /** Returns whether a name means a place without further evidence. */
    private boolean isCertain(int name) {
        return DoubtfulNames.isCertain(names.get(name)) && !isPartOfPerson(names.get(name));
    }

    /** Returns whether a person of that name is in the text: {@code Michael Jordan … Jordan}. */
    private boolean isPartOfPerson(NameMatch name) {
        return DoubtfulNames.isPerson(name.key())
                && names.stream().anyMatch(it -> it.key().equals(name.key()) && evidence.insideLongerName(it));
    }

    private boolean isLocated(int name, boolean[] located) {
        NameMatch match = names.get(name);
        if (evidence.strong(match)) return true;
        boolean person = DoubtfulNames.isPerson(match.key());
        if (!person && evidence.weak(match)) return true;
        if (name == 0) return isQualified(name);
        boolean listed = evidence.continues(match, names.get(name - 1)) && located[name - 1];
        return listed && (!person || !isPartOfPerson(match)) || isQualified(name);
    }

    /** Returns whether a common word that is a name stands among places and not at the start of a sentence, where any word has a capital. */
    private boolean isAmongPlaces(int name, List<Place> certain) {
        NameMatch match = names.get(name);
        if (DoubtfulNames.isPerson(match.key()) || evidence.opens(match.first())) return false;
        return certain.stream().anyMatch(it -> !match.bearers().contains(it));
    }

    /** Returns whether a state follows in which no known place has this name. */
    private boolean isElsewhere(int name) {
        if (name + 1 >= names.size() || isQualified(name)) return false;
        NameMatch next = names.get(name + 1);
        return next.first() == names.get(name).end()
                && next.bearers().stream().anyMatch(Gazetteer::isState)
                && names.get(name).bearers().stream().allMatch(it -> it.kind() == PlaceKind.CITY);
    }

    /** Returns whether a country or a state follows that has a place of this name: {@code Paris, Texas}. */
    private boolean isQualified(int name) {
        if (name + 1 >= names.size()) return false;
        NameMatch next = names.get(name + 1);
        if (next.first() != names.get(name).end()) return false;
        if (!words.get(next.first() - 1).after().equals(",")
                && !words.get(next.first() - 1).after().isEmpty()) return false;
        return next.bearers().stream().anyMatch(it -> it.kind() == PlaceKind.COUNTRY || it.kind() == PlaceKind.REGION)
                && Homonyms.within(names.get(name).bearers(), next.bearers()).isPresent()
                && names.get(name).bearers().stream().noneMatch(it -> it.kind() == PlaceKind.COUNTRY);
    }
}
