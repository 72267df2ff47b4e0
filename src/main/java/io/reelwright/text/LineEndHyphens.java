package io.reelwright.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Joins words that were divided at the end of a line, as a copy from a printed page has them: {@code under-⏎stand} is one word,
 * {@code well-⏎known} keeps its hyphen. The text itself tells first: a word that it also has elsewhere is written as there.
 */
final class LineEndHyphens {
    private static final int LONGEST = 40;

    /** Second parts that are the end of a word and no word. */
    private static final String ENDING =
            "(ness|teen|teenth|ty|th|ing|ings|ed|tion|tions|sion|sions|ment|ments|ly|able|ible|er|ers|est|ity|ities|ous|ive|al|ance|ence|ful|fulness|less|lessness|ship|hood|dom|ism|ist|ists|ize|ise|ized|ised)";

    /** First parts of compounds with a hyphen. */
    private static final Set<String> FIRST = WordSet.of(
            "well|self|long|short|high|low|half|full|part|ever|cross|non|much|best|better|real|old|new|first|third|one|two|three|four|five|six|seven|eight|nine|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|open|close|hard|soft|quick|slow|fast|deep|large|small|big|single|double|machine|award|decision|problem|evidence|ready|clear|cold|hot|warm|strong|weak|thick|thin|wide|narrow|heavy|tight|sharp|rich|poor|would|know|check|follow|built|set|start|break|wake");

    /** Last parts of compounds with a hyphen. */
    private static final Set<String> LAST = WordSet.of(
            "known|based|free|year|years|old|term|made|style|sized|size|century|born|looking|ended|driven|scale|speed|quality|edge|friendly|related|specific|oriented|minded|hearted|handed|eyed|haired|legged|winning|making|growing|moving|running|lasting|standing|reaching|ranging|rich|wide|deep|long|tall|high|day|week|month|hour|minute|foot|inch|mile|metre|meter|class|range|distance|to|of|the|law|up|off|called|needed|established|developed|thirds|quarters|fifths|tenths|third|half|quarter|generation|language|dimensional|fiction|profit|conscious|control|esteem|service|serving|sufficient|effective|saving|consuming|sensitive|resistant|intensive|efficient|neutral|soluble|tolerant|centred|centered|powered|like");

    /** Words without a hyphen whose first part also begins compounds. */
    private static final Set<String> WHOLE = WordSet.of(
            "highway|highways|highland|highlands|highlight|highlights|lowland|lowlands|longitude|longitudes|shortage|shortages|shortcut|shortcuts|halfway|newspaper|newspapers|newborn|newton|partner|partners|partly|party|parties|particle|particles|particular|particularly|partial|participate|selfish|selfless|welcome|welcomed|welfare|openly|closet|harden|hardware|hardship|software|soften|fasten|largely|doubled|warmer|warmth|redo|coldest|strongly|widespread|oneself|onerous|nonsense|nonetheless|crossing|crossings|crossroads|fullback|fulfil|fulfill|realise|realize|reality|realm|really|oldest|firstly|fourteen|fourth|sixteen|seventeen|eighteen|nineteen|fifth|sixth|seventh|eighth|ninth|setting|settle|settled|settlement|settlements|starter|startle|startled|breakfast|breakthrough|followed|follower|followers|following|knowledge|checkers|bestow|bestseller|deepen|quicken|quicksand|slowly|smaller|smallpox|bigger|singular|thicket|thickness|hotel|hotels|hottest|poorly|richly|sharpen|heavily|tighten|clearing|clearly|clearance|weaken|weakness|evergreen|everyone|everything|everybody|everywhere|everyday|wellbeing|wellness|highest|lower|lowest|longest|longer|shortly|shorten|threefold|twofold|sevenfold");

    private final Set<String> words;

    private LineEndHyphens(Set<String> words) {
        this.words = words;
    }

    /** Reads which words the lines have. */
    static LineEndHyphens of(List<String> lines) {
        Set<String> words = new HashSet<>();
        if (lines.stream().noneMatch(line -> line.stripTrailing().endsWith("-"))) return new LineEndHyphens(words);
        for (String line : lines)
            for (String word : WhiteSpace.words(line))
                if (word.length() <= LONGEST) words.add(CharacterClasses.lower(OtherScripts.bare(word)));
        return new LineEndHyphens(words);
    }

    /** Appends a line to an open paragraph: after a blank, or to the word that the line before has begun. */
    void append(StringBuilder open, String line) {
        int end = open.length();
        while (end > 0 && open.charAt(end - 1) == ' ') end--;
        boolean divided = end > 1
                && open.charAt(end - 1) == '-'
                && CharacterClasses.isLetterOrNumber(open.charAt(end - 2))
                && !line.isEmpty()
                && CharacterClasses.isLetterOrNumber(line.codePointAt(0));
        if (!divided) {
            open.append(line).append(' ');
            return;
        }
        int from = end - 1;
        while (from > 0 && !WhiteSpace.is(open.charAt(from - 1)) && end - from < LONGEST) from--;
        int to = 0;
        while (to < line.length() && to < LONGEST && Character.isLetter(line.charAt(to))) to++;
        boolean joined = isOneWord(open.substring(from, end - 1), line.substring(0, to), line.substring(to));
        open.setLength(joined ? end - 1 : end);
        open.append(line).append(' ');
    }

    private boolean isOneWord(String before, String after, String rest) {
        String first = CharacterClasses.lower(OtherScripts.bare(before));
        String second = CharacterClasses.lower(after);
        if (second.isEmpty() || first.length() < 2 || !Character.isLowerCase(after.charAt(0))) return false;
        if (first.indexOf('-') >= 0 || rest.startsWith("-") || !first.chars().allMatch(Character::isLetter))
            return false;
        if (words.contains(first + second)) return true;
        if (words.contains(first + "-" + second)) return false;
        if (WHOLE.contains(first + second)) return true;
        if (LinearRegex.matches(second, ENDING)) return true;
        return !FIRST.contains(first) && !LAST.contains(second);
    }
}
