package io.reelwright.kill;

import io.reelwright.money.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line in a service's own file: something that it has accepted and billed.
 *
 * @param task   the service's name for it; empty where the file does not say
 * @param micros what was billed in the end
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
        Map<String, Acceptance> byTask = new LinkedHashMap<>();
        if (!Files.exists(file)) return List.of();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t", -1);
            String task = parts[1];
            long micros = Long.parseLong(parts[4]);
            Acceptance before = byTask.get(task);
            if (before != null) byTask.put(task, before.plus(micros));
            else byTask.put(task, accepted(service, task, parts[3], micros, campaigns));
        }
        return List.copyOf(byTask.values());
    }

    private static Acceptance accepted(String service, String task, String prompt, long micros, List<String> campaigns)
            throws IOException {
        Matcher scene = SCENE.matcher(prompt);
        if (!scene.find()) throw new IOException("not a scene: " + prompt);
        String campaign = campaigns.get(Integer.parseInt(scene.group(1)));
        return new Acceptance(service, campaign, Integer.parseInt(scene.group(2)), task, micros);
    }

    /** A task that failed or was cancelled is not billed: its sum is taken back. */
    private Acceptance plus(long more) {
        return new Acceptance(service, campaign, scene, task, micros + more);
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
        return known != null && (task.isEmpty() || known.contains(task));
    }

    /** Returns those for a job. */
    static List<Acceptance> of(Job job, List<Acceptance> all) {
        return all.stream().filter(one -> one.isFor(job)).toList();
    }
}
