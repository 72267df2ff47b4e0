package io.reelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.reelwright.testing.RandomText;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every expression of the program, as it stands in the compiled classes, on texts that were made to keep it busy. */
class RegexBoundsTest {
    private static final Path CLASSES = Path.of("target/classes/io/reelwright");
    private static final int READS_PER_CHARACTER = 50;

    @Test
    void everyExpressionReadsATextAFewTimesHoweverLongItIs() throws IOException {
        Set<String> expressions = expressions();

        assertThat(expressions).hasSizeGreaterThan(20);
        for (String expression : expressions) {
            Pattern pattern = LinearRegex.of(expression);
            texts().forEach(text -> assertThat(reads(pattern, text))
                    .as("%s on %s", expression, RandomText.shown(text))
                    .isLessThanOrEqualTo(READS_PER_CHARACTER * (text.length() + 10L)));
        }
    }

    /** Many of 1 kB, and some of 10 and 100 kB. */
    private static Stream<String> texts() {
        List<String> small = RandomText.hostile(1_000);
        List<String> middle = RandomText.hostile(10_000);
        List<String> large = RandomText.hostile(100_000);
        return Stream.of(
                        Stream.iterate(1, i -> i < small.size(), i -> i + 3).map(small::get),
                        Stream.iterate(1, i -> i < middle.size(), i -> i + 36).map(middle::get),
                        Stream.of(1, 4).map(large::get))
                .flatMap(it -> it);
    }

    private static long reads(Pattern pattern, String text) {
        CountingText counted = new CountingText(text);
        pattern.matcher(counted).matches();
        Matcher matcher = pattern.matcher(counted);
        while (matcher.find()) matcher.group(matcher.groupCount());
        return counted.reads() / 2;
    }

    private static Set<String> expressions() throws IOException {
        Set<String> expressions = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".class")).toList()) {
                if (file.endsWith("text/LinearRegex.class")) continue;
                ClassModel model = ClassFile.of().parse(file);
                for (MethodModel method : model.methods())
                    method.code()
                            .ifPresent(
                                    code -> collect(code.elementList(), file + " " + method.methodName(), expressions));
            }
        }
        return expressions;
    }

    private static void collect(List<CodeElement> code, String where, Set<String> expressions) {
        List<String> constants = new ArrayList<>();
        for (CodeElement element : code)
            switch (element) {
                case ConstantInstruction constant
                when constant.constantValue() instanceof String text -> constants.add(text);
                case InvokeInstruction call
                when compiles(call) -> {
                    boolean replaces = call.name().stringValue().startsWith("replace")
                            && !call.type().stringValue().contains("Function");
                    int back = replaces ? 2 : 1;
                    assertThat(constants.size())
                            .as("%s: an expression is a constant of the program", where)
                            .isGreaterThanOrEqualTo(back);
                    expressions.add(constants.get(constants.size() - back));
                    constants.clear();
                }
                default -> {}
            }
    }

    private static boolean compiles(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        return owner.equals("io/reelwright/text/Regex")
                || owner.equals("com/google/re2j/Pattern") && call.name().equalsString("compile");
    }
}
