package io.reelwright.phase.script.story;

import io.reelwright.language.grammar.Tree;
import io.reelwright.language.grammar.Word;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.Token;
import io.reelwright.text.Verbs;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of a source: how each is written in full, and the apposition that says who it is. */
final class Mentions {
    private static final int MOST_WORDS = 6;
    private static final int MOST_SAID = 9;
    private static final int MOST_ROLE = 5;

    /** What stands before a person's surname. */
    private static final String TITLED =
            "\\b(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Captain|President|Senator|Sen|Gov)\\.? (?:\\p{Lu}[\\p{L}.]* )?$";
    /** What only persons do, and their age. */
    private static final String ACTS =
            "^(?:, (?:who|\\d{1,3},)|,? (?:said|says|told|wrote|writes|explained|explains|thinks|thought|believes|believed|recalled|recalls|added|adds|joined"
                    + "|played|scored|won|lost|married|died|retired|worked|studied|graduated|moved|began|served|led|founded|directed|starred|sang|coached"
                    + "|managed|passed|finished|tallied|netted|stopped|assisted|found|knew|asked|discovered|decided|became|was born|had been|has been)\\b)";

    private final Passages passages;
    private final String topic;
    /** Last word of a name → its first full form; an empty text when there are several. */
    private final Map<String, String> full = new HashMap<>();
    /** Full name → index of the sentence that brings it first. */
    private final Map<String, Integer> brought = new LinkedHashMap<>();

    private final Map<String, Boolean> somebody = new HashMap<>();

    /** @param topic its own names are never made longer */
    Mentions(Passages passages, String topic) {
        this.passages = passages;
        this.topic = topic;
        for (Passage passage : passages.all()) collect(passage);
    }

    private void collect(Passage passage) {
        List<Token> run = new ArrayList<>();
        for (Token token : Token.of(passage.text())) {
            boolean part = token.capital() && !token.digits() && token.core().length() > 1
                    || !run.isEmpty() && token.core().length() == 1 && token.capital();
            boolean opens = run.isEmpty() && SearchWords.isStop(token.lower());
            if (part && !opens && token.before().isEmpty() || part && run.isEmpty() && !opens) run.add(token);
            else {
                close(passage, run);
                run = new ArrayList<>();
                if (part && !opens) run.add(token);
            }
            boolean initial = token.core().length() == 1
                    || WordSet.of("Dr|Mr|Mrs|Ms|Gov|Sen|St|Prof|Jr").contains(token.core());
            if (!run.isEmpty()
                    && !token.after().isEmpty()
                    && !(initial && token.after().equals("."))) {
                close(passage, run);
                run = new ArrayList<>();
            }
        }
        close(passage, run);
    }

    private void close(Passage passage, List<Token> run) {
        if (run.size() < 2 || run.size() > MOST_WORDS) return;
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < run.size() - 1; i++) name.append(run.get(i).raw()).append(' ');
        String last = bare(run.getLast().core());
        name.append(last);
        String whole = name.toString();
        if (run.getFirst().core().length() < 2) return;
        if (Verbs.base(run.getFirst().lower())
                .filter(run.getFirst().lower()::equals)
                .isPresent()) return;
        String known = full.get(last);
        if (known == null) {
            full.put(last, whole);
            brought.put(whole, passage.index());
        } else if (!known.isEmpty() && !known.equals(whole) && !known.endsWith(whole) && !whole.endsWith(known))
            full.put(last, "");
    }

    private static String bare(String core) {
        return core.endsWith("'s") || core.endsWith("’s") ? core.substring(0, core.length() - 2) : core;
    }

    /**
     * Returns a sentence in which each name that is told for the first time stands in full, with the words that say who it is.
     *
     * @param told what the listener has heard before
     */
    String introduced(String sentence, String told) {
        List<Token> tokens = Token.of(sentence);
        StringBuilder out = new StringBuilder();
        boolean capitalBefore = false;
        Set<String> done = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (i > 0) out.append(' ');
            String name = bare(token.core());
            String whole = full.getOrDefault(name, "");
            boolean alone = token.capital()
                    && !capitalBefore
                    && !(i + 1 < tokens.size()
                            && tokens.get(i + 1).capital()
                            && token.after().isEmpty());
            boolean after = i > 0
                    && WordSet.of("the|a|an|this|that|his|her|their|its|mr|mrs|ms|dr|prof|professor|sir|miss")
                            .contains(tokens.get(i - 1).lower());
            boolean first = alone
                    && !after
                    && !whole.isEmpty()
                    && isPersonal(whole)
                    && isSomebody(whole)
                    && !told.contains(whole)
                    && !sentence.contains(whole)
                    && !told.contains(name)
                    && isName(whole)
                    && Verbs.base(Token.of(whole).getFirst().lower()).isEmpty()
                    && done.add(name);
            if (first) out.append(inFull(token, name, whole, i == 0, i > 0 ? tokens.get(i - 1) : null));
            else out.append(token.raw());
            capitalBefore = token.capital() && token.after().isEmpty() && !SearchWords.isStop(token.lower());
        }
        String named = withoutFirstNames(withRoles(out.toString(), told), told);
        return passages.abbreviations().written(named, topic);
    }

    /** Returns a name as it is told first, with the office or trade before it or the apposition behind it. */
    private String inFull(Token token, String name, String whole, boolean opens, @Nullable Token before) {
        boolean bare = token.after().isEmpty() && token.core().equals(name);
        boolean titled = before != null && Roles.isTrade(before.lower());
        String role = titled || topic.contains(name) ? "" : role(whole);
        String said = bare && role.isEmpty() && !titled ? said(whole) : "";
        String left = role.isEmpty() ? "" : (opens ? Wording.capitalised(role) : role) + " ";
        String full = token.before() + left + whole + token.core().substring(name.length());
        return full + (said.isEmpty() ? token.after() : ", " + said + ",");
    }

    /** Writes who somebody is where a whole name comes for the first time without it. */
    private String withRoles(String sentence, String told) {
        String out = sentence;
        for (String whole : brought.keySet()) {
            int at = out.indexOf(whole);
            if (at < 0 || told.contains(whole) || topic.contains(whole) || !isPersonal(whole)) continue;
            String before = out.substring(0, at).strip();
            String after = out.substring(at + whole.length());
            boolean owner = after.startsWith("’") || after.startsWith("'");
            boolean part = !after.isEmpty() && Character.isLetterOrDigit(after.charAt(0)) || after.startsWith("-");
            boolean explained = after.startsWith(",")
                    || after.startsWith(" (")
                    || LinearRegex.contains(before, "\\p{L}$")
                            && !LinearRegex.contains(
                                    before,
                                    "(?i)(^|\\s)(by|to|with|of|and|that|as|for|from|when|but|said|says|like|because|while|then|if|or|than|about|against)$");
            if (owner || part || explained) continue;
            String role = role(whole);
            String said = role.isEmpty() && after.startsWith(" ") ? said(whole) : "";
            boolean opens = before.isEmpty();
            if (!role.isEmpty())
                out = out.substring(0, at) + (opens ? Wording.capitalised(role) : role) + " " + whole + after;
            else if (!said.isEmpty() && isRoleOf(whole)) out = out.substring(0, at) + whole + ", " + said + "," + after;
        }
        return out;
    }

    /** Writes the surname alone where the whole name was told, if the source does the same. */
    private String withoutFirstNames(String sentence, String told) {
        String out = sentence;
        for (String whole : brought.keySet()) {
            String last = whole.substring(whole.lastIndexOf(' ') + 1);
            boolean known = told.contains(whole) && out.contains(whole) && whole.equals(full.get(last));
            if (!known || !isPersonal(whole) || !isName(whole) || !isSomebody(whole) || !isCalled(whole, last))
                continue;
            int at = out.indexOf(whole);
            String after = out.substring(at + whole.length());
            boolean part = LinearRegex.contains(after, "^[\\p{L}\\d-]|^ \\p{Lu}")
                    || LinearRegex.contains(out.substring(0, at), "\\p{Lu}[\\p{L}.]* $")
                    || isTitled(out.substring(0, at));
            if (!part) out = out.substring(0, at) + last + after;
        }
        return out;
    }

    /** Returns whether an office or trade stands directly before: {@code the coach} Ann Lee. */
    private static boolean isTitled(String before) {
        List<Token> tokens = Token.of(before);
        return !tokens.isEmpty()
                && tokens.getLast().after().isEmpty()
                && (Roles.isTrade(tokens.getLast().lower())
                        || People.isPersonWord(tokens.getLast().lower()));
    }

    /** Returns whether the source calls a person by the surname alone at least twice. */
    private boolean isCalled(String whole, String last) {
        if (WordSet.of(
                        "new|south|north|west|east|great|saint|st|mount|lake|san|los|las|el|la|le|the|united|old|port|fort")
                .contains(Token.of(whole).getFirst().lower())) return false;
        int alone = 0;
        for (Passage passage : passages.all()) {
            List<Token> tokens = Token.of(passage.text());
            for (int i = 0; i < tokens.size(); i++) {
                boolean named = bare(tokens.get(i).core()).equals(last);
                boolean left = i > 0
                        && tokens.get(i - 1).capital()
                        && tokens.get(i - 1).after().isEmpty()
                        && i > 1;
                boolean right = i + 1 < tokens.size()
                        && tokens.get(i + 1).capital()
                        && tokens.get(i).after().isEmpty();
                if (named && !left && !right && (i == 0 || !tokens.get(i - 1).capital())) alone++;
            }
        }
        return alone >= 2;
    }

    /** Returns the office or trade that the source writes before a name: {@code the botanist}; empty for none. */
    private String role(String whole) {
        Optional<Word> head = head(whole);
        if (head.isEmpty()) return "";
        Tree tree = passages.tree(brought.getOrDefault(whole, 0));
        int at = tree.text().indexOf(whole);
        Optional<Word> trade =
                tree.words().stream().filter(it -> it.end() <= at).reduce((a, b) -> b);
        List<Word> left = tree.words().stream()
                .filter(it -> it.end() <= at)
                .filter(it -> tree.below(it, head.get())
                        || trade.filter(role -> tree.below(it, role)).isPresent())
                .toList();
        int from = left.size();
        int index = from == 0 ? -1 : left.getLast().index() + 1;
        while (from > 0
                && left.size() - from < MOST_ROLE
                && left.get(from - 1).index() == index - 1
                && isPartOfRole(left.get(from - 1))) index = left.get(--from).index();
        List<Word> taken = left.subList(from, left.size());
        boolean beside = !taken.isEmpty()
                && LinearRegex.matches(tree.text().substring(taken.getLast().end(), at), "\\s*");
        if (!beside || taken.getLast().name() || !Roles.isRole(taken.getLast())) return "";
        boolean article = WordSet.of("a|an").contains(taken.getFirst().lower());
        if (article && taken.size() < 2) return "";
        Word first = article ? taken.get(1) : taken.getFirst();
        return Wording.lowered(Syntax.text(tree, first, taken.getLast()), first.name());
    }

    private static boolean isPartOfRole(Word word) {
        return (word.noun() || word.tag().equals("JJ") || word.tag().equals("DT")) && !Syntax.isMark(word);
    }

    /** Returns whether the apposition behind a name says what a person is. */
    private boolean isRoleOf(String whole) {
        Tree tree = passages.tree(brought.getOrDefault(whole, 0));
        return head(whole)
                .flatMap(it -> tree.child(it, "appos"))
                .filter(Roles::isRole)
                .isPresent();
    }

    /** Returns whether the source shows that a name is a person's: by a title, an office, an age, or by what only persons do. */
    private boolean isSomebody(String whole) {
        return somebody.computeIfAbsent(whole, name -> {
            if (!role(name).isEmpty() || isRoleOf(name)) return true;
            String last = name.substring(name.lastIndexOf(' ') + 1);
            return passages.all().stream().noneMatch(it -> isPlace(it.text(), last))
                    && passages.all().stream().anyMatch(it -> isTreatedAsPerson(it.text(), last));
        });
    }

    /** Returns whether a text speaks of being in something of this name: countries play and win, too. */
    private static boolean isPlace(String text, String last) {
        for (int at = text.indexOf(last); at >= 0; at = text.indexOf(last, at + last.length()))
            if (LinearRegex.contains(
                    text.substring(Math.max(0, at - 12), at), "(?i)\\b(?:in|across|throughout|near|within|outside) $"))
                return true;
        return false;
    }

    private static boolean isTreatedAsPerson(String text, String last) {
        for (int at = text.indexOf(last); at >= 0; at = text.indexOf(last, at + last.length())) {
            String before = text.substring(Math.max(0, at - 40), at);
            String after = text.substring(at + last.length(), Math.min(text.length(), at + last.length() + 40));
            if (LinearRegex.contains(before, TITLED) || LinearRegex.contains(after, ACTS)) return true;
        }
        return false;
    }

    /** Returns whether a name can be shortened to its last word: not that of a court, a street or a company. */
    private static boolean isPersonal(String whole) {
        List<Token> tokens = Token.of(whole);
        String last = tokens.getLast().lower();
        return !WordSet.of(
                        "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|court|street|road|university|college|museum|park|company|inc|corp|corporation|foundation|island|islands|river|lake|states|kingdom|house|war|act|prize|award|league|cup|association|institute|church|bank|bay|city|county|center|centre|school|department|office|agency|party|union|club|hall|hotel|airport|station|times|post|day|week|games")
                .contains(last);
    }

    /** Returns the last word of a name in the tree of the sentence that brings it, if all of its words are parts of one name. */
    private Optional<Word> head(String whole) {
        Integer at = brought.get(whole);
        if (at == null) return Optional.empty();
        Tree tree = passages.tree(at);
        int begin = tree.text().indexOf(whole);
        if (begin < 0) return Optional.empty();
        int end = begin + whole.length();
        List<Word> words = tree.words().stream()
                .filter(it -> it.begin() >= begin && it.end() <= end)
                .toList();
        if (words.isEmpty()) return Optional.empty();
        Word last = words.getLast();
        boolean one = last.name()
                && words.stream()
                        .allMatch(it -> it.index() == last.index()
                                || Syntax.isMark(it)
                                || it.head() == last.index()
                                        && (it.noun() || it.tag().equals("JJ")));
        return one ? Optional.of(last) : Optional.empty();
    }

    private boolean isName(String whole) {
        return head(whole).isPresent();
    }

    private String said(String whole) {
        Optional<Word> head = head(whole);
        if (head.isEmpty()) return "";
        Tree tree = passages.tree(brought.getOrDefault(whole, 0));
        Optional<Word> said = tree.child(head.get(), "appos").filter(it -> it.noun() && !it.name());
        if (said.isEmpty()) return "";
        List<Word> branch = tree.subtree(said.get());
        boolean plain = branch.size() <= MOST_SAID
                && branch.getLast().index() - branch.getFirst().index() < branch.size()
                && branch.stream().noneMatch(it -> it.pronoun() || it.text().equals(","));
        String text = plain ? Syntax.text(tree, branch.getFirst(), branch.getLast()) : "";
        return CharacterClasses.hasOneOf(text, "“”\"()") ? "" : text;
    }
}
