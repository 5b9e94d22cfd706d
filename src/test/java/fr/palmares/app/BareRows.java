package fr.palmares.app;

import fr.palmares.sharing.TestServer;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a bare client does on the same server: rows of the same shape, without any of our rules. */
final class BareRows implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insert;

    private BareRows(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        this.insert =
                connection.prepareStatement(
                        "insert into public.bare (call, json, signature, id, device, n)"
                                + " values (?, ?, ?, ?, ?, ?)");
    }

    /** A table with the columns and keys of the events'. */
    static void prepare(TestServer server, String database, String user) {
        server.sql(
                database,
                "postgres",
                "create table public.bare (call text not null, json text not null, signature text"
                        + " not null, seq bigserial, id text not null, device text not null,"
                        + " n bigint not null, primary key (call, seq), unique (call, id),"
                        + " unique (call, device, n))",
                "grant all on public.bare, public.bare_seq_seq to " + user);
    }

    static BareRows of(TestServer server, String database, String user) throws SQLException {
        return new BareRows(server.connection(database, user));
    }

    /** One row, committed. */
    void insert(String call, String json, String signature, String id, String device, long n)
            throws SQLException {
        insert.setString(1, call);
        insert.setString(2, json);
        insert.setString(3, signature);
        insert.setString(4, id);
        insert.setString(5, device);
        insert.setLong(6, n);
        insert.executeUpdate();
        connection.commit();
    }

    /** Last number of a computer that the server holds, 0 for none. */
    long head(String call, String device) throws SQLException {
        try (PreparedStatement ask =
                connection.prepareStatement(
                        "select n from palmares.head where call = ? and device = ?")) {
            ask.setString(1, call);
            ask.setString(2, device);
            try (ResultSet row = ask.executeQuery()) {
                long n = row.next() ? row.getLong(1) : 0;
                connection.commit();
                return n;
            }
        }
    }

    /** Every byte of a call into a file that is forced to disk; how many. */
    long copy(String call, Path file) throws SQLException, IOException {
        long bytes = 0;
        try (FileOutputStream out = new FileOutputStream(file.toFile());
                Statement ask = connection.createStatement()) {
            ask.setFetchSize(500);
            try (ResultSet rows =
                    ask.executeQuery(
                            "select convert_to(json || signature, 'UTF8') from palmares.event"
                                    + " where call = '"
                                    + call
                                    + "' order by seq")) {
                bytes += write(rows, out);
            }
            ask.setFetchSize(1);
            try (ResultSet rows =
                    ask.executeQuery(
                            "select bytes from palmares.piece where call = '"
                                    + call
                                    + "' order by hash, number")) {
                bytes += write(rows, out);
            }
            connection.commit();
            out.getFD().sync();
        }
        return bytes;
    }

    private static long write(ResultSet rows, FileOutputStream out)
            throws SQLException, IOException {
        long bytes = 0;
        while (rows.next()) {
            byte[] one = rows.getBytes(1);
            out.write(one);
            bytes += one.length;
        }
        return bytes;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
