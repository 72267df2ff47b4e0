package io.reelwright.kill;

import io.reelwright.money.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line in a service's own file: something that it has accepted and billed.
 *
 * @param task   the service's name for it; empty where the file does not say
 * @param micros what was billed
 */
record Acceptance(String service, String campaign, int scene, String task, long micros) {
    private static final Pattern SCENE = Pattern.compile("campaign (\\d+) in scene (\\d+)");
    private static final Pattern REF = Pattern.compile("([^/]+)/scene/(\\d+)/\\d+");

    /** Reads the file of the {@link SceneShop}, whose lines are our own names of jobs. */
    static List<Acceptance> ofShop(Path file) throws IOException {
        List<Acceptance> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Matcher ref = REF.matcher(line);
            if (!ref.matches()) throw new IOException("not a job: " + line);
            all.add(new Acceptance("shop", ref.group(1), Integer.parseInt(ref.group(2)), "", SceneShop.MICROS));
        }
        return all;
    }

    /**
     * Reads the file of a fake. Its prompts tell the scene; see {@link ShortScenes}.
     *
     * @param campaigns in the order of their numbers in the prompts
     */
    static List<Acceptance> ofFake(String service, Path file, List<String> campaigns) throws IOException {
        List<Acceptance> all = new ArrayList<>();
        if (!Files.exists(file)) return all;
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t", -1);
            Matcher scene = SCENE.matcher(parts[3]);
            if (!scene.find()) throw new IOException("not a scene: " + line);
            String campaign = campaigns.get(Integer.parseInt(scene.group(1)));
            all.add(new Acceptance(
                    service, campaign, Integer.parseInt(scene.group(2)), parts[1], Long.parseLong(parts[4])));
        }
        return all;
    }

    /** Whether it is for a job. A campaign asks a service once for each scene. */
    boolean isFor(Job job) {
        return service.equals(job.provider())
                && campaign.equals(job.campaign())
                && job.subject().isScene()
                && scene == job.subject().number();
    }

    /** Whether the job knows its task. */
    boolean isKnownTo(Job job) {
        String known = job.task();
        return known != null && (task.isEmpty() || known.equals(task) || known.contains("\"" + task + "\""));
    }

    /** Returns those for a job. */
    static List<Acceptance> of(Job job, List<Acceptance> all) {
        return all.stream().filter(one -> one.isFor(job)).toList();
    }
}
