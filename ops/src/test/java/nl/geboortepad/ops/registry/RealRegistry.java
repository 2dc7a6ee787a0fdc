package nl.geboortepad.ops.registry;

import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.ops.TestPostgres;

/** The registry as it is, for tests elsewhere. */
public final class RealRegistry {
    private RealRegistry() {}

    public static Registry over(TestPostgres postgres) {
        return new PostgresRegistry(postgres.jdbc(), postgres.transactions());
    }
}
