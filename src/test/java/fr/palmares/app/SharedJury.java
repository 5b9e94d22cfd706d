package fr.palmares.app;

import fr.palmares.journal.DossierRecords;
import fr.palmares.journal.Event.AssignmentsChanged;
import fr.palmares.journal.Event.AttachmentsReceived;
import fr.palmares.journal.Event.DossierVersion;
import fr.palmares.journal.Event.DossiersImported;
import fr.palmares.journal.Event.Reader;
import fr.palmares.journal.Event.ReceivedFile;
import fr.palmares.model.Answer;
import fr.palmares.model.Assignment;
import fr.palmares.model.Dossier;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import fr.palmares.sharing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A call of three dossiers that two jurors read, on a server: A reads D1 and D2, B reads D2 and D3.
 */
final class SharedJury implements AutoCloseable {
    /** Stands in each dossier's text, with its number behind it. */
    static final String TEXT = "texte-du-dossier-";

    /** Stands in each dossier's attachment. */
    static final String FILE = "piece-du-dossier-";

    static final String ROUND = "selection";

    private final Path folder;
    private final TestServer server;
    private final String database;
    private final List<CallSession> open = new ArrayList<>();
    private int computers;

    SharedJury(Path folder, TestServer server) {
        this.folder = folder;
        this.server = server;
        this.database = server.database();
        ShareCall.prepare(server.url(database, "postgres"), "");
        for (String one : List.of("c", "c2")) {
            role(one, "palmares_coordinator");
        }
        for (String one : List.of("a", "b", "chair")) {
            role(one, "palmares_member");
        }
    }

    private void role(String name, String in) {
        server.sql(database, "postgres", "create role " + role(name) + " login in role " + in);
    }

    String role(String name) {
        return database + "_" + name;
    }

    String url(String name) {
        return server.url(database, role(name));
    }

    void sql(String statement) {
        server.sql(database, "postgres", statement);
    }

    /** The one value that a statement gives to a role. */
    String asked(String name, String select) {
        try (Connection connection = server.connection(database, role(name));
                ResultSet rows = connection.createStatement().executeQuery(select)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String name, String from) {
        return Long.parseLong(asked(name, "select count(*) from " + from));
    }

    private AppContext context() {
        return TestCalls.context(folder.resolve("home" + computers));
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** The call on its coordinator's computer, not shared yet. */
    CallSession call() {
        CallSession call =
                CallSession.create(
                        context(),
                        path("call"),
                        new NewCall("AMI", StandardGrids.amiIa2(), Rules.DEFAULT.withSeats(2, 1)));
        open.add(call);
        List.of("D1", "D2", "D3").forEach(d -> dossier(call, d, TEXT + d));
        new ManageJury(call).set(List.of(Juror.named("A"), Juror.named("B"), Juror.named("C")));
        assign(call, "A", "D1");
        assign(call, "A", "D2");
        assign(call, "B", "D2");
        assign(call, "B", "D3");
        return call;
    }

    static void assign(CallSession call, String juror, String dossier) {
        call.record(new AssignmentsChanged(List.of(new Reader(juror, dossier, true))));
    }

    static void unassign(CallSession call, String juror, String dossier) {
        call.record(new AssignmentsChanged(List.of(new Reader(juror, dossier, false))));
    }

    /** A dossier with a text and an attachment; received again when it was there. */
    static void dossier(CallSession call, String number, String text) {
        Dossier dossier =
                new Dossier(
                        number,
                        "Projet " + number,
                        "Mairie de " + number,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        null,
                        List.of(new Answer("Objectif", text)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("plan " + number + ".pdf"));
        String file = FILE + number;
        String[] objects =
                call.with(
                        s -> {
                            try {
                                return new String[] {
                                    s.objects().write(DossierRecords.write(List.of(dossier))),
                                    s.objects().write(file.getBytes(StandardCharsets.UTF_8))
                                };
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        call.record(
                new DossiersImported(
                        "test",
                        "test",
                        objects[0],
                        List.of(new DossierVersion(number, DossierRecords.hash(dossier)))),
                new AttachmentsReceived(
                        "test",
                        List.of(
                                new ReceivedFile(
                                        number, "plan " + number + ".pdf", objects[1], 19))));
    }

    /** Shares the call with the coordinators' second role, both jurors and the chair. */
    void share(CallSession call, MakePackage.Letter letter) {
        ShareCall.share(
                call,
                url("c"),
                new Invitation(
                        List.of(role("c2")),
                        Map.of("A", role("a"), "B", role("b")),
                        List.of(role("chair")),
                        List.of(),
                        letter),
                "",
                Progress.NONE);
    }

    /** One more computer, through a door. */
    CallSession join(String name, String at, int door) {
        computers++;
        CallSession joined =
                ShareCall.join(
                        context(),
                        server.url(door, database, role(name)),
                        path(at),
                        "",
                        Progress.NONE);
        open.add(joined);
        return joined;
    }

    /** One more computer, of whoever the role is. */
    CallSession join(String name, String at) {
        computers++;
        return join(context(), name, at, Progress.NONE);
    }

    CallSession join(AppContext context, String name, String at, Progress progress) {
        CallSession joined = ShareCall.join(context, url(name), path(at), "", progress);
        open.add(joined);
        return joined;
    }

    /** Closes a computer's call and opens it again. */
    CallSession reopened(CallSession session) {
        open.remove(session);
        session.close();
        CallSession again = CallSession.open(session.context(), session.folder());
        open.add(again);
        return again;
    }

    static SyncCall.Done sync(CallSession session) {
        return new SyncCall(session).sync("", Progress.NONE);
    }

    static SheetId sheet(String dossier, String juror) {
        return new SheetId(ROUND, dossier, juror);
    }

    static void mark(CallSession session, String dossier, String juror, int steps) {
        new GiveMarks(session).mark(sheet(dossier, juror), "impact", Mark.of(steps));
    }

    static Set<String> readBy(CallSession session, String juror) {
        return Set.copyOf(
                session.state().assignments().stream()
                        .filter(a -> a.juror().equals(juror))
                        .map(Assignment::dossier)
                        .toList());
    }

    /** Files in a folder in whose bytes or name a text stands. */
    static List<String> holding(Path where, String text) {
        try (Stream<Path> files = Files.walk(where)) {
            List<String> holding = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().contains(text)
                        || Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    holding.add(where.relativize(file).toString());
                }
            }
            return holding;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        open.forEach(CallSession::close);
    }
}
