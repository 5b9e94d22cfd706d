package fr.palmares.sharing;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;

/** Lays the tables of shared calls out in a database, or brings them up to date. */
public final class InstallServer {
    /** Who may begin a shared call. */
    static final String COORDINATORS = "palmares_coordinator";

    /** Who may take part in one. */
    static final String MEMBERS = "palmares_member";

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private InstallServer() {}

    /**
     * Installs. To be done by an administrator's role, which owns the tables from then on.
     *
     * @param asked the password that was typed, or ""
     * @return how many steps were taken; 0 when all was there
     * @throws fr.palmares.model.Refused when the role may not
     * @throws fr.palmares.model.Broken when the server cannot be reached
     */
    public static int install(ServerAddress address, String asked) {
        FLYWAY.setLevel(Level.WARNING);
        try (SharedServer server = SharedServer.open(address, asked)) {
            server.transaction(
                    context -> {
                        role(context, MEMBERS);
                        role(context, COORDINATORS);
                        return 0;
                    });
        }
        try {
            return Flyway.configure(InstallServer.class.getClassLoader())
                    .dataSource(SharedServer.source(address, asked, System.getenv()))
                    .schemas(SharedServer.SCHEMA)
                    .createSchemas(true)
                    .placeholders(
                            Map.of(
                                    "schema", SharedServer.SCHEMA,
                                    "members", MEMBERS,
                                    "coordinators", COORDINATORS))
                    .locations("classpath:db/shared")
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException e) {
            throw ServerFailures.of(ServerFailures.cause(e));
        }
    }

    private static void role(DSLContext context, String name) {
        boolean there =
                context.fetchExists(
                        context.selectOne().from("pg_roles").where("rolname = ?", name));
        if (!there) {
            context.execute("create role " + name + " nologin");
        }
    }
}
