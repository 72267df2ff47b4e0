package io.reelwright.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a migration would break for a binary that does not know it and still works on the same database: what is taken
 * away, renamed or retyped, and what makes a write fail that was right before.
 */
final class ExpandFirst {
    private static final Pattern MADE = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?(\\w+)");
    private static final Pattern ALTERED = Pattern.compile("ALTER TABLE (?:IF EXISTS |ONLY )*(\\w+) (.*)");
    private static final Pattern ON_TABLE =
            Pattern.compile("CREATE (?:UNIQUE INDEX|(?:CONSTRAINT )?TRIGGER) .*? ON (?:ONLY )?(\\w+)\\b.*");
    private static final Pattern REFERENCE =
            Pattern.compile("REFERENCES (\\w+)(?: ?\\([^)]*\\))?( ON DELETE (?:CASCADE|SET NULL))?");
    private static final Pattern TAKEN_AWAY = Pattern.compile("\\b(?:DROP (?!NOT NULL)|RENAME\\b|TRUNCATE\\b)");
    private static final Pattern RETYPED =
            Pattern.compile("^ALTER TYPE |\\bALTER (?:COLUMN )?\\w+ (?:SET DATA )?TYPE\\b");
    private static final Pattern COLUMN_NEEDED = Pattern.compile(
            "\\bADD (?:COLUMN )?(?:IF NOT EXISTS )?\\w+ [^,]*NOT NULL(?![^,]*\\b(?:DEFAULT|GENERATED)\\b)");
    private static final Pattern NARROWED =
            Pattern.compile("\\bSET NOT NULL|\\bADD (?:CONSTRAINT|CHECK|UNIQUE|FOREIGN KEY|PRIMARY KEY|EXCLUDE)\\b"
                    + "|\\bADD COLUMN [^,]*\\b(?:CHECK|UNIQUE|REFERENCES)\\b");

    private ExpandFirst() {}

    /** What is wrong with a migration's SQL, in words, each with the statement; empty when an older binary can go on. */
    static List<String> breaks(String sql) {
        List<String> found = new ArrayList<>();
        Set<String> ours = new HashSet<>();
        for (String statement : statements(sql)) {
            Matcher made = MADE.matcher(statement);
            if (made.lookingAt()) ours.add(made.group(1));
            why(statement, ours).ifPresent(why -> found.add(why + ": " + statement));
        }
        return List.copyOf(found);
    }

    private static Optional<String> why(String statement, Set<String> ours) {
        Matcher altered = ALTERED.matcher(statement);
        boolean old = altered.lookingAt() && !ours.contains(altered.group(1));
        // A default is looked for after and before the words that need it.
        String columns = statement.replaceAll("(DEFAULT [^,]*?) NOT NULL", "$1");
        if (TAKEN_AWAY.matcher(statement).find())
            return Optional.of("an older binary may still use what is taken away or renamed");
        if (RETYPED.matcher(statement).find()) return Optional.of("an older binary may still use the old type");
        if (statement.startsWith("DELETE ")) return Optional.of("an older binary may still use the rows");
        if (old && COLUMN_NEEDED.matcher(columns).find())
            return Optional.of("an older binary writes rows without the column");
        if (old && NARROWED.matcher(statement).find())
            return Optional.of("an older binary may write what is refused now");
        Matcher on = ON_TABLE.matcher(statement);
        if (on.matches() && !ours.contains(on.group(1)))
            return Optional.of("an older binary may write what is refused now");
        Matcher reference = REFERENCE.matcher(statement);
        while (reference.find())
            if (reference.group(2) == null && !ours.contains(reference.group(1)))
                return Optional.of("an older binary deletes rows without knowing who refers to them");
        return Optional.empty();
    }

    /** In one line and capitals each, without comments, texts and the bodies of functions. */
    private static List<String> statements(String sql) {
        String bare = sql.replaceAll("--[^\\n]*", " ")
                .replaceAll("(?s)/\\*.*?\\*/", " ")
                .replaceAll("(?s)(\\$\\w*\\$).*?\\1", "BODY")
                .replaceAll("'[^']*'", "TEXT")
                .replace("\"", "")
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (String one : bare.split(";", -1)) if (!one.isBlank()) found.add(one.strip());
        return found;
    }
}
