package fr.palmares.sharing;

import fr.palmares.model.Broken;
import fr.palmares.model.Failure;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.SSLException;

/** What a server's refusals mean. Its messages hold values of rows: only its codes are kept. */
final class ServerFailures {
    /** Serialization failure, deadlock: the same work fits a moment later. */
    private static final Set<String> PASSING = Set.of("40001", "40P01");

    /** The driver's code where the server asks for a password or has no TLS. */
    private static final String REJECTED = "08004";

    private ServerFailures() {}

    /**
     * The sentence for a connection that was not made.
     *
     * @param safe whether it had to be encrypted
     */
    static Failure of(SQLException e, ServerAddress address, boolean safe) {
        if (state(e).equals(REJECTED) && safe && !Tls.offered(address)) {
            return new Refused("refused.share.noTls")
                    .because(new IOException("SQL state " + REJECTED));
        }
        return of(e);
    }

    static boolean passing(SQLException e) {
        return PASSING.contains(state(e));
    }

    static SQLException cause(Exception e) {
        Throwable cause = e;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return cause instanceof SQLException sql ? sql : new SQLException("unknown", "XX000");
    }

    /** The sentence for a code. */
    static Failure of(SQLException e) {
        String state = state(e);
        IOException bare = new IOException("SQL state " + state);
        if (untrusted(e)) {
            return new Refused("refused.share.certificate").because(bare);
        }
        if (unknownHost(e)) {
            return new Broken("broken.share.host", bare);
        }
        return switch (state) {
            case "28000", "28P01" -> new Refused("refused.share.login").because(bare);
            case REJECTED -> new Refused("refused.share.rejected").because(bare);
            case "3D000" -> new Refused("refused.share.database").because(bare);
            case "3F000", "42P01" -> new Refused("refused.share.notInstalled").because(bare);
            case "42501" -> new Refused("refused.share.rights").because(bare);
            case "23505", "23514" -> new Refused("refused.share.forked").because(bare);
            case "53100" -> new Broken("broken.share.full", bare);
            default -> new Broken("broken.share.server", bare, state);
        };
    }

    /** Whether the server could not prove who it is. */
    private static boolean untrusted(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }

    private static boolean unknownHost(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    private static String state(SQLException e) {
        return Objects.requireNonNullElse(e.getSQLState(), "08000");
    }
}
