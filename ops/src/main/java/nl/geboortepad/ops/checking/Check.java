package nl.geboortepad.ops.checking;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.pathways.files.Shipped;
import nl.geboortepad.pathways.norm.Pathway;
import nl.geboortepad.pathways.region.Proof;
import nl.geboortepad.pathways.region.Region;
import nl.geboortepad.pathways.yaml.NormFileException;
import nl.geboortepad.query.pathways.CounterExampleShown;
import nl.geboortepad.query.pathways.PathwayCheck;

/** Says of a file whether it may be adopted, norm by norm. */
public final class Check {
    /** What {@link #run} answers. */
    public static final int ADOPTABLE = 0;

    public static final int NOT_ADOPTABLE = 1;
    public static final int NOT_UNDERSTOOD = 2;

    private static final String USAGE = both("Gebruik", "usage") + ": check bestand.yaml [ouder.yaml ...]  ("
            + both(
                    "ouders die zelf van een regio zijn, de eerste eerst",
                    "parents that are of a region themselves, first things first")
            + ")";

    /** @param arguments what follows the word {@code check} */
    public int run(String[] arguments, PrintStream out) {
        if (arguments.length == 0) {
            out.println(USAGE);
            return NOT_UNDERSTOOD;
        }
        try {
            var proof = Proof.of(region(arguments));
            print(PathwayCheck.of(proof), out);
            return proof.adoptable() ? ADOPTABLE : NOT_ADOPTABLE;
        } catch (NormFileException e) {
            e.faults()
                    .forEach(fault ->
                            out.println(fault.place() + ": " + fault.says().inOneLine()));
            return NOT_ADOPTABLE;
        } catch (IOException | InvalidPathException e) {
            out.println(both("Niet te lezen", "cannot be read") + ": " + e.getMessage());
            out.println(USAGE);
            return NOT_UNDERSTOOD;
        }
    }

    private static Region region(String[] files) throws IOException {
        var parents = new ArrayList<>(List.of(Shipped.zig()));
        for (var i = 1; i < files.length; i++) {
            parents.add(read(files[i], parents).pathway());
        }
        return read(files[0], parents);
    }

    private static Region read(String file, List<Pathway> parents) throws IOException {
        return Region.read(file, Files.readString(Path.of(file)), parents);
    }

    private static void print(PathwayCheck checked, PrintStream out) {
        out.println(checked.pathway() + "@" + checked.version() + " < " + checked.parent());
        checked.norms().forEach(norm -> print(norm, out));
        checked.adds().forEach(norm -> out.println("+ " + norm + ": " + both("toegevoegd", "added")));
        out.println(
                checked.adoptable()
                        ? both("Mag worden aangenomen.", "May be adopted.")
                        : both("Mag niet worden aangenomen.", "May not be adopted."));
    }

    private static void print(PathwayCheck.NormCheck norm, PrintStream out) {
        out.println(mark(norm) + " " + norm.norm() + " (" + norm.title().inOneLine() + "): " + word(norm.result()));
        norm.why().ifPresent(why -> out.println("    " + why.inOneLine()));
        norm.counterExample().ifPresent(course -> print(course, out));
    }

    private static void print(CounterExampleShown course, PrintStream out) {
        course.facts()
                .forEach(fact -> out.printf(
                        "      %6s  %s  %s%n",
                        fact.age().map(age -> age.onScreen()).orElse(""),
                        fact.day(),
                        fact.sentence().inOneLine()));
        out.println("    " + both("op", "on") + " " + course.on());
        course.region().forEach(said -> print(both("regio", "region"), said, out));
        course.parent().forEach(said -> print(both("ouder", "parent"), said, out));
    }

    private static void print(String who, CounterExampleShown.ExampleVerdict said, PrintStream out) {
        var of = said.occurrence().isEmpty() ? "" : " [" + said.occurrence() + "]";
        out.println("      " + who + of + ": " + said.sentence().inOneLine());
    }

    private static String both(String nl, String en) {
        return new Text(nl, en).inOneLine();
    }

    private static String mark(PathwayCheck.NormCheck norm) {
        return norm.result().equals("proven") ? "v" : "x";
    }

    private static String word(String result) {
        return switch (result) {
            case "proven" -> both("bewezen", "proven");
            case "refuted" -> both("weerlegd", "refuted");
            default -> both("niet te bewijzen", "not provable");
        };
    }
}
