package io.reelwright.phase.script;

import io.reelwright.campaign.Niche;
import java.util.ArrayList;
import java.util.List;

/** Questions that can be asked of any topic, those of the niche first. Each with a word for the viewer. */
final class OutlineQuestions {
    private static final String[][] ANY = {
        {"What do most people believe about it?", "Hold that thought."},
        {"Who noticed it first?", "Guess a name."},
        {"What does it look like up close?", "Come nearer than usual."},
        {"Which part is the hardest to explain?", "Start exactly there."},
        {"What would a child ask here?", "Ask that, out loud."},
        {"Which number would surprise you most?", "Write down your guess."},
        {"What has changed since then?", "Compare before and after."},
        {"What stays the same everywhere?", "Look for the pattern."},
        {"What happens without it?", "Take it away and see."},
        {"Which mistake is made most often?", "Be honest with yourself."},
        {"What is the simplest version of it?", "Say it in one sentence."},
        {"Who gains from it, and who pays?", "Follow both."},
        {"What is still unknown?", "Leave room for that."},
        {"Where could you see it yourself?", "Go and look."},
        {"What would you tell a friend?", "Try it in ten words."},
        {"What comes next?", "Make a prediction."},
    };

    private OutlineQuestions() {}

    static List<String[]> of(Niche niche) {
        List<String[]> trail = new ArrayList<>(List.of(own(niche)));
        trail.addAll(List.of(ANY));
        return trail;
    }

    private static String[][] own(Niche niche) {
        return switch (niche) {
            case SCIENCE ->
                new String[][] {
                    {"What can you actually observe?", "Start with what the eye sees."},
                    {"What is the cause behind it?", "Take a guess before you look."},
                    {"How could you test that?", "Plan one small experiment."}
                };
            case HISTORY ->
                new String[][] {
                    {"When does the story begin?", "Picture the year."},
                    {"Who wanted it, and who did not?", "Think of both sides."},
                    {"What was different afterwards?", "Name one thing."}
                };
            case FINANCE ->
                new String[][] {
                    {"What does it cost you each month?", "Write the number down."},
                    {"What does it earn over ten years?", "Guess before you count."},
                    {"What could go wrong?", "Name the risk before the reward."}
                };
            case HEALTH ->
                new String[][] {
                    {"How does it feel on a normal day?", "Notice before you change anything."},
                    {"Which small step could you keep?", "Choose the smallest."},
                    {"How will you know it works?", "Pick one sign and watch it."}
                };
            case TECHNOLOGY ->
                new String[][] {
                    {"Which problem did it solve?", "Think of life before it."},
                    {"What goes in, and what comes out?", "Draw it in your head."},
                    {"Where does it fail?", "Look for its limits."}
                };
            case FOOD ->
                new String[][] {
                    {"What goes into it?", "Name the first ingredient."},
                    {"What happens to it over time?", "Taste it early, taste it late."},
                    {"Where does the flavour come from?", "Close your eyes and guess."}
                };
            case TRAVEL ->
                new String[][] {
                    {"How do you get there?", "Trace the way on a map."},
                    {"What would you see first?", "Follow the early light."},
                    {"What do most visitors miss?", "Take one street further."}
                };
            case STORYTELLING ->
                new String[][] {
                    {"Who was there?", "Picture every face."},
                    {"What did they leave out?", "Listen to the silence."},
                    {"What would you have done?", "Think before you answer."}
                };
            case NEWS ->
                new String[][] {
                    {"What exactly has happened?", "Facts first."},
                    {"Who says so, and how do they know?", "Look for the source."},
                    {"Whom does it affect today?", "Start close to home."}
                };
            case MOTIVATION ->
                new String[][] {
                    {"What are you waiting for?", "Say it out loud."},
                    {"What is the smallest first step?", "Make it almost too easy."},
                    {"Who will you be in one year?", "Begin as that person."}
                };
            case NATURE ->
                new String[][] {
                    {"Where does it live?", "Look around before you look closer."},
                    {"What does it need to survive?", "Make a short list."},
                    {"Who depends on it?", "Pull one thread and see."}
                };
        };
    }
}
