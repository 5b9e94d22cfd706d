package fr.palmares.sharing;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Asks a server whether it encrypts: the driver has one code for that and for a password. */
final class Tls {
    /** The protocol's SSLRequest: its length, then 1234 and 5679. */
    private static final int LENGTH = 8;

    private static final int REQUEST = 1234 << 16 | 5679;
    private static final int MILLIS = 5_000;

    private Tls() {}

    /** Whether it does, or cannot be asked. */
    static boolean offered(ServerAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.host(), address.port()), MILLIS);
            socket.setSoTimeout(MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(LENGTH);
            out.writeInt(REQUEST);
            out.flush();
            return socket.getInputStream().read() != 'N';
        } catch (IOException e) {
            // nobody there now: nothing is known of it
            return true;
        }
    }
}
