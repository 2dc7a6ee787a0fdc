package nl.geboortepad.command.registration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.time.When;

/**
 * What became of a message: for the one who sent it. Holds paths, days and codes; no number or name of a person.
 *
 * @param taken what became a fact
 * @param notUsed values that nothing was done with, counted by path
 * @param contradictions what the message says that cannot all be true, or that does not fit
 * @param remarks where the reading took a decision that the sender may want to know of
 */
public record ReadingReport(
        List<Taken> taken, List<NotUsed> notUsed, List<Remark> contradictions, List<Remark> remarks) {
    public ReadingReport {
        taken = List.copyOf(taken);
        notUsed = List.copyOf(notUsed);
        contradictions = List.copyOf(contradictions);
        remarks = List.copyOf(remarks);
    }

    /** @param type the event type; {@code when} may be a range: the days that the message leaves possible */
    public record Taken(String path, String type, When when) {}

    public record NotUsed(String path, int count) {}

    /** @param paths the elements that it is about */
    public record Remark(@JsonUnwrapped Text words, List<String> paths) {
        public Remark {
            paths = List.copyOf(paths);
        }
    }
}
