package fr.palmares.sharing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * A real PostgreSQL server on this machine, one for all tests. The server refuses to run as root:
 * there it is given to another user. Where no binaries fit the machine, the tests are skipped.
 */
public final class TestServer {
    /** Members of this role are asked for a password; nobody else is. */
    public static final String TYPED = "typed";

    private static final String BINARIES = "/postgres-linux-x86_64.txz";
    private static final List<String> NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static TestServer shared;

    private final Path folder;
    private final int port;
    private Process process;

    private TestServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** The server that all tests share; started at the first call, gone when the program ends. */
    public static synchronized TestServer shared() {
        if (shared == null) {
            shared = made();
        }
        return shared;
    }

    /** Whether this machine can run it. */
    public static boolean fits() {
        return System.getProperty("os.name").startsWith("Linux")
                && List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
    }

    /** A server of its own, for a test that kills it. */
    public static TestServer made() {
        try {
            Path folder = Files.createTempDirectory("palmares-postgres");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            try (InputStream in = TestServer.class.getResourceAsStream(BINARIES)) {
                unpack(in, folder.resolve("bin-all"));
            }
            Path data = Files.createDirectory(folder.resolve("data"));
            if (root()) {
                run(List.of(), "chmod", "-R", "a+rX", folder.toString());
                run(List.of(), "chown", "65534:65534", data.toString());
            }
            int port;
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            TestServer server = new TestServer(folder, port);
            Runtime.getRuntime().addShutdownHook(new Thread(server::gone));
            run(
                    user(),
                    server.binary("initdb"),
                    "-D",
                    data.toString(),
                    "-U",
                    "postgres",
                    "-A",
                    "trust",
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "--no-sync",
                    "--no-instructions");
            server.askSomeForPasswords();
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void askSomeForPasswords() throws IOException {
        Path access = folder.resolve("data/pg_hba.conf");
        String first = "host all +" + TYPED + " 127.0.0.1/32 scram-sha-256\n";
        Files.writeString(access, first + Files.readString(access));
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static List<String> user() {
        return root() ? NOBODY : List.of();
    }

    private String binary(String name) {
        return folder.resolve("bin-all/bin").resolve(name).toString();
    }

    /** Starts it, again after {@link #kill}. */
    public void start() {
        List<String> command = new ArrayList<>(user());
        command.addAll(
                List.of(
                        binary("postgres"),
                        "-D",
                        folder.resolve("data").toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "shared_buffers=32MB",
                        "-c",
                        "max_connections=120"));
        try {
            process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("log").toFile())
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                connection("postgres", "postgres").close();
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new IllegalStateException("the server did not start", e);
                }
                Thread.onSpinWait();
            }
        }
    }

    /** Ends it as a power cut would: at once, without a word to anybody. */
    public void kill() {
        List<ProcessHandle> all =
                Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(p -> p.onExit().join());
    }

    private void gone() {
        if (process != null) {
            kill();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("left behind: " + folder);
        }
    }

    /** An empty database of its own; its name. */
    public String database() {
        String name = "test" + DATABASES.incrementAndGet();
        sql("postgres", "postgres", "create database " + name);
        return name;
    }

    public Connection connection(String database, String user) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + user);
    }

    /** Runs statements, each on its own. */
    public void sql(String database, String user, String... statements) {
        try (Connection connection = connection(database, user);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a client finds a database, as people write it. */
    public String url(String database, String user) {
        return url(port, database, user);
    }

    /** The same behind another door. */
    public String url(int door, String database, String user) {
        return "postgresql://" + user + "@127.0.0.1:" + door + "/" + database;
    }

    int port() {
        return port;
    }

    /** What the server wrote into its log since a place in it. */
    public String log(long from) {
        try {
            byte[] all = Files.readAllBytes(folder.resolve("log"));
            int start = (int) from;
            return new String(all, start, all.length - start, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How long its log is. */
    public long logged() {
        return folder.resolve("log").toFile().length();
    }

    private static void run(List<String> before, String... command) throws IOException {
        List<String> all = new ArrayList<>(before);
        all.addAll(List.of(command));
        Process process =
                new ProcessBuilder(all)
                        .redirectErrorStream(true)
                        .directory(Path.of("/").toFile())
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(String.join(" ", all) + ": " + said);
        }
    }

    private static void unpack(InputStream in, Path to) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry one = tar.getNextEntry(); one != null; one = tar.getNextEntry()) {
                Path file = to.resolve(one.getName()).normalize();
                if (one.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    if (one.isSymbolicLink()) {
                        Files.createSymbolicLink(file, Path.of(one.getLinkName()));
                    } else {
                        Files.copy(tar, file);
                        boolean runs = (one.getMode() & 0100) != 0;
                        Files.setPosixFilePermissions(
                                file,
                                PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                    }
                }
            }
        }
    }
}
