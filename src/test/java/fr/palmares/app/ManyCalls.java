package fr.palmares.app;

import fr.palmares.sharing.TestServer;

/** Calls that fill a server: rows that nobody reads, written past the triggers. */
final class ManyCalls {
    private ManyCalls() {}

    /**
     * Fills a prepared database.
     *
     * @param owner whose calls they are
     */
    static void fill(TestServer server, String database, String owner, int calls, int events) {
        String each = "from generate_series(1, " + calls + ") c";
        String all = each + ", generate_series(1, " + events + ") s";
        server.sql(
                database,
                "postgres",
                "alter table palmares.event disable trigger user",
                "insert into palmares.call select 'many' || c, '"
                        + owner
                        + "', 1, "
                        + events
                        + " "
                        + each,
                "insert into palmares.member select 'many' || c, 'member' || m, 'coordinator', '' "
                        + each
                        + ", generate_series(1, 5) m",
                "insert into palmares.head select 'many' || c, md5(c || ' ' || d), 'coordinator', "
                        + events
                        + " / 20 "
                        + each
                        + ", generate_series(0, 19) d",
                "insert into palmares.event select 'many' || c, repeat('x', 500), repeat('s', 86), s,"
                        + " encode(sha256((c || ' ' || s)::bytea), 'hex'), 'r', 'coordinator',"
                        + " md5(c || ' ' || s % 20), 1 + s / 20, 'MarksGiven' "
                        + all,
                "insert into palmares.object select 'many' || c,"
                        + " encode(sha256((c || ' ' || o)::bytea), 'hex'), 1 "
                        + each
                        + ", generate_series(1, 20) o",
                "insert into palmares.piece select call, hash, 0, decode(hash, 'hex')"
                        + " from palmares.object where call like 'many%'",
                "alter table palmares.event enable trigger user",
                "insert into palmares.call select 'empty' || c, 'owner' || c, 1, 0"
                        + " from generate_series(1, 5000) c",
                "analyze");
    }

    /**
     * From its next connection on, each statement of a role is in the server's log with its plan.
     */
    static void explain(TestServer server, String role) {
        server.sql(
                "postgres",
                "postgres",
                "alter role " + role + " set session_preload_libraries = 'auto_explain'",
                "alter role " + role + " set auto_explain.log_min_duration = 0",
                "alter role " + role + " set auto_explain.log_nested_statements = on",
                "alter role " + role + " set auto_explain.log_analyze = on");
    }
}
