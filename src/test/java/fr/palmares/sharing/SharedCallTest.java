package fr.palmares.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.journal.Device;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.CallCreated;
import fr.palmares.journal.Event.DeviceEnrolled;
import fr.palmares.journal.EventCodec;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Call;
import fr.palmares.model.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("fr.palmares.sharing.TestServer#fits")
class SharedCallTest {
    private static final Device DEVICE = Device.draw();

    private static String database;

    @BeforeAll
    static void install() {
        TestServer server = TestServer.shared();
        database = server.database();
        assertThat(InstallServer.install(address("postgres"), "")).isPositive();
        server.sql(
                database,
                "postgres",
                "create role " + database + "_c login in role palmares_coordinator",
                "create role " + database + "_x login");
    }

    private static ServerAddress address(String user) {
        return ServerAddress.parse(TestServer.shared().url(database, user));
    }

    private static SharedServer coordinator() {
        return SharedServer.open(address(database + "_c"), "");
    }

    static SignedEvent signed(Device device, long n, String author, Event event) {
        return EventCodec.sign(event, "r1", author, device, n, List.of(), Instant.EPOCH);
    }

    private static List<SignedEvent> events(int last) {
        List<SignedEvent> events = new ArrayList<>();
        events.add(
                signed(
                        DEVICE,
                        1,
                        "coordinator",
                        new DeviceEnrolled(DEVICE.publicKey(), "coordinator")));
        for (int n = 2; n <= last; n++) {
            events.add(signed(DEVICE, n, "coordinator", new CallCreated(new Call("c", "é" + n))));
        }
        return events;
    }

    @Test
    void installingAgainChangesNothing() {
        assertThat(InstallServer.install(address("postgres"), "")).isZero();
    }

    @Test
    void eventsComeBackInOrderAsTheyWereHoweverOftenTheyAreAdded() {
        try (SharedServer server = coordinator()) {
            SharedCall call = SharedCall.begin(server, "order");
            List<SignedEvent> events = events(SharedCall.PAGE + 20);

            call.append(events.subList(0, 30));
            call.append(events);
            call.append(events);

            List<SharedCall.Row> rows = new ArrayList<>(call.read(1));
            assertThat(rows).hasSize(SharedCall.PAGE);
            rows.addAll(call.read(rows.getLast().seq() + 1));
            assertThat(rows)
                    .extracting(SharedCall.Row::json)
                    .isEqualTo(events.stream().map(SignedEvent::json).toList());
            assertThat(rows.getLast().signature()).isEqualTo(events.getLast().signature());
            assertThat(rows).extracting(SharedCall.Row::seq).doesNotHaveDuplicates();
            assertThat(call.heads()).isEqualTo(Map.of(DEVICE.id(), (long) events.size()));
            assertThat(call.firstUnknown(Map.of(DEVICE.id(), 40L))).contains(41L);
            assertThat(call.firstUnknown(call.heads())).isEmpty();
        }
    }

    @Test
    void aNumberUsedTwiceIsRefusedWithEverythingBesideIt() {
        try (SharedServer server = coordinator()) {
            SharedCall call = SharedCall.begin(server, "forked");
            call.append(events(3));
            SignedEvent other =
                    signed(DEVICE, 3, "coordinator", new CallCreated(new Call("c", "other")));

            assertThatThrownBy(() -> call.append(List.of(other)))
                    .isInstanceOf(Failure.class)
                    .hasFieldOrPropertyWithValue("key", "refused.share.forked");
            assertThat(call.read(1)).hasSize(3);
        }
    }

    @Test
    void aComputerThatDidNotGiveItsKeyIsRefused() {
        try (SharedServer server = coordinator()) {
            SharedCall call = SharedCall.begin(server, "keyless");

            assertThatThrownBy(() -> call.append(events(3).subList(1, 3)))
                    .hasFieldOrPropertyWithValue("key", "refused.share.forked");
            assertThat(call.read(1)).isEmpty();
        }
    }

    @Test
    void whoIsNoCoordinatorBeginsNothing() {
        try (SharedServer server = SharedServer.open(address(database + "_x"), "")) {
            assertThatThrownBy(() -> SharedCall.begin(server, "mine"))
                    .hasFieldOrPropertyWithValue("key", "refused.share.rights");
        }
    }

    @Test
    void objectsGoInPiecesOnceAndComeBackWhole() throws IOException {
        byte[] bytes = new byte[2 * SharedObjects.PIECE + 17];
        new Random(7).nextBytes(bytes);
        String hash = fr.palmares.journal.Hashes.hex(bytes);
        try (SharedServer server = coordinator()) {
            SharedObjects objects = new SharedObjects(SharedCall.begin(server, "objects"));
            assertThat(objects.missing(List.of(hash))).containsExactly(hash);
            assertThatThrownBy(() -> objects.put(hash, new Cut(bytes, SharedObjects.PIECE)))
                    .isInstanceOf(IOException.class);
            assertThat(objects.missing(List.of(hash))).containsExactly(hash);

            objects.put(hash, new ByteArrayInputStream(bytes));

            assertThat(objects.missing(List.of(hash))).isEmpty();
            assertThat(objects.open(hash).readAllBytes()).isEqualTo(bytes);
        }
    }

    /** A stream that ends in the middle. */
    private static final class Cut extends ByteArrayInputStream {
        Cut(byte[] bytes, int length) {
            super(bytes, 0, length);
        }

        @Override
        public byte[] readNBytes(int length) throws IOException {
            if (available() == 0) {
                throw new IOException("cut");
            }
            return super.readNBytes(length);
        }
    }
}
