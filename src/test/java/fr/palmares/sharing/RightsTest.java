package fr.palmares.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.journal.Device;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.CallCreated;
import fr.palmares.journal.Event.DeviceEnrolled;
import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.journal.Event.RecusalDeclared;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Call;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;

/** What each role can do with plain SQL, whatever program it comes from. */
@EnabledIf("fr.palmares.sharing.TestServer#fits")
class RightsTest {
    private static final Device HOME = Device.draw();
    private static final Device ANNS = Device.draw();
    private static final Device BENS = Device.draw();
    private static final TestServer SERVER = TestServer.shared();

    private static String database;

    @BeforeAll
    static void aCallWithTwoJurorsAndAChair() {
        database = SERVER.database();
        InstallServer.install(ServerAddress.parse(SERVER.url(database, "postgres")), "");
        sql(
                "postgres",
                "create role " + role("coordinator") + " login in role palmares_coordinator");
        sql("postgres", "create role " + role("rival") + " login in role palmares_coordinator");
        for (String one : List.of("ann", "ben", "chair", "stranger")) {
            sql("postgres", "create role " + role(one) + " login in role palmares_member");
        }
        String coordinator = role("coordinator");
        sql(coordinator, "insert into palmares.call (id, format) values ('c', 1)");
        sql(
                coordinator,
                "insert into palmares.member values ('c', '%s', 'juror', 'A'),"
                                .formatted(role("ann"))
                        + " ('c', '%s', 'juror', 'B'), ('c', '%s', 'chair', '')"
                                .formatted(role("ben"), role("chair")));
        sql(
                coordinator,
                "insert into palmares.reading values ('c', 'r1', 'A', 'D1'), ('c', 'r1', 'A',"
                        + " 'D2'), ('c', 'r1', 'B', 'D3')");
        sql(
                coordinator,
                "insert into palmares.dossier values ('c', 'r1', 'D1', 'un'), ('c', 'r1', 'D2',"
                        + " 'deux'), ('c', 'r1', 'D3', 'trois')");
        sql(coordinator, "insert into palmares.recusal values ('c', 'A', 'D2')");
        add(
                "coordinator",
                HOME,
                1,
                "coordinator",
                new DeviceEnrolled(HOME.publicKey(), "coordinator"));
        add("coordinator", HOME, 2, "coordinator", new CallCreated(new Call("c", "Appel")));
        add("coordinator", HOME, 3, "coordinator", new MarksGiven("D3", "B", "", List.of()));
        add("ann", ANNS, 1, "A", new DeviceEnrolled(ANNS.publicKey(), "A"));
        add("ann", ANNS, 2, "A", new MarksGiven("D1", "A", "", List.of()));
        add("ben", BENS, 1, "B", new DeviceEnrolled(BENS.publicKey(), "B"));
        add("ben", BENS, 2, "B", new MarksGiven("D3", "B", "", List.of()));
    }

    private static String role(String name) {
        return database + "_" + name;
    }

    private static void sql(String user, String statement) {
        SERVER.sql(database, user, statement);
    }

    private static void add(String who, Device device, long n, String author, Event event) {
        try {
            insert(role(who), SharedCallTest.signed(device, n, author, event));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(String user, SignedEvent event) throws SQLException {
        try (Connection connection = SERVER.connection(database, user);
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into palmares.event (call, json, signature) values ('c', ?,"
                                        + " ?)")) {
            insert.setString(1, event.json());
            insert.setString(2, event.signature());
            insert.executeUpdate();
        }
    }

    private static long count(String user, String from) throws SQLException {
        try (Connection connection = SERVER.connection(database, role(user));
                ResultSet rows =
                        connection.createStatement().executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** What a role sees: as many rows as it should, no more and no fewer. */
    private record Sees(String user, String from, long rows) {}

    @TestFactory
    List<DynamicTest> eachRoleSeesItsOwnAndNoMore() {
        return List.of(
                        new Sees("ann", "palmares.dossier where dossier = 'D1'", 1),
                        new Sees("ann", "palmares.dossier where dossier = 'D2'", 0),
                        new Sees("ann", "palmares.dossier where dossier = 'D3'", 0),
                        new Sees("ann", "palmares.event where type = 'CallCreated'", 1),
                        new Sees("ann", "palmares.event where author = 'B'", 0),
                        new Sees("ann", "palmares.event where type = 'MarksGiven'", 1),
                        new Sees("ann", "palmares.head", 1),
                        new Sees("ann", "palmares.recusal", 1),
                        new Sees("ann", "palmares.reading where juror <> 'A'", 0),
                        new Sees("ann", "palmares.member", 1),
                        new Sees("ann", "palmares.object", 0),
                        new Sees("ann", "palmares.piece", 0),
                        new Sees("chair", "palmares.event where type = 'MarksGiven'", 0),
                        new Sees("chair", "palmares.event where author <> 'coordinator'", 0),
                        new Sees("chair", "palmares.event where type = 'CallCreated'", 1),
                        new Sees("coordinator", "palmares.event where author = 'coordinator'", 3),
                        new Sees("coordinator", "palmares.dossier", 3),
                        new Sees("rival", "palmares.call", 0),
                        new Sees("rival", "palmares.event", 0),
                        new Sees("stranger", "palmares.call", 0),
                        new Sees("stranger", "palmares.event", 0),
                        new Sees("stranger", "palmares.dossier", 0))
                .stream()
                .map(
                        one ->
                                DynamicTest.dynamicTest(
                                        one.user() + " " + one.from(),
                                        () ->
                                                assertThat(count(one.user(), one.from()))
                                                        .isEqualTo(one.rows())))
                .toList();
    }

    /** A statement that a role must not get through. */
    private record Attempt(String user, String statement) {}

    @TestFactory
    List<DynamicTest> everyStatementBeyondARoleIsRefused() {
        return List.of(
                        new Attempt("ann", "update palmares.event set signature = 'x'"),
                        new Attempt("ann", "delete from palmares.event"),
                        new Attempt("ann", "truncate palmares.event"),
                        new Attempt(
                                "ann", "insert into palmares.reading values ('c','r1','A','D3')"),
                        new Attempt("ann", "delete from palmares.recusal"),
                        new Attempt("ann", "insert into palmares.closing values ('c','r1')"),
                        new Attempt("ann", "update palmares.member set kind = 'coordinator'"),
                        new Attempt(
                                "ann", "insert into palmares.call (id, format) values ('d', 1)"),
                        new Attempt("ann", "update palmares.call set last = 1000000"),
                        new Attempt("ann", "update palmares.head set n = 1000000"),
                        new Attempt(
                                "ann",
                                "insert into palmares.event (call, json, signature, seq, author)"
                                        + " values ('c', '{}', '', 99, 'B')"),
                        new Attempt("ann", "alter table palmares.event disable row level security"),
                        new Attempt("ann", "drop trigger append on palmares.event"),
                        new Attempt("ann", "set role " + role("coordinator")),
                        new Attempt("ann", "set session authorization " + role("coordinator")),
                        new Attempt(
                                "ann",
                                "create function palmares.own_dossiers(int) returns int language"
                                        + " sql as 'select 1'"),
                        new Attempt("chair", "insert into palmares.closing values ('c','r1')"),
                        new Attempt("chair", "delete from palmares.recusal"),
                        new Attempt("coordinator", "update palmares.event set signature = 'x'"),
                        new Attempt("coordinator", "delete from palmares.event"),
                        new Attempt("coordinator", "delete from palmares.call"),
                        new Attempt(
                                "coordinator",
                                "insert into palmares.call (id, format, owner) values ('d', 1, '%s')"
                                        .formatted(role("ben"))),
                        new Attempt(
                                "rival",
                                "insert into palmares.member values ('c', '%s', 'coordinator', '')"
                                        .formatted(role("rival"))),
                        new Attempt(
                                "rival",
                                "insert into palmares.object values ('c', '%s', 0)"
                                        .formatted("0".repeat(64))),
                        new Attempt(
                                "stranger", "insert into palmares.recusal values ('c','B','D3')"))
                .stream()
                .map(
                        one ->
                                DynamicTest.dynamicTest(
                                        one.user() + ": " + one.statement(), () -> refused(one)))
                .toList();
    }

    private static void refused(Attempt attempt) throws SQLException {
        try (Connection connection = SERVER.connection(database, role(attempt.user()))) {
            assertThatThrownBy(() -> connection.createStatement().execute(attempt.statement()))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    /** An event that a role must not be able to add. */
    private record Forged(String what, String user, SignedEvent event) {}

    @TestFactory
    List<DynamicTest> noRoleWritesForAnother() {
        Device fresh = Device.draw();
        return List.of(
                        new Forged("in another juror's name", "ann", marks(ANNS, 3, "B", "B")),
                        new Forged("marks of another juror", "ann", marks(ANNS, 3, "A", "B")),
                        new Forged(
                                "in the coordinator's name",
                                "ann",
                                marks(ANNS, 3, "coordinator", "A")),
                        new Forged("with another's computer", "ann", marks(BENS, 3, "A", "A")),
                        new Forged("with an unknown computer", "ann", marks(fresh, 1, "A", "A")),
                        new Forged("what is not a juror's", "ann", call(ANNS, 3, "A")),
                        new Forged("a key that is another's", "ann", enrolled(fresh, ANNS)),
                        new Forged("a number a second time", "ann", marks(ANNS, 2, "A", "A")),
                        new Forged("a chair without a seat", "chair", marks(ANNS, 3, "A", "A")),
                        new Forged(
                                "a rival coordinator", "rival", marks(HOME, 9, "coordinator", "A")),
                        new Forged("a stranger", "stranger", marks(ANNS, 3, "A", "A")))
                .stream()
                .map(one -> DynamicTest.dynamicTest(one.what(), () -> refused(one)))
                .toList();
    }

    private static SignedEvent marks(Device device, long n, String author, String juror) {
        return SharedCallTest.signed(device, n, author, new MarksGiven("D9", juror, "", List.of()));
    }

    private static SignedEvent call(Device device, long n, String author) {
        return SharedCallTest.signed(device, n, author, new CallCreated(new Call("c", "Autre")));
    }

    private static SignedEvent enrolled(Device device, Device other) {
        return SharedCallTest.signed(device, 1, "A", new DeviceEnrolled(other.publicKey(), "A"));
    }

    private static void refused(Forged forged) throws SQLException {
        long before = count("coordinator", "palmares.event");
        Predicate<String> refusal = List.of("42501", "23505", "23514")::contains;
        assertThatThrownBy(() -> insert(role(forged.user()), forged.event()))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).matches(refusal));
        assertThat(count("coordinator", "palmares.event")).isEqualTo(before);
    }

    @Test
    void aRecusalTheJurorDeclaresClosesTheDossierAtOnce() throws SQLException {
        sql(role("coordinator"), "insert into palmares.reading values ('c', 'r1', 'B', 'D1')");
        assertThat(count("ben", "palmares.dossier where dossier = 'D1'")).isOne();

        // on a computer of its own, so that the other tests find theirs as it was
        Device second = Device.draw();
        insert(
                role("ben"),
                SharedCallTest.signed(second, 1, "B", new DeviceEnrolled(second.publicKey(), "B")));
        insert(
                role("ben"),
                SharedCallTest.signed(second, 2, "B", new RecusalDeclared("B", "D1", "parenté")));

        assertThat(count("ben", "palmares.dossier where dossier = 'D1'")).isZero();
        assertThat(count("coordinator", "palmares.recusal where juror = 'B'")).isOne();
        assertThat(count("ben", "palmares.dossier where dossier = 'D3'")).isOne();
    }
}
