package nl.geboortepad.ops;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the house are those of {@link HouseMap}, and the README shows the same. */
class HouseTest {
    private static final String ROOT = "nl.geboortepad.";
    private static final int MOST_FILES = 20;

    /** Each with its reason. */
    private static final Map<String, String> MAY_BE_LARGER = Map.of();

    private static final Path README = Path.of("..", "README.md");
    private static final String BEGIN = "<!-- rooms -->";
    private static final String END = "<!-- end of rooms -->";

    private static final Pattern SENTENCE = Pattern.compile("[^.]+[.](?= |$)");
    private static final Pattern TABLE = Pattern.compile("(?i)\\bcreate table (?:if not exists )?([a-z_]+\\.[a-z_]+)");
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.geboortepad");

    @Test
    void a_package_uses_only_what_the_map_lists() {
        var rooms = HouseMap.rooms();
        var unlisted = new TreeSet<String>();
        PRODUCT.forEach(from -> from.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(to -> to.getPackageName().startsWith(ROOT) && !room(to).equals(room(from)))
                .filter(to -> !rooms.getOrDefault(room(from), List.of()).contains(room(to)))
                .forEach(to -> unlisted.add("%s -> %s: %s uses %s"
                        .formatted(room(from), room(to), from.getSimpleName(), to.getSimpleName()))));

        assertThat(unlisted).isEmpty();
    }

    @Test
    void what_the_map_lists_is_there_and_is_used() {
        var used = PRODUCT.stream()
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(to -> to.getPackageName().startsWith(ROOT))
                        .map(to -> room(from) + " -> " + room(to)))
                .collect(toSet());
        var idle = new ArrayList<String>();
        HouseMap.rooms()
                .forEach((room, uses) -> uses.stream()
                        .filter(other -> !mayIdle(room, other) && !used.contains(room + " -> " + other))
                        .forEach(other -> idle.add(room + " -> " + other)));

        assertThat(HouseMap.rooms().keySet()).containsExactlyInAnyOrderElementsOf(roomsThereAre());
        assertThat(idle).isEmpty();
    }

    /** The kernel is open as a whole to all but {@code pathways}, which must not come to know requests or JSON. */
    private static boolean mayIdle(String room, String other) {
        return other.startsWith("kernel.") && !room.startsWith("pathways.");
    }

    @Test
    void arrows_only_go_down() {
        var below = new HashSet<String>();
        HouseMap.rooms().forEach((room, uses) -> {
            assertThat(below)
                    .as("what %s uses comes before it in the map", room)
                    .containsAll(uses);
            below.add(room);
        });
    }

    @Test
    void packages_make_no_circle_at_any_depth() {
        slices().matching("nl.geboortepad.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void what_norms_are_put_together_from_is_known_to_pathways_alone() {
        HouseMap.rooms().forEach((room, uses) -> {
            if (!room.startsWith("pathways.")) {
                assertThat(uses).as(room).doesNotContain("pathways.pattern", "pathways.clause", "pathways.rule");
            }
        });
    }

    @Test
    void a_question_does_not_know_another_question() {
        var shared = Set.of(
                "query.language",
                "query.answer",
                "query.reading",
                "query.question",
                "query.settled",
                "query.figures",
                "query.lines",
                "query.rows");
        HouseMap.rooms().forEach((room, uses) -> {
            if (room.startsWith("query.")) {
                assertThat(uses.stream().filter(other -> other.startsWith("query.")))
                        .as(room)
                        .isSubsetOf(shared);
            }
        });
    }

    @Test
    void a_package_holds_at_most_twenty_files() {
        var sizes = files().collect(groupingBy(HouseTest::room, counting()));

        assertThat(sizes)
                .allSatisfy((room, files) -> assertThat(files)
                        .as(room)
                        .isLessThanOrEqualTo(MAY_BE_LARGER.containsKey(room) ? Long.MAX_VALUE : MOST_FILES));
        assertThat(MAY_BE_LARGER.keySet())
                .allSatisfy(room -> assertThat(sizes.get(room))
                        .as("%s needs no exception", room)
                        .isGreaterThan(MOST_FILES));
    }

    @Test
    void no_simple_name_stands_for_two_classes() {
        var rooms = files().collect(groupingBy(
                file -> file.getFileName().toString(), mapping(HouseTest::room, toCollection(TreeSet::new))));
        rooms.values().removeIf(one -> one.size() == 1);

        assertThat(rooms).isEmpty();
    }

    @Test
    void no_type_within_a_class_has_the_name_of_another_class() {
        var names = files().map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(toSet());
        var twice = PRODUCT.stream()
                .filter(type -> type.getName().contains("$") && names.contains(type.getSimpleName()))
                .map(type -> type.getName().substring(ROOT.length()))
                .collect(toCollection(TreeSet::new));

        assertThat(twice).isEmpty();
    }

    @Test
    void every_package_says_what_lives_there_and_what_does_not() {
        assertThat(roomsThereAre())
                .allSatisfy(room -> assertThat(
                                SENTENCE.matcher(wordsAbout(room)).results())
                        .as("the sentences about %s: the first says what lives there, the last what does not", room)
                        .hasSizeBetween(2, 3));
    }

    @Test
    void a_table_is_named_by_one_package_only() {
        var named = new TreeMap<String, Set<String>>();
        for (var table : tables()) {
            // A call such as vault.identity(…) is none of it.
            var word = Pattern.compile("\\b" + Pattern.quote(table) + "\\b(?!\\()");
            files().filter(file -> word.matcher(text(file)).find())
                    .forEach(file ->
                            named.computeIfAbsent(table, t -> new TreeSet<>()).add(room(file)));
        }

        assertThat(named).isNotEmpty();
        assertThat(named)
                .allSatisfy((table, rooms) -> assertThat(rooms).as(table).hasSize(1));
    }

    /** With {@code -Dreadme.rewrite=true} the README is written instead. */
    @Test
    void the_readme_shows_the_map() throws IOException {
        var readme = text(README);
        var from = readme.indexOf(BEGIN) + BEGIN.length();
        var shown = readme.substring(0, from) + "\n" + shown() + readme.substring(readme.indexOf(END));
        if (Boolean.getBoolean("readme.rewrite")) {
            Files.writeString(README, shown);
            return;
        }
        assertThat(readme).isEqualTo(shown);
    }

    @Test
    void every_class_that_the_readme_names_is_there() throws IOException {
        var house = text(README).substring(text(README).indexOf("## The house"));
        var names = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)*)`")
                .matcher(house)
                .results()
                .map(name -> name.group(1))
                .collect(toCollection(TreeSet::new));
        var there = Stream.of("shared-kernel", "pathways", "command-side", "query-side", "ops")
                .flatMap(module -> below(Path.of("..", module, "src")))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(toSet());

        assertThat(names).hasSizeGreaterThan(30);
        assertThat(names)
                .allSatisfy(name -> assertThat(there.contains(name)).as(name).isTrue());
    }

    private static String shown() {
        var shown = new StringBuilder();
        var module = "";
        for (var room : HouseMap.rooms().sequencedKeySet()) {
            if (!room.split("\\.")[0].equals(module)) {
                module = room.split("\\.")[0];
                shown.append("\n| ")
                        .append(folder(module).getName(1))
                        .append(" | what lives there | uses, beside `kernel` |\n|---|---|---|\n");
            }
            shown.append("| `%s` | %s | %s |%n".formatted(room, saysOf(room), HouseMap.usesInWords(room)));
        }
        return shown.append("\n").toString();
    }

    /** The first sentence about a package. */
    private static String saysOf(String room) {
        return wordsAbout(room).replaceAll("^(.*?[.])( .*)?$", "$1");
    }

    private static String wordsAbout(String room) {
        return text(folder(room).resolve("package-info.java"))
                .replaceAll("(?s).*?/\\*\\*(.*?)\\*/.*", "$1")
                .replaceAll("\\s*\\n\\s*\\*", " ")
                .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Set<String> tables() {
        try (var files = Files.walk(Path.of(".."))) {
            var tables = new TreeSet<String>();
            files.filter(file -> file.toString().contains("/src/main/resources/db/migration/"))
                    .filter(Files::isRegularFile)
                    .forEach(file -> TABLE.matcher(text(file)).results().forEach(found -> tables.add(found.group(1))));
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> roomsThereAre() {
        return files().map(HouseTest::room).collect(toCollection(TreeSet::new));
    }

    /** The source files of the product, but for the words about packages. */
    private static Stream<Path> files() {
        return Stream.of("shared-kernel", "pathways", "command-side", "query-side", "ops")
                .map(module -> Path.of("..", module, "src", "main", "java"))
                .flatMap(HouseTest::below)
                .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"));
    }

    private static Stream<Path> below(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder(String room) {
        var module =
                switch (room.split("\\.")[0]) {
                    case "kernel" -> "shared-kernel";
                    case "command" -> "command-side";
                    case "query" -> "query-side";
                    case String other -> other;
                };
        return Path.of("..", module, "src", "main", "java", "nl", "geboortepad", room.replace('.', '/'));
    }

    private static String room(Path file) {
        var path = file.getParent().toString().replace('/', '.');
        return path.substring(path.indexOf(ROOT) + ROOT.length());
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(ROOT.length());
    }
}
