package io.reelwright.phase.script;

import io.reelwright.campaign.Niche;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Questions that fit any topic, those of the niche first, each with a short remark to the viewer. Sentences between them say what to
 * look for.
 */
final class OutlineQuestions {
    /** Questions for niches about knowledge. */
    private static final String[][] KNOWING = {
        {"What do most people believe about it?", "Hold that thought."},
        {"Who noticed it first?", "Guess a name."},
        {"Which part is the hardest to explain?", "Start exactly there."},
        {"What does it look like up close?", "Come nearer than usual."},
        {"What would a child ask here?", "Ask that, out loud."},
        {"Which number would surprise you most?", "Write down your guess."},
        {"What happens without it?", "Take it away and see."},
        {"What has changed since then?", "Compare before and after."},
        {"Who gains from it, and who pays?", "Follow both."},
        {"What is still unknown?", "Leave room for that."},
        {"What is the simplest version of it?", "Say it in one sentence."},
        {"Where could you see it yourself?", "Go and look."},
        {"What stays the same everywhere?", "Look for the pattern."},
        {"What comes next?", "Make a prediction."},
    };

    /** Questions for niches about action. */
    private static final String[][] DOING = {
        {"What have you tried so far?", "Be honest with yourself."},
        {"Which mistake is made most often?", "Look for it in your own week."},
        {"What would you do with only one hour?", "Choose the part that counts."},
        {"Who could you ask?", "Think of one person."},
        {"What can you leave out?", "Cross out one thing."},
        {"Where would you begin tomorrow?", "Pick a place and a time."},
        {"What is the simplest version of it?", "Say it in one sentence."},
        {"What would make it easier?", "Change one small thing."},
        {"What would you tell a friend?", "Try it in ten words."},
        {"How will you remember it?", "Write it where you look."},
        {"What stops most people?", "Name it, and go around it."},
        {"What would it look like in a year?", "Draw that picture."},
        {"Which part do you like best?", "Do that part first."},
        {"What comes next?", "Make a prediction."},
    };

    private OutlineQuestions() {}

    /**
     * Returns all questions, the niche's own first. The starting point of the common ones depends on the topic, so that outlines for
     * different topics differ.
     */
    static List<String[]> of(Niche niche, String topic) {
        String[][] own = own(niche);
        String[] frame = frame(niche);
        List<String[]> trail = new ArrayList<>();
        trail.add(own[0]);
        trail.add(new String[] {frame[0], ""});
        trail.add(own[1]);
        trail.add(new String[] {frame[1], ""});
        trail.add(own[2]);
        List<String[]> more = new ArrayList<>(List.of(isDone(niche) ? DOING : KNOWING));
        Collections.rotate(more, -Math.floorMod(topic.hashCode(), more.size() / 2));
        trail.addAll(more);
        return trail;
    }

    private static boolean isDone(Niche niche) {
        return switch (niche) {
            case FINANCE, HEALTH, TRAVEL, MOTIVATION -> true;
            case SCIENCE, HISTORY, TECHNOLOGY, FOOD, STORYTELLING, NEWS, NATURE -> false;
        };
    }

    /** Returns a sentence on what to look for, which is shown as a list, and one on the order, which is shown as a route. */
    private static String[] frame(Niche niche) {
        return switch (niche) {
            case SCIENCE ->
                new String[] {
                    "Look for three things: a cause, a test and a result.",
                    "Go from sight to cause, from cause to proof."
                };
            case HISTORY ->
                new String[] {
                    "Look for three things: a place, a plan and a moment.",
                    "Go from cause to event, from event to result."
                };
            case FINANCE ->
                new String[] {
                    "Compare three things: the price, the gain and the risk.",
                    "Go from income to costs, from costs to savings."
                };
            case HEALTH ->
                new String[] {
                    "Watch three things: sleep, food and movement.", "Go from signal to habit, from habit to change."
                };
            case TECHNOLOGY ->
                new String[] {
                    "Look at three things: the problem, the parts and the limits.",
                    "Go from problem to idea, from idea to machine."
                };
            case FOOD ->
                new String[] {
                    "Notice three things: the smell, the taste and the texture.",
                    "Go from field to kitchen, from kitchen to table."
                };
            case TRAVEL ->
                new String[] {
                    "Pack three things: a map, a plan and some time.", "Go from morning to noon, from noon to night."
                };
            case STORYTELLING ->
                new String[] {
                    "Hold on to three things: a face, a place and a secret.",
                    "Go from rumour to witness, from witness to truth."
                };
            case NEWS ->
                new String[] {
                    "Check three things: the source, the date and the numbers.",
                    "Go from claim to source, from source to effect."
                };
            case MOTIVATION ->
                new String[] {
                    "Write down three things: a reason, a step and a date.",
                    "Go from wish to plan, from plan to practice."
                };
            case NATURE ->
                new String[] {
                    "Look for three things: food, shelter and danger.",
                    "Go from habitat to habits, from habits to neighbours."
                };
        };
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
