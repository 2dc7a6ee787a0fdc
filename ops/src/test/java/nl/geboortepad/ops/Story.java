package nl.geboortepad.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The story in the README: commands as pasted, answers as received. A block of {@code sh} between the two marks is run
 * in one shell, in order; the block that follows it is what it answered.
 */
final class Story {
    private static final String BEGIN = "<!-- story -->";
    private static final String END = "<!-- end of story -->";
    private static final Pattern BLOCK = Pattern.compile("```(sh|json|text)\\n(.*?)\\n?```", Pattern.DOTALL);

    /** What differs from one engine to another: random ids, the hour of recording, pseudonyms and digests. */
    private static final Pattern ACCIDENTAL =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
                    + "|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"
                    + "|cg-[0-9a-f]{20}"
                    + "|\"digest\":\"[^\"]*\"");

    private static final JsonMapper JSON = JsonMapper.shared();

    record Chapter(String command, String answer) {}

    private final String readme;

    private Story(String readme) {
        this.readme = readme;
    }

    static Story read(Path readme) throws IOException {
        return new Story(Files.readString(readme));
    }

    List<Chapter> chapters() {
        var told = readme.substring(readme.indexOf(BEGIN), readme.indexOf(END));
        var chapters = new ArrayList<Chapter>();
        var blocks = BLOCK.matcher(told);
        while (blocks.find()) {
            if (blocks.group(1).equals("sh")) {
                chapters.add(new Chapter(blocks.group(2), ""));
            } else {
                chapters.add(new Chapter(chapters.removeLast().command(), blocks.group(2)));
            }
        }
        return chapters;
    }

    /** Runs all commands in one shell against an engine and returns what each answered. */
    static List<String> run(List<Chapter> chapters, String engine) throws IOException, InterruptedException {
        var script = new StringBuilder("set -u\n");
        for (var chapter : chapters) {
            script.append(chapter.command().replace("http://localhost:8080", engine));
            script.append("\necho; echo '@@@'\n");
        }
        var shell = new ProcessBuilder("bash", "-s").redirectErrorStream(true).start();
        try (var in = shell.outputWriter()) {
            in.write(script.toString());
        }
        var said = new String(shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        shell.waitFor(60, TimeUnit.SECONDS);
        var answers = new ArrayList<String>();
        for (var answer : said.split("@@@\\n")) {
            answers.add(answer.strip());
        }
        return answers;
    }

    /** The same README with these answers in the place of the old ones. */
    String with(List<String> answers) {
        var begin = readme.indexOf(BEGIN);
        var end = readme.indexOf(END);
        var told = new int[] {-1};
        var story = BLOCK.matcher(readme.substring(begin, end)).replaceAll(block -> {
            if (block.group(1).equals("sh")) {
                told[0]++;
                return Matcher.quoteReplacement(block.group());
            }
            var answer = block.group(1).equals("json") ? readable(answers.get(told[0])) : answers.get(told[0]);
            return Matcher.quoteReplacement("```" + block.group(1) + "\n" + answer + "\n```");
        });
        return readme.substring(0, begin) + story + readme.substring(end);
    }

    /** Each line an answer of its own, laid out for reading. */
    private static String readable(String answer) {
        return answer.lines()
                .map(line -> JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(line)))
                .collect(Collectors.joining("\n"));
    }

    /** What must be the same, however it is laid out. */
    static String essence(String answer) {
        return ACCIDENTAL.matcher(answer).replaceAll("…").replaceAll("\\s", "");
    }
}
