package io.reelwright.cli;

import io.reelwright.campaign.VideoState;
import io.reelwright.cli.brief.ArgumentProblems;
import io.reelwright.cli.brief.WritableFolderCheck;
import io.reelwright.cli.delivery.Destination;
import io.reelwright.cli.delivery.RememberedDestinations;
import io.reelwright.config.OutputSettings;
import io.reelwright.config.Settings;
import io.reelwright.config.StorageSettings;
import java.util.List;
import java.util.Optional;

/** Decides where {@code resume} delivers: where its own {@code --out} says, otherwise where {@code make} was to deliver. */
final class ResumeDestination {
    private static final int MEGABYTES = 50;

    private final String command;
    private final String id;
    private final Destination destination;
    private final String origin;

    /**
     * Reads what is remembered.
     *
     * @param command the command that continues the campaign, for messages
     * @param force   whether {@code resume} itself may replace files
     */
    ResumeDestination(String command, Settings settings, String id, boolean force) {
        this.command = command;
        this.id = id;
        Optional<Destination> remembered = Destination.isNamed(settings)
                ? Optional.empty()
                : new RememberedDestinations(settings.of(StorageSettings.PART).data())
                        .find(id)
                        .map(earlier -> new Destination(earlier.target(), force || earlier.force()));
        this.destination = remembered.orElseGet(() -> Destination.of(settings, force));
        this.origin = remembered.isPresent()
                ? "the destination of the first run,"
                : settings.chosen(OutputSettings.OUT).origin();
    }

    /** Returns why nothing can be written there; empty when it can. */
    List<String> problems() {
        ArgumentProblems problems = new ArgumentProblems();
        WritableFolderCheck.check(
                destination.target().writable(), origin, OutputSettings.OUT.flag(), MEGABYTES, problems);
        return problems.lines();
    }

    /**
     * Returns the destination.
     *
     * @throws UnusableDestination when other files are there
     */
    Destination of(VideoState state) {
        destination.obstacle(state.campaign().brief(), id).ifPresent(why -> {
            throw new UnusableDestination(origin + " " + destination.target().path() + ": " + why + "\nfor example: "
                    + command + " resume " + id + " --out DIR");
        });
        return destination;
    }
}
