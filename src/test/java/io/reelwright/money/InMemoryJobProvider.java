package io.reelwright.money;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/** A provider that keeps in memory how often it took each order: what was paid in truth. */
final class InMemoryJobProvider implements JobProvider {
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<String, Long> finished = new HashMap<>();
    private final Queue<Sent> answers = new ArrayDeque<>();
    private boolean losesNext;
    private boolean blind;
    private boolean answersNonsense;
    private boolean forgetful;
    private Cancellation cancellation = Cancellation.UNSUPPORTED;
    private int cancels;
    private int pauses = 1;
    private Runnable meanwhile = () -> {};

    /** How often an order was taken. */
    int taken(String ref) {
        return taken.getOrDefault(ref, 0);
    }

    /** The next order is not taken, but answered so. */
    void answerNext(Sent answer) {
        answers.add(answer);
    }

    /** The next order is taken, but nobody hears of it. */
    void loseNextAnswer() {
        losesNext = true;
    }

    /** From now on it cannot be asked what it has. */
    void blind() {
        blind = true;
    }

    /** Whether nobody can read what it says, when it is asked about something. */
    void answersNonsense(boolean babble) {
        answersNonsense = babble;
    }

    /** What happens while the next order is on its way. */
    void meanwhile(Runnable more) {
        meanwhile = more;
    }

    /** An order is done, and did cost so much. */
    void finish(String ref, long micros) {
        finished.put("task-of-" + ref, micros);
    }

    /** What it says from now on when a job is to be cancelled. */
    void canCancel(Cancellation answer) {
        cancellation = answer;
    }

    /** How often it was asked to cancel a job. */
    int cancels() {
        return cancels;
    }

    /** From now on it knows no job. */
    void forget() {
        forgetful = true;
    }

    /** It loses a job, and finds it nowhere. */
    void lose(String ref) {
        taken.remove(ref);
        forgetful = true;
    }

    /** It knows its jobs again. */
    void remember() {
        forgetful = false;
    }

    /** How seldom it wants to be read. */
    void pausesPerRead(int many) {
        pauses = many;
    }

    @Override
    public int pausesPerRead() {
        return pauses;
    }

    @Override
    public Cancellation cancel(Job job, String task) {
        cancels++;
        return cancellation;
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public Sent send(Job job) {
        Sent answer = answers.poll();
        Runnable more = meanwhile;
        meanwhile = () -> {};
        more.run();
        if (answer != null) return answer;
        taken.merge(job.ref(), 1, Integer::sum);
        if (losesNext) {
            losesNext = false;
            return new Sent.Unsure("the answer was lost");
        }
        return new Sent.Accepted("task-of-" + job.ref());
    }

    @Override
    public Answer ask(Job job, String task) {
        if (answersNonsense) throw new IllegalStateException("<html>");
        if (forgetful || !task.startsWith("task-of-")) return new Answer.Forgotten();
        Long micros = finished.get(task);
        return micros == null ? new Answer.Running(0.5) : new Answer.Done("clip of " + job.ref(), micros);
    }

    @Override
    public Search find(Job job) {
        if (answersNonsense) throw new IllegalStateException("<html>");
        if (blind) return new Search.Blind();
        return taken.containsKey(job.ref()) ? new Search.Found("task-of-" + job.ref()) : new Search.Absent();
    }
}
