package nl.geboortepad.query.rows;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes many rows into a table in one go, in PostgreSQL's text form of COPY. */
final class RowCopy {
    private static final String NULL = "\\N";

    private RowCopy() {}

    /**
     * @param table with its columns in parentheses where they are not all, or in another order
     * @param rows each with the value of every column: texts, days, whole numbers, yes or no, ids, and lists of texts
     */
    static void into(JdbcTemplate database, String table, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var text = new StringBuilder();
        for (var row : rows) {
            text.append(Arrays.stream(row).map(RowCopy::word).collect(Collectors.joining("\t")))
                    .append('\n');
        }
        database.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " from stdin", new StringReader(text.toString()));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private static String word(Object value) {
        if (value == null) {
            return NULL;
        }
        if (value.equals(LocalDate.MAX) || value.equals(LocalDate.MIN)) {
            return value.equals(LocalDate.MAX) ? "infinity" : "-infinity";
        }
        return escaped(value instanceof String[] texts ? array(texts) : value.toString());
    }

    private static String array(String[] texts) {
        return Arrays.stream(texts)
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
