package fr.palmares.app;

import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import fr.palmares.sharing.TestServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Computers of coordinators that share one call on a server, for tests. */
final class SharedComputers implements AutoCloseable {
    private static final List<String> CRITERIA = List.of("impact", "equipe", "donnees");
    private static final List<String> DOSSIERS = List.of("D1", "D2", "D3");

    private final Path folder;
    private final TestServer server;
    private final String database;
    private final List<CallSession> clients = new ArrayList<>();

    SharedComputers(Path folder, TestServer server) {
        this.folder = folder;
        this.server = server;
        this.database = server.database();
        ShareCall.prepare(server.url(database, "postgres"), "");
        String role = "create role " + user() + " login in role palmares_coordinator";
        server.sql(database, "postgres", role);
    }

    String database() {
        return database;
    }

    String user() {
        return database + "_c";
    }

    /** Where the coordinators' role finds the database. */
    String url() {
        return server.url(database, user());
    }

    /** The same through a door. */
    String url(int door) {
        return server.url(door, database, user());
    }

    /** A computer whose clock is a day ahead of the one before it. */
    AppContext context(int client) {
        AppContext plain = TestCalls.context(folder.resolve("home" + client));
        Clock clock = Clock.offset(plain.clock(), Duration.ofDays(client));
        return new AppContext(plain.home(), clock, plain.samples());
    }

    Path path(int client) {
        return folder.resolve("call" + client);
    }

    /** A call of three dossiers and two jurors, shared through an address. */
    CallSession share(String address) {
        CallSession first =
                CallSession.create(
                        context(0),
                        path(0),
                        new NewCall("AMI", StandardGrids.amiIa2(), Rules.DEFAULT.withSeats(2, 1)));
        clients.add(first);
        TestCalls.dossiers(first, DOSSIERS.toArray(String[]::new));
        new ManageJury(first).set(List.of(Juror.named("A"), Juror.named("B")));
        ShareCall.share(first, address, List.of(), "", Progress.NONE);
        return first;
    }

    /** One more computer. */
    CallSession join(String address) {
        int number = clients.size();
        CallSession joined =
                ShareCall.join(context(number), address, path(number), "", Progress.NONE);
        clients.add(joined);
        return joined;
    }

    /** All of them, in the order they came. */
    List<CallSession> all() {
        return clients;
    }

    static SyncCall.Done sync(CallSession client) {
        return new SyncCall(client).sync("", Progress.NONE);
    }

    static void mark(CallSession client, Random random) {
        String round = client.state().round().code();
        String dossier = DOSSIERS.get(random.nextInt(DOSSIERS.size()));
        SheetId sheet = new SheetId(round, dossier, random.nextBoolean() ? "A" : "B");
        String criterion = CRITERIA.get(random.nextInt(CRITERIA.size()));
        new GiveMarks(client).mark(sheet, criterion, Mark.of(random.nextInt(6)));
    }

    static String hash(CallSession client) {
        return client.with(s -> s.tables().stateHash());
    }

    /** Ids of the events in a computer's journal, each as often as it stands there. */
    static List<String> events(CallSession client) {
        return client.with(
                s -> {
                    List<String> ids = new ArrayList<>();
                    s.journal().read(1, line -> line.events().forEach(e -> ids.add(e.id())));
                    return ids;
                });
    }

    static long marks(CallSession client) {
        return client.with(
                s -> {
                    List<String> marks = new ArrayList<>();
                    s.journal()
                            .read(
                                    1,
                                    line ->
                                            line.events().stream()
                                                    .filter(e -> e.event() instanceof MarksGiven)
                                                    .forEach(e -> marks.add(e.id())));
                    return (long) marks.size();
                });
    }

    @Override
    public void close() {
        clients.forEach(CallSession::close);
    }
}
