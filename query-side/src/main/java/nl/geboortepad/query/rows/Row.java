package nl.geboortepad.query.rows;

import java.util.UUID;
import nl.geboortepad.query.lines.RowContent;

/**
 * A line that the view holds of a pregnancy, by what it says.
 *
 * @param line a digest of all that it says: what is new and what is gone is found without reading the rows themselves
 */
record Row(RowTable table, UUID line) {
    static Row of(RowContent content) {
        return new Row(RowTable.of(content), content.digest());
    }
}
