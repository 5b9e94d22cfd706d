package fr.palmares.sharing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.postgresql.ds.PGSimpleDataSource;

/** A connection to a server. Used by one thread at a time. */
public final class SharedServer implements AutoCloseable {
    /** The schema that everything lies in. */
    static final String SCHEMA = "palmares";

    private static final int ATTEMPTS = 8;

    private final Connection connection;
    private final DSLContext context;

    private SharedServer(Connection connection) {
        this.connection = connection;
        this.context = DSL.using(connection, SQLDialect.POSTGRES);
    }

    /**
     * Connects. The password is the one that was asked for, or what the system's usual places say:
     * {@code PGPASSWORD}, PostgreSQL's own password file.
     *
     * @param asked the password a person typed just now, or "" for the usual places
     * @throws fr.palmares.model.Refused when the server does not let the user in
     * @throws fr.palmares.model.Broken when it cannot be reached
     */
    public static SharedServer open(ServerAddress address, String asked) {
        return open(address, asked, System.getenv());
    }

    static SharedServer open(ServerAddress address, String asked, Map<String, String> environment) {
        try {
            Connection connection = source(address, asked, environment).getConnection();
            try {
                connection.setAutoCommit(false);
                return new SharedServer(connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw ServerFailures.of(e, address, address.encrypted());
        }
    }

    /** How connections are made. */
    static DataSource source(ServerAddress address, String asked, Map<String, String> environment) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.jdbc());
        try {
            for (Map.Entry<String, String> one : address.driver().entrySet()) {
                source.setProperty(one.getKey(), one.getValue());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the driver does not know its own settings", e);
        }
        source.setUser(
                address.user().isEmpty()
                        ? environment.getOrDefault("PGUSER", System.getProperty("user.name"))
                        : address.user());
        String password = asked.isEmpty() ? environment.getOrDefault("PGPASSWORD", "") : asked;
        // without one, the driver looks into the password file by itself
        if (!password.isEmpty()) {
            source.setPassword(password);
        }
        return source;
    }

    /**
     * Runs work in one transaction, again when the server could not fit it between others: all of
     * it or nothing. The work may run several times.
     */
    <T> T transaction(Function<DSLContext, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                T done = work.apply(context);
                connection.commit();
                return done;
            } catch (DataAccessException | SQLException e) {
                rollback(e);
                SQLException cause = ServerFailures.cause(e);
                if (attempt == ATTEMPTS || !ServerFailures.passing(cause)) {
                    throw ServerFailures.of(cause);
                }
                // others have their turn; longer each time, and not in step with them
                long pause = ThreadLocalRandom.current().nextLong(1, 1L << (attempt + 2));
                LockSupport.parkNanos(pause * 1_000_000);
            } catch (RuntimeException e) {
                rollback(e);
                throw e;
            }
        }
    }

    private void rollback(Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // the connection is gone, and what was not committed with it
            cause.addSuppressed(e);
        }
    }

    /** How long an answer is waited for from here on. */
    public void patience(Duration most) {
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(most.toMillis()));
        } catch (SQLException e) {
            throw ServerFailures.of(e);
        }
    }

    /** Ends the connection at once, from any thread: whoever waits for an answer gets a failure. */
    public void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            lost(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            lost(e);
        }
    }

    private static void lost(SQLException e) {
        System.getLogger(SharedServer.class.getName())
                .log(
                        System.Logger.Level.DEBUG,
                        "closing a lost connection, SQL state {0}",
                        e.getSQLState());
    }
}
