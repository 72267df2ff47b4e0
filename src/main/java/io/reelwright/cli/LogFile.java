package io.reelwright.cli;

import io.reelwright.cli.brief.FileTrouble;
import io.reelwright.config.LogSettings;
import io.reelwright.config.Settings;
import io.reelwright.config.StorageSettings;
import io.reelwright.log.OneLineFormatter;
import io.reelwright.store.OutageLogFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** The log file in the data folder, so that log lines do not appear on the terminal. At most two files of 5 MB. */
final class LogFile {
    private static final int MAX_BYTES = 5_000_000;
    /** Strongly referenced, because a logger that is garbage-collected loses its level. */
    private static final Logger ROOT = Logger.getLogger("");

    private LogFile() {}

    /** Returns the path of the log file. */
    static Path in(Settings settings) {
        return data(settings).resolve("logs/reelwright.log");
    }

    /** Redirects all logging to {@code <data>/logs/reelwright.log}. */
    static void open(Settings settings) {
        LogManager.getLogManager().reset();
        try {
            Path log = in(settings);
            Files.createDirectories(log.getParent());
            // "%" starts a pattern in the handler's file name, but may be part of a folder's name.
            String name = log.toString().replace("%", "%%");
            Handler file = new FileHandler(name, MAX_BYTES, 2, true);
            file.setFormatter(new OneLineFormatter());
            file.setLevel(Level.ALL);
            file.setFilter(new OutageLogFilter());
            // When the log cannot be written, the handler must not print stack traces to the user's terminal.
            file.setErrorManager(new Silent());
            ROOT.addHandler(file);
            ROOT.setLevel(level(settings));
        } catch (IOException e) {
            throw new CampaignServiceFailure(
                    data(settings) + ": cannot be written (" + FileTrouble.why(e)
                            + "); choose another folder with --data",
                    e);
        }
    }

    private static final class Silent extends ErrorManager {
        @Override
        public void error(String what, Exception why, int code) {}
    }

    private static Path data(Settings settings) {
        return settings.of(StorageSettings.PART).data();
    }

    private static Level level(Settings settings) {
        return switch (settings.of(LogSettings.PART).level()) {
            case ERROR -> Level.SEVERE;
            case WARN -> Level.WARNING;
            case INFO -> Level.INFO;
            case DEBUG -> Level.FINE;
        };
    }
}
