package fr.palmares.sharing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What lies between a client and a server, and fails as networks do: cut, or silent. */
public final class Network implements AutoCloseable {
    private enum Line {
        OPEN,
        SILENT,
        CUT
    }

    private final int server;
    private final ServerSocket door;
    private final List<Socket> ends = new ArrayList<>();
    private final AtomicLong carried = new AtomicLong();
    private Line line = Line.OPEN;
    private long until = Long.MAX_VALUE;
    private boolean closed;

    private Network(int server, ServerSocket door) {
        this.server = server;
        this.door = door;
    }

    /** A network in front of a server. */
    public static Network before(TestServer server) {
        try {
            ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Network network = new Network(server.port(), door);
            Thread.ofVirtual().start(network::welcome);
            return network;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Every connection ends at once, and no other begins. */
    public synchronized void cut() {
        line = Line.CUT;
        hangUp();
    }

    /** Cuts as soon as so many more bytes went either way. */
    public synchronized void cutAfter(long bytes) {
        until = carried.get() + bytes;
    }

    /** Connections stay, and nothing comes through. */
    public synchronized void silence() {
        line = Line.SILENT;
        notifyAll();
    }

    /** As it was. */
    public synchronized void mend() {
        line = Line.OPEN;
        until = Long.MAX_VALUE;
        notifyAll();
    }

    private synchronized void hangUp() {
        ends.forEach(Network::close);
        ends.clear();
        notifyAll();
    }

    private void welcome() {
        try {
            while (true) {
                Socket client = door.accept();
                if (!connect(client)) {
                    client.close();
                }
            }
        } catch (IOException e) {
            // the door was closed
            hangUp();
        }
    }

    private synchronized boolean connect(Socket client) throws IOException {
        if (closed || line == Line.CUT) {
            return false;
        }
        Socket behind;
        try {
            behind = new Socket(InetAddress.getLoopbackAddress(), server);
        } catch (IOException e) {
            return false;
        }
        client.setTcpNoDelay(true);
        behind.setTcpNoDelay(true);
        ends.add(client);
        ends.add(behind);
        Thread.ofVirtual().start(() -> carry(client, behind));
        Thread.ofVirtual().start(() -> carry(behind, client));
        return true;
    }

    private void carry(Socket from, Socket to) {
        byte[] bytes = new byte[1 << 13];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                if (!passes(n)) {
                    return;
                }
                out.write(bytes, 0, n);
            }
        } catch (IOException e) {
            // one of the two hung up: so does the other
            return;
        }
    }

    private synchronized boolean passes(int bytes) {
        if (carried.addAndGet(bytes) > until) {
            cut();
        }
        while (line == Line.SILENT && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                return false;
            }
        }
        return line == Line.OPEN && !closed;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        hangUp();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
