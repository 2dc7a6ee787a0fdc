package nl.geboortepad.query.rows;

import java.util.List;
import javax.sql.DataSource;
import nl.geboortepad.kernel.identity.Vsv;
import nl.geboortepad.query.reading.PartnershipsOfCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** As the rows of the cases name them. */
@Component
final class PartnershipsInRows implements PartnershipsOfCases {
    private final JdbcClient database;

    PartnershipsInRows(DataSource source) {
        this.database = JdbcClient.create(source);
    }

    @Override
    public List<Vsv> all() {
        return database.sql("select distinct unnest(partnerships) from view.case_head")
                .query((row, number) -> new Vsv(row.getString(1)))
                .list();
    }
}
