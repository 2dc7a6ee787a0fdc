package nl.geboortepad.ops.story;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.geboortepad.ops.Sender;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worklist and the views behind it, as read over HTTP. */
final class Worklist {
    private static final String ALL = "not-yet,open,met,met-late,missed,broken,waived,not-applicable,cannot-tell";
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int PAGE = 1000;

    private final Sender sender;

    Worklist(Sender sender) {
        this.sender = sender;
    }

    /** Every row of every page, of one moment up to which everything was read. */
    List<String> rows(String identity, LocalDate on) {
        var rows = new ArrayList<String>();
        var moment = "";
        for (int page = 0; ; page++) {
            var part = read(
                    identity, "/api/worklist?on=%s&size=%d&page=%d&status=%s%s".formatted(on, PAGE, page, ALL, moment));
            if (part.path("behind").longValue() > 0) {
                throw new IllegalStateException("behind, though all was read: " + part.path("behind"));
            }
            moment = "&knownAt=" + part.path("knownAt").stringValue();
            part.path("rows").forEach(row -> rows.add(row.toString()));
            if (part.path("rows").size() < PAGE) {
                return rows;
            }
        }
    }

    void rebuild() throws InterruptedException {
        askForRebuild();
        awaitViews();
    }

    void askForRebuild() {
        sender.send(sender.as("operator-demo", "/api/operator/views/worklist/rebuild")
                .POST(BodyPublishers.noBody()));
    }

    boolean isRebuilding() {
        return read("operator-demo", "/api/operator/views").path("worklist").has("progress");
    }

    /** Until every view has read everything. */
    void awaitViews() throws InterruptedException {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (!allRead()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "The views do not get there: " + read("operator-demo", "/api/operator/views"));
            }
            Thread.sleep(100);
        }
    }

    private boolean allRead() {
        return read("operator-demo", "/api/operator/views")
                .valueStream()
                .allMatch(view -> view.path("running").booleanValue()
                        && !view.path("rebuilding").booleanValue()
                        && view.path("behind").longValue() == 0);
    }

    private JsonNode read(String identity, String path) {
        var answer = sender.send(sender.as(identity, path).GET());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " got " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}
