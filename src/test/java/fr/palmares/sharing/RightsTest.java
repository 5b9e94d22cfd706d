package fr.palmares.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.journal.Device;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.AssignmentsChanged;
import fr.palmares.journal.Event.CallCreated;
import fr.palmares.journal.Event.DeviceEnrolled;
import fr.palmares.journal.Event.DossierTitled;
import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.journal.Event.Reader;
import fr.palmares.journal.Event.RecusalDeclared;
import fr.palmares.journal.Event.RecusalWithdrawn;
import fr.palmares.journal.Event.RoundStateSet;
import fr.palmares.journal.Event.SheetFinished;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Call;
import fr.palmares.model.RoundState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
        sql(
                coordinator,
                "insert into palmares.letter values ('c', 'r1', 'A', 'lettre A'), ('c', 'r1', 'B',"
                        + " 'lettre B')");
        // 1 goes with D1, 2 with D2 that A is recused from, 3 is an import that the chair reads
        for (int object = 1; object <= 3; object++) {
            String hash = hash(object);
            sql(
                    coordinator,
                    "insert into palmares.object values ('c', '%s', 1)".formatted(hash),
                    "insert into palmares.piece values ('c', '%s', 0, 'x')".formatted(hash));
        }
        sql(
                coordinator,
                "insert into palmares.attachment values ('c', 'r1', 'D1', '%s'), ('c', 'r1', 'D2',"
                                .formatted(hash(1))
                        + " '%s')".formatted(hash(2)),
                "insert into palmares.material values ('c', '%s')".formatted(hash(3)),
                "insert into palmares.publication values ('c', 0, 1)");
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

    private static String hash(int object) {
        return Integer.toString(object).repeat(64);
    }

    private static void sql(String user, String... statements) {
        SERVER.sql(database, user, statements);
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
                        new Sees("ann", "palmares.object", 1),
                        new Sees("ann", "palmares.piece", 1),
                        new Sees("chair", "palmares.event where type = 'MarksGiven'", 0),
                        new Sees(
                                "chair",
                                "palmares.event where author <> 'coordinator' and type <>"
                                        + " 'DeviceEnrolled'",
                                0),
                        new Sees(
                                "chair",
                                "palmares.event where type = 'DeviceEnrolled' and author = 'A'",
                                1),
                        new Sees("chair", "palmares.event where type = 'MarkRevised'", 0),
                        new Sees("chair", "palmares.letter", 0),
                        new Sees("chair", "palmares.dossier", 0),
                        new Sees("chair", "palmares.reading", 0),
                        new Sees("chair", "palmares.recusal", 0),
                        new Sees("chair", "palmares.member", 1),
                        new Sees("chair", "palmares.head", 0),
                        new Sees("chair", "palmares.attachment", 0),
                        new Sees("chair", "palmares.material", 0),
                        new Sees("chair", "palmares.publication", 0),
                        new Sees("chair", "palmares.object", 1),
                        new Sees("chair", "palmares.object where hash like '3%'", 1),
                        new Sees("chair", "palmares.piece where hash like '1%'", 0),
                        new Sees("chair", "palmares.piece where hash like '3%'", 1),
                        new Sees("ann", "palmares.letter", 1),
                        new Sees("ann", "palmares.letter where juror <> 'A'", 0),
                        new Sees("ann", "palmares.attachment", 0),
                        new Sees("ann", "palmares.material", 0),
                        new Sees("ann", "palmares.publication", 0),
                        new Sees("ann", "palmares.closing where round = 'r2'", 0),
                        new Sees("ann", "palmares.object where hash like '1%'", 1),
                        new Sees("ann", "palmares.piece where hash like '1%'", 1),
                        new Sees("ann", "palmares.object where hash like '2%'", 0),
                        new Sees("ann", "palmares.piece where hash like '2%'", 0),
                        new Sees("ann", "palmares.object where hash like '3%'", 0),
                        new Sees("ann", "palmares.piece where hash like '3%'", 0),
                        new Sees("ann", "palmares.own_objects()", 1),
                        new Sees("ann", "palmares.chair_objects()", 0),
                        new Sees("ann", "palmares.coordinated()", 0),
                        new Sees("ann", "palmares.chaired()", 0),
                        new Sees("ann", "palmares.own_dossiers() where dossier <> 'D1'", 0),
                        new Sees("ben", "palmares.piece where hash like '1%'", 0),
                        new Sees("ben", "palmares.letter where juror = 'A'", 0),
                        new Sees("rival", "palmares.member", 0),
                        new Sees("rival", "palmares.letter", 0),
                        new Sees("rival", "palmares.dossier", 0),
                        new Sees("rival", "palmares.piece", 0),
                        new Sees("rival", "palmares.attachment", 0),
                        new Sees("rival", "palmares.material", 0),
                        new Sees("rival", "palmares.publication", 0),
                        new Sees("stranger", "palmares.letter", 0),
                        new Sees("stranger", "palmares.piece", 0),
                        new Sees("stranger", "palmares.member", 0),
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
                        new Attempt("ann", "insert into palmares.letter values ('c','r1','A','x')"),
                        new Attempt(
                                "ann",
                                "insert into palmares.attachment values ('c','r1','D1','2222222222222222222222222222222222222222222222222222222222222222')"),
                        new Attempt(
                                "ann",
                                "insert into palmares.material values ('c','2222222222222222222222222222222222222222222222222222222222222222')"),
                        new Attempt("ann", "insert into palmares.publication values ('c',9,1)"),
                        new Attempt(
                                "ann", "insert into palmares.dossier values ('c','r1','D9','x')"),
                        new Attempt(
                                "ann",
                                "insert into palmares.member values ('c','intruder','juror','A')"),
                        new Attempt(
                                "ann",
                                "insert into palmares.object values ('c','4444444444444444444444444444444444444444444444444444444444444444',0)"),
                        new Attempt(
                                "ann",
                                "insert into palmares.piece values ('c','1111111111111111111111111111111111111111111111111111111111111111',1,'x')"),
                        new Attempt("ann", "insert into palmares.head values ('c','x','A',1)"),
                        new Attempt("ann", "insert into palmares.recusal values ('c','A','D9')"),
                        new Attempt("ann", "update palmares.letter set content = 'x'"),
                        new Attempt("ann", "delete from palmares.letter"),
                        new Attempt("ann", "update palmares.dossier set content = 'x'"),
                        new Attempt("ann", "delete from palmares.dossier"),
                        new Attempt("ann", "update palmares.attachment set hash = 'x'"),
                        new Attempt("ann", "delete from palmares.attachment"),
                        new Attempt("ann", "update palmares.material set hash = 'x'"),
                        new Attempt("ann", "delete from palmares.material"),
                        new Attempt("ann", "update palmares.publication set call = 'x'"),
                        new Attempt("ann", "delete from palmares.publication"),
                        new Attempt("ann", "update palmares.member set juror = 'x'"),
                        new Attempt("ann", "delete from palmares.member"),
                        new Attempt("ann", "update palmares.reading set dossier = 'x'"),
                        new Attempt("ann", "delete from palmares.reading"),
                        new Attempt("ann", "update palmares.recusal set dossier = 'x'"),
                        new Attempt("ann", "delete from palmares.recusal"),
                        new Attempt("ann", "update palmares.closing set round = 'x'"),
                        new Attempt("ann", "delete from palmares.closing"),
                        new Attempt("ann", "update palmares.object set hash = 'x'"),
                        new Attempt("ann", "delete from palmares.object"),
                        new Attempt("ann", "update palmares.piece set hash = 'x'"),
                        new Attempt("ann", "delete from palmares.piece"),
                        new Attempt("ann", "select palmares.hold('c')"),
                        new Attempt("ann", "select * from palmares.call for update"),
                        new Attempt("ann", "drop policy own on palmares.letter"),
                        new Attempt(
                                "chair", "insert into palmares.letter values ('c','r1','A','x')"),
                        new Attempt(
                                "chair",
                                "insert into palmares.attachment values ('c','r1','D1','2222222222222222222222222222222222222222222222222222222222222222')"),
                        new Attempt(
                                "chair",
                                "insert into palmares.material values ('c','2222222222222222222222222222222222222222222222222222222222222222')"),
                        new Attempt("chair", "insert into palmares.publication values ('c',9,1)"),
                        new Attempt(
                                "chair", "insert into palmares.dossier values ('c','r1','D9','x')"),
                        new Attempt(
                                "chair",
                                "insert into palmares.member values ('c','intruder','juror','A')"),
                        new Attempt(
                                "chair",
                                "insert into palmares.object values ('c','4444444444444444444444444444444444444444444444444444444444444444',0)"),
                        new Attempt(
                                "chair",
                                "insert into palmares.piece values ('c','1111111111111111111111111111111111111111111111111111111111111111',1,'x')"),
                        new Attempt("chair", "insert into palmares.head values ('c','x','A',1)"),
                        new Attempt("chair", "insert into palmares.recusal values ('c','A','D9')"),
                        new Attempt("chair", "update palmares.letter set content = 'x'"),
                        new Attempt("chair", "delete from palmares.letter"),
                        new Attempt("chair", "update palmares.dossier set content = 'x'"),
                        new Attempt("chair", "delete from palmares.dossier"),
                        new Attempt("chair", "update palmares.attachment set hash = 'x'"),
                        new Attempt("chair", "delete from palmares.attachment"),
                        new Attempt("chair", "update palmares.material set hash = 'x'"),
                        new Attempt("chair", "delete from palmares.material"),
                        new Attempt("chair", "update palmares.publication set call = 'x'"),
                        new Attempt("chair", "delete from palmares.publication"),
                        new Attempt("chair", "update palmares.member set juror = 'x'"),
                        new Attempt("chair", "delete from palmares.member"),
                        new Attempt("chair", "update palmares.reading set dossier = 'x'"),
                        new Attempt("chair", "delete from palmares.reading"),
                        new Attempt("chair", "update palmares.recusal set dossier = 'x'"),
                        new Attempt("chair", "delete from palmares.recusal"),
                        new Attempt("chair", "update palmares.closing set round = 'x'"),
                        new Attempt("chair", "delete from palmares.closing"),
                        new Attempt("chair", "update palmares.object set hash = 'x'"),
                        new Attempt("chair", "delete from palmares.object"),
                        new Attempt("chair", "update palmares.piece set hash = 'x'"),
                        new Attempt("chair", "delete from palmares.piece"),
                        new Attempt("chair", "select palmares.hold('c')"),
                        new Attempt("chair", "select * from palmares.call for update"),
                        new Attempt("chair", "drop policy own on palmares.letter"),
                        new Attempt(
                                "rival", "insert into palmares.letter values ('c','r1','A','x')"),
                        new Attempt(
                                "rival",
                                "insert into palmares.attachment values ('c','r1','D1','2222222222222222222222222222222222222222222222222222222222222222')"),
                        new Attempt(
                                "rival",
                                "insert into palmares.material values ('c','2222222222222222222222222222222222222222222222222222222222222222')"),
                        new Attempt("rival", "insert into palmares.publication values ('c',9,1)"),
                        new Attempt(
                                "rival", "insert into palmares.dossier values ('c','r1','D9','x')"),
                        new Attempt(
                                "rival", "insert into palmares.reading values ('c','r1','A','D3')"),
                        new Attempt("rival", "insert into palmares.closing values ('c','r1')"),
                        new Attempt("rival", "insert into palmares.recusal values ('c','A','D9')"),
                        new Attempt(
                                "rival",
                                "insert into palmares.piece values ('c','1111111111111111111111111111111111111111111111111111111111111111',1,'x')"),
                        new Attempt("rival", "select palmares.hold('c')"),
                        new Attempt("stranger", "select palmares.hold('c')"),
                        new Attempt("chair", "insert into palmares.closing values ('c','r1')"),
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
                        new Forged("a dossier", "ann", own(3, new DossierTitled("D1", "autre"))),
                        new Forged("a round's end", "ann", own(3, closed())),
                        new Forged(
                                "a reading",
                                "ann",
                                own(
                                        3,
                                        new AssignmentsChanged(
                                                List.of(new Reader("A", "D3", true))))),
                        new Forged(
                                "a recusal's end", "ann", own(3, new RecusalWithdrawn("A", "D2"))),
                        new Forged(
                                "another's recusal",
                                "ann",
                                own(3, new RecusalDeclared("B", "D3", ""))),
                        new Forged(
                                "marks by the chair's role",
                                "chair",
                                marks(HOME, 9, "coordinator", "A")),
                        new Forged(
                                "a key in the coordinator's name",
                                "ann",
                                SharedCallTest.signed(
                                        fresh,
                                        1,
                                        "coordinator",
                                        new DeviceEnrolled(fresh.publicKey(), "coordinator"))),
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

    private static SignedEvent own(long n, Event event) {
        return SharedCallTest.signed(ANNS, n, "A", event);
    }

    private static Event closed() {
        return new RoundStateSet(RoundState.closed(Map.of()));
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
    void theChairReadsMarksOnceTheRoundIsClosedAndJurorsOnlyTheirOwn() throws SQLException {
        String all = "palmares.event where type = 'MarksGiven'";
        sql(role("coordinator"), "insert into palmares.closing values ('c', 'r1')");
        try {
            assertThat(count("chair", all)).isEqualTo(3);
            assertThat(count("ann", all)).isOne();
            assertThat(count("ann", "palmares.event where author = 'B'")).isZero();
            assertThat(count("ann", "palmares.closing")).isOne();
            assertThat(count("stranger", "palmares.closing")).isZero();
            assertThat(count("rival", "palmares.closing")).isZero();
            // done in a train and sent late: it is taken, and told late by every computer
            insert(
                    role("ben"),
                    SharedCallTest.signed(BENS, 9, "B", new SheetFinished("D3", "B", true)));
            refused(new Forged("another's, after closing", "ann", marks(ANNS, 9, "B", "B")));
            refused(new Attempt("ann", "insert into palmares.reading values ('c','r1','A','D3')"));
            refused(new Attempt("chair", "delete from palmares.closing"));
        } finally {
            sql(role("coordinator"), "delete from palmares.closing");
        }
        assertThat(count("chair", all)).isZero();
    }

    @Test
    void whoIsPutOutReadsAndWritesNothingFromThenOn() throws SQLException {
        sql("postgres", "create role " + role("gone") + " login in role palmares_member");
        String member = "palmares.member where who = '" + role("gone") + "'";
        sql(
                role("coordinator"),
                "insert into palmares.member values ('c', '%s', 'juror', 'A')"
                        .formatted(role("gone")));
        assertThat(count("gone", "palmares.dossier")).isOne();

        sql(role("coordinator"), "delete from " + member);

        for (String table : List.of("call", "event", "dossier", "letter", "object", "piece")) {
            assertThat(count("gone", "palmares." + table)).as(table).isZero();
        }
        refused(new Forged("one that is out", "gone", marks(ANNS, 9, "A", "A")));
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
