package io.reelwright.provider.video.wan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.config.Secret;
import io.reelwright.log.RepeatedWarning;
import io.reelwright.money.Cancellation;
import io.reelwright.money.Job;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.HttpCall;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.ModelOffer;
import io.reelwright.provider.model.ModelSeller;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.provider.model.ServiceConnection;
import io.reelwright.provider.model.VideoModel;
import io.reelwright.provider.video.FilmLost;
import io.reelwright.provider.video.wan.WanMachines.Found;
import io.reelwright.provider.video.wan.WanMachines.Known;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Takes made by ComfyUI servers of the user's own.
 *
 * <p>We choose the id of a prompt, and it follows from the job. So each machine can be asked whether it has the job, before it is sent and
 * when it is in doubt: what a machine can tell is never made twice.
 */
public final class WanSeller extends ModelSeller {
    /** The field of a prompt's extra data with our id for it, for old servers that choose their own. */
    static final String OUR_ID = "reelwright";

    /** Begins the reason when a proxy in front of a machine lets nothing through. */
    private static final String KEY_REFUSED = "wan: the key is refused";

    /** A prompt is not sent later than this after the note that it is being sent: it could be sent by another process then. */
    private static final long LATEST = Duration.ofSeconds(40).toNanos();

    private static final Logger LOG = Logger.getLogger(WanSeller.class.getName());

    private final RepeatedWarning refusedReads = new RepeatedWarning(
            LOG,
            "a ComfyUI refuses to tell the state of jobs; check the proxy in front of it and WAN_HEADER (--wan-header)",
            Duration.ofHours(1));
    private final ServiceConnection wan;
    private final WanMachines machines;
    private final WanGraphs graphs;
    private final WanCheck check;

    /**
     * @param wan      its address and key are not used
     * @param machines addresses of the machines, at least one
     * @param header   sent to each machine, {@code NAME: VALUE}; empty for none
     * @param graphs   folder of the user's own graphs
     */
    public WanSeller(ServiceConnection wan, List<URI> machines, Optional<Secret> header, Path graphs) {
        super("wan", wan.models(), wan.health(), wan.uploads());
        this.wan = wan;
        WanMachine.Header sent = header.map(WanMachine.Header::of).orElse(WanMachine.Header.NONE);
        this.machines = new WanMachines(
                machines.stream().map(url -> machine(url.toString(), sent)).toList());
        this.graphs = new WanGraphs(graphs);
        this.check = new WanCheck(this.machines, this.graphs, wan.models());
    }

    private WanMachine machine(String url, WanMachine.Header header) {
        String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        return new WanMachine(BaseAddress.of(base), base, header, wan);
    }

    @Override
    public Sent send(Job job) throws InterruptedException {
        long begun = System.nanoTime();
        String id = WanTask.idOf(job);
        List<Found> survey = machines.survey(id);
        for (Found found : survey)
            if (found.id(id).isPresent())
                return accepted(job, found.machine(), found.id(id).get());
        List<WanMachine> free = machines.leastBusy(survey, id);
        if (free.isEmpty()) return new Sent.NotSent(unreachable(survey));
        Sent last = new Sent.NotSent("no ComfyUI was asked");
        for (WanMachine machine : free) {
            last = send(job, machine, begun);
            // What a machine has surely not taken may go to the next one, which may have other models and nodes.
            if (last instanceof Sent.Accepted || last instanceof Sent.Unsure) return last;
        }
        return last instanceof Sent.Rejected no && no.why().startsWith(KEY_REFUSED) ? closed(no.why()) : last;
    }

    private static String unreachable(List<Found> survey) {
        StringBuilder words = new StringBuilder("no ComfyUI answers");
        for (Found found : survey)
            if (found.known() instanceof Known.Silent silent)
                words.append("; ").append(found.machine()).append(": ").append(silent.why());
        return words.toString();
    }

    private Sent send(Job job, WanMachine machine, long begun) throws InterruptedException {
        machine.sending().incrementAndGet();
        try {
            Sent sent = wan.uploads()
                    .to(new WanUploads(machine))
                    .resolve(ModelOffer.request(job), request -> post(job, request, machine, begun));
            if (!(sent instanceof Sent.Accepted || sent instanceof Sent.Unsure))
                machine.feed().end(WanTask.idOf(job));
            return sent;
        } finally {
            machine.sending().decrementAndGet();
        }
    }

    @Override
    protected Sent create(Job job, ObjectNode request) {
        throw new IllegalStateException("a job is sent to a chosen machine");
    }

    private Sent post(Job job, ObjectNode request, WanMachine machine, long begun) throws InterruptedException {
        Optional<VideoModel> model = model(job);
        if (model.isEmpty()) return new Sent.Rejected("the catalogue no longer has the model " + job.model());
        String id = WanTask.idOf(job);
        WanGraph graph;
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        try {
            graph = graphs.of(model.get());
            body.set("prompt", graph.filled(WanGraphs.values(request.path("input"), id, job.sends())));
        } catch (IllegalArgumentException unusable) {
            return new Sent.Rejected(String.valueOf(unusable.getMessage()));
        }
        body.put("client_id", WanFeed.CLIENT).put("prompt_id", id);
        body.putObject("extra_data").put(OUR_ID, id);
        machine.feed().listen(id);
        machine.feed().open();
        if (System.nanoTime() - begun > LATEST) return new Sent.NotSent("the uploads took too long");
        try {
            return sent(job, machine, graph, machine.post("/prompt", body.toString()));
        } catch (HttpFailure failed) {
            return failed.mayHaveBeenTaken()
                    ? new Sent.Unsure(machine + ": " + failed.why())
                    : new Sent.NotSent(machine + ": " + failed.why());
        }
    }

    private Sent sent(Job job, WanMachine machine, WanGraph graph, HttpResponse response) throws InterruptedException {
        JsonNode body = PaidCall.json(response).orElse(MissingNode.getInstance());
        return switch (response.status()) {
            case 200 -> {
                String id = body.path("prompt_id").asText("");
                if (!body.path("prompt_id").isTextual() || !WanTask.isId(id))
                    yield new Sent.Unsure("ComfyUI answered without a prompt id");
                if (WanRefusal.concern(body.path("node_errors"), graph.neededNodes())) {
                    new WanCancel(machine, id).send();
                    yield new Sent.Rejected("ComfyUI left out the video: "
                            + PaidCall.words(WanRefusal.nodes(body.path("node_errors"))));
                }
                yield accepted(job, machine, id);
            }
            case 401, 403, 407 ->
                new Sent.Rejected(KEY_REFUSED + " at " + machine + " (HTTP " + response.status()
                        + "); check WAN_HEADER (--wan-header) and the proxy there");
            case 400, 404, 405, 413, 422 ->
                new Sent.Rejected(
                        body.isObject()
                                ? "ComfyUI refuses the graph: " + WanRefusal.words(body)
                                : "HTTP " + response.status() + " at " + machine + "; check wan-url");
            case 429 -> new Sent.Busy(PaidCall.pause(response, wan.clock().instant()));
            default -> {
                wan.health().failed(job.model());
                yield new Sent.Unsure(machine + " answered HTTP " + response.status());
            }
        };
    }

    private Sent accepted(Job job, WanMachine machine, String id) {
        wan.health().accepted(job.model());
        machine.feed().listen(id);
        return new Sent.Accepted(new WanTask(id, machine.url()).stored());
    }

    @Override
    public Answer ask(Job job, String task) throws InterruptedException {
        Optional<WanTask> read = WanTask.of(task);
        if (read.isEmpty()) return new Answer.Forgotten();
        String id = read.get().id();
        Optional<WanMachine> machine = machines.at(read.get().machine());
        if (machine.isEmpty()) return anywhere(job, id);
        Answer answer = answer(job, machine.get(), id, WanMachines.ask(machine.get(), id));
        if (!(answer instanceof Answer.Running || answer instanceof Answer.Silent))
            machine.get().feed().end(id);
        if (answer instanceof Answer.Done) wan.health().delivered(job.model());
        if (answer instanceof Answer.Failed failed && !failed.why().equals(WanVerdict.CANCELLED))
            wan.health().failed(job.model());
        return answer;
    }

    /** A person may name the id alone, and a machine may have got another address. */
    private Answer anywhere(Job job, String id) throws InterruptedException {
        Answer answer = new Answer.Forgotten();
        for (WanMachine machine : machines.all()) {
            Known known = WanMachines.ask(machine, id);
            if (known instanceof Known.Absent || known instanceof Known.Silent && machine.isGone()) continue;
            answer = answer(job, machine, id, known);
            if (!(answer instanceof Answer.Silent)) return answer;
        }
        return answer;
    }

    private Answer answer(Job job, WanMachine machine, String id, Known known) throws InterruptedException {
        return switch (known) {
            case Known.Waiting _ -> {
                machine.feed().keepOpen(id);
                yield new Answer.Running(0);
            }
            case Known.Running _ -> {
                machine.feed().keepOpen(id);
                yield new Answer.Running(machine.feed().progress(id));
            }
            case Known.Ended(var entry) -> WanVerdict.of(job, entry, machine.url());
            case Known.Absent _ -> new Answer.Forgotten();
            case Known.Silent(var why, var status) -> {
                if (status == 401 || status == 403) refusedReads.happened(machine + ": HTTP " + status);
                yield machine.isGone() ? new Answer.Forgotten() : new Answer.Silent(machine + ": " + why);
            }
        };
    }

    /** A machine that has been silent for long is not waited for. */
    @Override
    public Search find(Job job) throws InterruptedException {
        String id = WanTask.idOf(job);
        Search search = new Search.Absent();
        for (Found found : machines.each(machine -> new Found(machine, WanMachines.ask(machine, id)))) {
            Optional<String> there = found.id(id);
            if (there.isPresent())
                return new Search.Found(new WanTask(there.get(), found.machine().url()).stored());
            if (found.known() instanceof Known.Silent silent && !found.machine().isGone())
                search = new Search.Silent(found.machine() + ": " + silent.why());
        }
        return search;
    }

    @Override
    public boolean isSameTask(String stored, String named) {
        return WanTask.of(stored).map(WanTask::id).equals(WanTask.of(named).map(WanTask::id));
    }

    @Override
    public Cancellation cancel(Job job, String task) throws InterruptedException {
        Optional<WanTask> read = WanTask.of(task);
        Optional<WanMachine> machine = read.flatMap(one -> machines.at(one.machine()));
        return machine.isEmpty()
                ? Cancellation.UNKNOWN
                : new WanCancel(machine.get(), read.get().id()).send();
    }

    @Override
    protected HttpCall film(String address) {
        for (WanMachine machine : machines.all()) {
            HttpCall call = machine.file(address);
            if (call == null) continue;
            if (machine.isGone()) throw new FilmLost("the ComfyUI that made it does not answer any more");
            // Films are fetched by somebody else, who tells nobody that the machine is gone.
            machine.probe();
            return call;
        }
        throw new IllegalArgumentException("ComfyUI's result has no address of a video, or wan-url has changed");
    }

    @Override
    public boolean tellsCredit() {
        return false;
    }

    @Override
    public Result check() throws InterruptedException {
        return check.result();
    }
}
