package fr.palmares.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.journal.Device;
import fr.palmares.journal.Event.Cell;
import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.journal.EventCodec;
import fr.palmares.journal.Faults;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Mark;
import fr.palmares.model.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("faults")
class BallotFileTest {
    private final Device device = Device.draw();

    private List<SignedEvent> events(int count) {
        List<SignedEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(
                    EventCodec.sign(
                            new MarksGiven(
                                    "D’" + i + " \"é\" 🎓",
                                    "J",
                                    "",
                                    List.of(new Cell("c", Mark.of(i % 5)))),
                            "selection",
                            "J",
                            device,
                            i + 1,
                            List.of(),
                            Instant.EPOCH));
        }
        return events;
    }

    private byte[] written(int count, Map<String, String> keys) {
        return BallotFile.write(
                new BallotPayload(
                        BallotPayload.FORMAT,
                        "call",
                        "selection",
                        "J",
                        device.id(),
                        keys,
                        "pack",
                        1,
                        "token",
                        "grid",
                        1,
                        "",
                        Instant.EPOCH.toString(),
                        3,
                        "head",
                        List.of("D0 : c = 1;"),
                        List.of(),
                        ""),
                events(count),
                device);
    }

    private byte[] written(int count) {
        return written(count, Map.of(device.id(), device.publicKey()));
    }

    private static void refused(byte[] bytes, String what) {
        assertThatThrownBy(() -> BallotFile.read(bytes, "b")).as(what).isInstanceOf(Refused.class);
    }

    @Test
    void eventsKeepTheirIdsFewOrMany() {
        for (int count : new int[] {1, 400}) {
            BallotFile.Read read = BallotFile.read(written(count), "b");
            assertThat(read.events()).isEqualTo(events(count));
            assertThat(read.payload().packed().isEmpty()).isEqualTo(count == 1);
        }
    }

    @Test
    void everyChangedByteIsRefused() {
        byte[] whole = written(1);
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= (byte) (1 << (i % 7));
            refused(changed, "byte " + i);
        }
    }

    @Test
    void randomlyMutatedBallotsAreRefused() {
        byte[] whole = written(60);
        Random random = new Random(1);
        for (int i = 0; i < Faults.rounds(300, 10_000); i++) {
            byte[] changed =
                    switch (random.nextInt(3)) {
                        case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
                        case 1 -> swapped(whole, random);
                        default -> Arrays.copyOf(whole, whole.length + 1 + random.nextInt(3));
                    };
            if (!Arrays.equals(changed, whole)) {
                refused(changed, "mutation " + i);
            }
        }
    }

    private static byte[] swapped(byte[] whole, Random random) {
        byte[] changed = whole.clone();
        int a = random.nextInt(whole.length);
        int b = random.nextInt(whole.length);
        changed[a] = whole[b];
        changed[b] = whole[a];
        return changed;
    }

    @Test
    void noOtherAlgorithmIsAccepted() {
        String[] parts = new String(written(1), StandardCharsets.US_ASCII).split("\\.");
        for (String alg : List.of("none", "HS256", "ES256", "Ed25519", "eddsa")) {
            String header =
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(
                                    "{\"alg\":\"%s\",\"typ\":\"palmares-ballot\"}"
                                            .formatted(alg)
                                            .getBytes(StandardCharsets.UTF_8));
            refused(ascii(header + "." + parts[1] + "." + parts[2]), alg);
            refused(ascii(header + "." + parts[1] + "."), alg);
        }
    }

    @Test
    void aKeyOfAnotherComputerIsRefused() {
        refused(written(1, Map.of(device.id(), Device.draw().publicKey())), "another's key");
        refused(written(1, Map.of()), "no key");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
