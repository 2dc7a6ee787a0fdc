package nl.geboortepad.ops;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.PatternTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Finds switches that name one of these types and have an arm beside it that takes whatever is left: there the compiler
 * reminds nobody. That is a default, or an arm of a kind beside arms of some of that kind, as {@code case Visit e} beside
 * {@code case CheckupHeld e}.
 */
final class Switches {
    private final Map<String, Set<String>> kinds;

    /** @param kinds the simple name of each type, with the names of those that are of its kind */
    Switches(Map<String, Set<String>> kinds) {
        this.kinds = Map.copyOf(kinds);
    }

    /**
     * @param sources Java by file name
     * @return {@code file:line} of each
     */
    List<String> takingTheRest(Map<String, String> sources) {
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        problem -> {
                            throw new IllegalArgumentException(problem.toString());
                        },
                        List.of("-proc:none"),
                        null,
                        sources.entrySet().stream()
                                .map(source -> new Source(source.getKey(), source.getValue()))
                                .toList());
        var found = new ArrayList<String>();
        try {
            for (var unit : task.parse()) {
                new Scan(unit, Trees.instance(task), found).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private final class Scan extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final List<String> found;

        Scan(CompilationUnitTree unit, Trees trees, List<String> found) {
            this.unit = unit;
            this.trees = trees;
            this.found = found;
        }

        @Override
        public Void visitSwitch(SwitchTree statement, Void none) {
            look(statement, statement.getCases());
            return super.visitSwitch(statement, none);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree expression, Void none) {
            look(expression, expression.getCases());
            return super.visitSwitchExpression(expression, none);
        }

        private void look(Tree tree, List<? extends CaseTree> cases) {
            var labels = cases.stream().flatMap(one -> one.getLabels().stream()).toList();
            var names = labels.stream().flatMap(Switches::named).toList();
            if (labels.stream().anyMatch(DefaultCaseLabelTree.class::isInstance)
                    ? names.stream().anyMatch(kinds::containsKey)
                    : names.stream().anyMatch(name -> takesTheRest(name, names))) {
                var place = trees.getSourcePositions().getStartPosition(unit, tree);
                found.add(unit.getSourceFile().getName().substring(1) + ":"
                        + unit.getLineMap().getLineNumber(place));
            }
        }
    }

    private boolean takesTheRest(String name, List<String> beside) {
        return kinds.getOrDefault(name, Set.of()).stream().anyMatch(beside::contains);
    }

    /** By a pattern, or as a text that is the name of a type. */
    private static Stream<String> named(CaseLabelTree label) {
        return switch (label) {
            case PatternCaseLabelTree pattern -> Stream.of(simple(type(pattern.getPattern())));
            case ConstantCaseLabelTree constant -> Stream.of(simple(constant.getConstantExpression()));
            default -> Stream.empty();
        };
    }

    private static Tree type(PatternTree pattern) {
        return switch (pattern) {
            case BindingPatternTree binding -> binding.getVariable().getType();
            case DeconstructionPatternTree taken -> taken.getDeconstructor();
            default -> pattern;
        };
    }

    private static String simple(Tree name) {
        return name.toString().replace("\"", "").replaceFirst(".*\\.", "");
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String file, String text) {
            super(URI.create("text:///" + file), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
