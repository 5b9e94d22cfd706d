package fr.palmares.storage;

import fr.palmares.model.Broken;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * One H2 database, migrated by an administrator that then leaves; the program works as a user who
 * may only read and write rows. Used by one thread, which is never interrupted (an interrupt closes
 * H2's file).
 */
final class Database implements AutoCloseable {
    private static final String SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private static final String FILE_SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    private static final Settings SETTINGS_OF_SQL =
            new Settings()
                    .withRenderSchema(false)
                    .withRenderNameCase(RenderNameCase.LOWER)
                    .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED);
    private static final String ADMINISTRATOR = "administrator";
    private static final String USER = "palmares";

    private final boolean changed;
    private final Connection administrator;
    private final Connection connection;
    private final DSLContext context;
    private boolean doubtful;

    /** Held here, or the logging system would forget the level. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    static {
        FLYWAY.setLevel(Level.WARNING);
        // read once, when H2's classes are loaded: no Java object may come out of a database
        System.setProperty("h2.allowedClasses", "none");
        // every value is looked up in a cache before it is stored: for ids, which never come again,
        // that is work alone
        System.setProperty("h2.objectCache", "false");
    }

    private Database(Connection administrator, Connection connection, boolean changed) {
        this.changed = changed;
        this.administrator = administrator;
        this.connection = connection;
        this.context =
                DSL.using(
                        new DefaultConfiguration()
                                .set(connection)
                                .set(SQLDialect.H2)
                                .set(SETTINGS_OF_SQL)
                                .set(ExecuteListener.onException(this::broken)));
    }

    /** A statement failed (a full disk, a file that went away): the user gets a sentence. */
    private void broken(ExecuteContext statement) {
        doubtful = true;
        SQLException cause = statement.sqlException();
        statement.exception(
                new Broken(
                        "broken.tables",
                        cause == null ? new SQLException("no SQL state") : withoutValues(cause)));
    }

    /** Opens or makes the database file {@code path}.mv.db. */
    static Database file(Path path) {
        return open("jdbc:h2:file:" + path, SETTINGS + FILE_SETTINGS);
    }

    /** A database that lives in memory until it is closed. */
    static Database memory(String name) {
        return open("jdbc:h2:mem:" + name, SETTINGS);
    }

    private static Database open(String url, String settings) {
        try {
            Connection administrator =
                    DriverManager.getConnection(url + settings, ADMINISTRATOR, "");
            try {
                boolean changed = migrate(url + settings);
                try (Statement statement = administrator.createStatement()) {
                    statement.execute("create user if not exists " + USER + " password ''");
                    statement.execute(
                            "grant select, insert, update, delete on schema public to " + USER);
                }
                // the settings are the database's by now; to say them again needs an administrator
                Connection user = DriverManager.getConnection(url, USER, "");
                user.setAutoCommit(false);
                return new Database(administrator, user, changed);
            } catch (SQLException | RuntimeException e) {
                administrator.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new Broken("broken.tables", withoutValues(e));
        }
    }

    private static boolean migrate(String url) {
        try {
            return Flyway.configure(Database.class.getClassLoader())
                            .dataSource(url, ADMINISTRATOR, "")
                            .locations("classpath:db/migration")
                            .load()
                            .migrate()
                            .migrationsExecuted
                    > 0;
        } catch (FlywayException e) {
            throw new Broken("broken.tables", e);
        }
    }

    /** Whether its tables were made or changed at this opening. */
    boolean changed() {
        return changed;
    }

    DSLContext context() {
        return context;
    }

    /** Runs work in one transaction: all of it or nothing. */
    void transaction(Runnable work) {
        try {
            work.run();
            connection.commit();
        } catch (SQLException e) {
            doubtful = true;
            throw new Broken("broken.tables", withoutValues(e));
        } catch (RuntimeException e) {
            doubtful = true;
            rollback(e);
            throw e;
        }
    }

    /** Whether something failed since it was opened: what it holds may be less than it should. */
    boolean doubtful() {
        return doubtful;
    }

    private void rollback(RuntimeException cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(withoutValues(e));
        }
    }

    /** SQL messages may hold other rows' values: only the state and the number go on. */
    static SQLException withoutValues(SQLException e) {
        return new SQLException("SQL state " + e.getSQLState(), e.getSQLState(), e.getErrorCode());
    }

    /** Frees the file without writing anything more: what it holds is thrown away. */
    void abandon() {
        try (Statement statement = administrator.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            // it closed itself when its file failed
            System.getLogger(Database.class.getName())
                    .log(System.Logger.Level.DEBUG, "tables were closed already", withoutValues(e));
        }
    }

    /** Writes everything and frees the file. */
    @Override
    public void close() {
        try (Statement statement = administrator.createStatement()) {
            connection.close();
            statement.execute("shutdown");
        } catch (SQLException e) {
            throw new Broken("broken.tables", withoutValues(e));
        }
    }
}
