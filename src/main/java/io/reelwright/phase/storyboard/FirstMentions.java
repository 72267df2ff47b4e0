package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Portrait;
import io.reelwright.campaign.SceneCard;
import io.reelwright.text.CharacterClasses;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps what introduces somebody or something to the scene in which the narration first speaks of it. */
final class FirstMentions {
    /** Scenes in which the pronoun of a person is looked for. */
    private static final int NEAR = 3;

    private final List<String> texts;

    FirstMentions(List<SceneText> scenes) {
        this.texts = scenes.stream().map(SceneText::text).toList();
    }

    /** Returns the choices of a scene without introductions of what was spoken of before. */
    List<CardChoice> of(int scene, List<CardChoice> choices) {
        return choices.stream()
                .filter(it -> isNew(scene, introduced(it.card())) || isKnown(scene, it.card()))
                .map(it -> it.card() instanceof Portrait person ? new CardChoice(told(scene, person), it.fit()) : it)
                .toList();
    }

    /** Returns whether a card shows a person again who was named in full before, or tells who somebody is that was named in passing. */
    private boolean isKnown(int scene, SceneCard card) {
        return card instanceof Portrait person && (person.role() != null || !isNew(scene, person.name()));
    }

    private boolean isNew(int scene, String name) {
        return name.isEmpty()
                || texts.subList(0, scene).stream()
                        .noneMatch(text -> CharacterClasses.lower(text).contains(CharacterClasses.lower(name)));
    }

    private Portrait told(int scene, Portrait person) {
        String here = texts.get(scene);
        String after = here.substring(Math.max(0, here.indexOf(person.name()))) + " "
                + joined(scene + 1, Math.min(texts.size(), scene + NEAR));
        String all = joined(scene + 1, texts.size()) + " " + joined(0, scene + 1);
        return new Portrait(
                person.name(), person.role(), ProfileChoice.of(here, after, all), person.at(), person.roleAt());
    }

    private String joined(int from, int to) {
        return from >= to ? "" : texts.subList(from, to).stream().collect(Collectors.joining(" "));
    }

    /** Returns the name of what a card introduces; empty if it introduces nothing. */
    private static String introduced(SceneCard card) {
        return switch (card) {
            case Portrait person -> person.name().substring(person.name().lastIndexOf(' ') + 1);
            default -> "";
        };
    }
}
