package io.reelwright.cli;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.CostEstimate;
import io.reelwright.campaign.Dollars;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.delivery.Delivered;
import io.reelwright.cli.delivery.Delivery;
import io.reelwright.cli.delivery.Destination;
import io.reelwright.cli.delivery.RememberedDestinations;
import io.reelwright.cli.progress.FigureFormat;
import io.reelwright.cli.progress.JsonView;
import io.reelwright.cli.progress.LiveView;
import io.reelwright.cli.progress.PlainView;
import io.reelwright.cli.progress.ProgressView;
import io.reelwright.cli.progress.WaitWords;
import io.reelwright.config.SettingValue;
import io.reelwright.config.Settings;
import io.reelwright.config.StorageSettings;
import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import io.reelwright.graph.InternalErrorMessage;
import io.reelwright.log.RepeatedWarning;
import io.reelwright.store.DiskFull;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs one campaign in this process, from its first event to the files in the user's folder. */
final class CampaignSession {
    private static final Logger LOG = Logger.getLogger(CampaignSession.class.getName());
    private static final Duration MAX_WAIT = Duration.ofMillis(100);

    private final Console console;
    private final Settings settings;
    private final CampaignService service;
    private final RunOptions options;
    private final RememberedDestinations remembered;

    CampaignSession(Console console, Settings settings, CampaignService service, RunOptions options) {
        this.console = console;
        this.settings = settings;
        this.service = service;
        this.options = options;
        this.remembered =
                new RememberedDestinations(settings.of(StorageSettings.PART).data());
    }

    /** @param destination where the files go, which has been checked */
    int make(Brief brief, Destination destination) {
        // Printed before anything heavy is loaded, so that the user sees an immediate response.
        List<String> outputs = brief.outputs().stream().map(Output::label).toList();
        say("“" + brief.topic() + "” · " + FigureFormat.words(brief.format()) + ", " + brief.seconds() + " s · "
                + String.join(", ", outputs) + " · starting …");
        CostEstimate estimate = service.estimate(brief);
        if (estimate.micros() > 0)
            say(EstimateLine.of(Dollars.of(estimate.micros()), estimate.scenes(), Dollars.of(estimate.budget())));
        return follow(() -> service.make(brief), _ -> destination);
    }

    /** @param destination decides where the files go, or throws {@link UnusableDestination} */
    int resume(String id, Function<VideoState, Destination> destination) {
        say("continuing " + id + " …");
        return follow(() -> service.resume(id), destination);
    }

    /** Starts a campaign. */
    private interface Start {
        RunningCampaign job() throws InterruptedException;
    }

    private int follow(Start start, Function<VideoState, Destination> where) {
        try (InterruptHandler interruption = new InterruptHandler(console, service::close, meaning())) {
            try {
                return follow(start, where, interruption);
            } catch (InterruptedException e) {
                return CommandDispatcher.INTERRUPTED;
            } catch (UnusableDestination e) {
                console.err().println(e.getMessage());
                return CommandDispatcher.WRONG_INPUT;
            } catch (CampaignServiceFailure e) {
                LOG.warning(() -> "the campaign service cannot continue: " + RepeatedWarning.said(e));
                if (interruption.happened()) return CommandDispatcher.INTERRUPTED;
                console.err().println(DiskFull.isBehind(e) ? diskFull(interruption.campaign()) : e.getMessage());
                return e.exitCode();
            } catch (RuntimeException e) {
                if (interruption.happened()) return CommandDispatcher.INTERRUPTED;
                if (!DiskFull.isBehind(e)) return reportBug(e);
                console.err().println(diskFull(interruption.campaign()));
                return CommandDispatcher.FAILED;
            }
        }
    }

    /** A data folder that was named on the command line has to be named again. */
    private InterruptHandler.Meaning meaning() {
        SettingValue data = settings.chosen(StorageSettings.DATA);
        boolean named = data.origin().equals(StorageSettings.DATA.flag());
        return new WorkInterrupted(console.command(), named ? " --data " + data.text() : "");
    }

    private int follow(Start start, Function<VideoState, Destination> where, InterruptHandler interruption)
            throws InterruptedException {
        LogFile.open(settings);
        RunningCampaign job = start.job();
        Destination destination = where.apply(job.state());
        remember(job.id(), destination);
        List<StoredEvent> story = new ArrayList<>();
        try (ProgressView view = view(console, options, job.id())) {
            interruption.follows(job.id(), view);
            read(job, view, story, interruption);
        }
        return interruption.happened() ? CommandDispatcher.INTERRUPTED : end(job, story, destination);
    }

    /** Returns the message for a full disk, on which the failure could not be stored as an event. */
    private String diskFull(@Nullable String campaign) {
        return "no room is left on the disk under "
                + settings.of(StorageSettings.PART).data() + "; free some"
                + (campaign == null
                        ? ", or choose another folder with --data"
                        : " and continue with: " + resumeCommand(campaign));
    }

    /** Reports a bug in Reelwright: prints one sentence with the log's path, and writes the stack trace to the log. */
    private int reportBug(RuntimeException e) {
        LOG.log(Level.SEVERE, "internal error", e);
        console.err()
                .println("internal error in Reelwright; " + LogFile.in(settings)
                        + " has the details. Run the same command again to continue from the last checkpoint.");
        return CommandDispatcher.FAILED;
    }

    private void read(RunningCampaign job, ProgressView view, List<StoredEvent> story, InterruptHandler interruption)
            throws InterruptedException {
        DoubtNotice doubts = new DoubtNotice(console, settings);
        while (!job.ended() && !interruption.happened()) {
            StoredEvent news = job.next(MAX_WAIT);
            if (news == null) {
                view.tick();
            } else {
                story.add(news);
                view.show(news);
                doubts.tell(news.event(), view);
            }
        }
    }

    private int end(RunningCampaign job, List<StoredEvent> story, Destination destination) {
        VideoState state = job.state();
        if (state.phase() != Phase.DONE) return fail(job.id(), state, story);
        try {
            Delivered files = new Delivery(job::file, Version.here())
                    .deliver(state, story, destination.target(), destination.force());
            // What was replaced once is not replaced again by a later resume.
            if (destination.force()) remember(job.id(), new Destination(destination.target(), false));
            new RunSummary(console, options.json).print(state, story, destination.target(), files);
            return CommandDispatcher.DONE;
        } catch (IOException e) {
            LOG.warning(() -> "the files could not be copied: " + Delivery.why(e));
            console.err()
                    .println("the video is finished, but its files could not be copied: " + Delivery.why(e)
                            + "; then run: " + resumeCommand(job.id()) + " --out DIR");
            return CommandDispatcher.FAILED;
        }
    }

    /** Remembers the destination for {@code resume}. Without a place to note it, the work goes on. */
    private void remember(String id, Destination destination) {
        try {
            remembered.remember(id, destination);
        } catch (IOException e) {
            LOG.warning(() -> "where the files shall go could not be noted: " + e.getMessage());
        }
    }

    private int fail(String id, VideoState state, List<StoredEvent> story) {
        String phase = "the campaign";
        String why = state.failure() == null ? "stopped in " + FigureFormat.words(state.phase()) : state.failure();
        for (StoredEvent news : story)
            if (news.event() instanceof Event.CampaignFailed failed) {
                phase = failed.in().name();
                why = failed.why();
            }
        // A text does not become longer by trying again.
        boolean namesRemedy = why.contains(id) || InternalErrorMessage.reads(why) || state.reason() != null;
        String message = why.startsWith(phase + " failed") ? why : phase + " failed: " + why;
        console.err().println(message + (namesRemedy ? "" : "\ncontinue with: " + resumeCommand(id)));
        return CommandDispatcher.FAILED;
    }

    /** Returns the view of a campaign that suits the options and the terminal. */
    static ProgressView view(Console console, RunOptions options, String id) {
        Console.Terminal terminal = console.terminal();
        if (options.json) return new JsonView(console.out());
        WaitWords words = new WaitWords(console.command());
        if (terminal == null || options.verbose || !LiveView.fits(terminal.columns(), terminal.rows()))
            return new PlainView(console.out(), options.verbose, words);
        Supplier<Console.Terminal> size = console.size();
        return new LiveView(
                console.out(),
                () -> new LiveView.Size(size.get().columns(), size.get().rows()),
                console.colour(),
                words,
                id,
                System::nanoTime);
    }

    private String resumeCommand(String id) {
        return console.command() + " resume " + id;
    }

    private void say(String text) {
        if (!options.json) console.out().println(text);
    }
}
