package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.model.Broken;
import fr.palmares.model.Refused;
import fr.palmares.sharing.Network;
import fr.palmares.sharing.TestServer;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A synchronisation waits for the network by itself: nobody at the keyboard waits with it. */
@EnabledIf("fr.palmares.sharing.TestServer#fits")
@Timeout(120)
class SyncBesideWorkTest {
    @TempDir Path folder;

    private final Random random = new Random(7);

    private SharedComputers computers;
    private Network network;

    private void share() {
        computers = new SharedComputers(folder, TestServer.shared());
        network = Network.before(TestServer.shared());
        computers.share(computers.url(network.port()));
    }

    @AfterEach
    void close() {
        network.close();
        computers.close();
    }

    /** What looks at a sync's progress the first time waits until it is let go. */
    private static final class Held implements Progress {
        private final CountDownLatch there = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private volatile boolean cancelled;

        @Override
        public void at(String messageKey, long done, long of) {}

        @Override
        public boolean cancelled() {
            there.countDown();
            try {
                assertThat(go.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return cancelled;
        }
    }

    @Test
    void aMarkIsOnDiskWhileTheNetworkIsSilent() throws Exception {
        share();
        CallSession first = computers.all().getFirst();
        SharedComputers.mark(first, random);
        Held held = new Held();
        CompletableFuture<SyncCall.Done> sync =
                CompletableFuture.supplyAsync(() -> new SyncCall(first).sync("", held));
        assertThat(held.there.await(60, TimeUnit.SECONDS)).isTrue();
        network.silence();
        held.go.countDown();

        int before = SharedComputers.events(first).size();
        for (int i = 0; i < 5; i++) {
            SharedComputers.mark(first, random);
        }
        assertThat(SharedComputers.events(first)).hasSizeGreaterThan(before);
        assertThat(sync).isNotDone();

        network.cut();
        assertThatThrownBy(sync::get).hasCauseInstanceOf(Broken.class);
        network.mend();
        SharedComputers.sync(first);
        CallSession second = computers.join(computers.url());
        SharedComputers.sync(second);
        SharedComputers.sync(first);
        assertThat(SharedComputers.hash(second)).isEqualTo(SharedComputers.hash(first));
    }

    @Test
    void aSyncThatIsCancelledKeepsThePagesItTookAndTheNextOneGoesOn() throws Exception {
        share();
        CallSession first = computers.all().getFirst();
        SharedComputers.mark(first, random);
        Held held = new Held();
        held.cancelled = true;
        held.go.countDown();

        assertThatThrownBy(() -> new SyncCall(first).sync("", held))
                .isInstanceOf(Refused.class)
                .hasFieldOrPropertyWithValue("key", "refused.cancelled");

        assertThat(SharedComputers.sync(first).sent()).isEqualTo(1);
    }

    @Test
    void twoSyncsOfOneCallAtOnceDoubleNothing() {
        share();
        CallSession first = computers.all().getFirst();
        CallSession second = computers.join(computers.url());
        for (int i = 0; i < 20; i++) {
            SharedComputers.mark(first, random);
            SharedComputers.mark(second, random);
        }
        SharedComputers.sync(second);

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> SharedComputers.sync(first)),
                        CompletableFuture.runAsync(() -> SharedComputers.sync(first)),
                        CompletableFuture.runAsync(() -> SharedComputers.sync(second)))
                .join();
        SharedComputers.sync(second);

        assertThat(SharedComputers.events(first))
                .doesNotHaveDuplicates()
                .hasSameElementsAs(SharedComputers.events(second));
        assertThat(SharedComputers.hash(first)).isEqualTo(SharedComputers.hash(second));
    }
}
