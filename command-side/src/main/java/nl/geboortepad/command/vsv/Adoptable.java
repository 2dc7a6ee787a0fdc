package nl.geboortepad.command.vsv;

import java.time.LocalDate;
import nl.geboortepad.kernel.identity.Reference;
import nl.geboortepad.kernel.request.Problem;

/** Whether a partnership may judge by a pathway: only when it is proven that whoever meets it meets its parent. */
@FunctionalInterface
public interface Adoptable {
    /** @param text the pathway file; the same text always gets the same answer */
    Admission judge(String text);

    sealed interface Admission {}

    /** @param pathway its name, and {@code version} the day by which its makers tell versions apart */
    record Proven(Reference pathway, LocalDate version) implements Admission {}

    /**
     * @param why {@code malformed} where the file is no YAML and {@code invalid} where it is no pathway, with line and
     *     column; {@code refused} where it is one, with the course that meets it and breaks its parent
     */
    record Unproven(Problem why) implements Admission {}
}
