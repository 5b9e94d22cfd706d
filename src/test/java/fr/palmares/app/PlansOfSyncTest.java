package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.sharing.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What the server does for a synchronisation, among many calls: it never reads another call. */
@EnabledIf("fr.palmares.sharing.TestServer#fits")
class PlansOfSyncTest {
    @TempDir Path folder;

    @Test
    void noStatementOfASyncReadsWholeTables() {
        TestServer server = TestServer.shared();
        try (SharedComputers computers = new SharedComputers(folder, server)) {
            ManyCalls.fill(server, computers.database(), "postgres", 60, 600);
            CallSession one = computers.share(computers.url());
            CallSession two = computers.join(computers.url());
            server.sql(computers.database(), "postgres", "analyze");
            ManyCalls.explain(server, computers.user());
            long from = server.logged();

            Random random = new Random(1);
            for (int i = 0; i < 5; i++) {
                SharedComputers.mark(one, random);
                SharedComputers.mark(two, random);
            }
            TestCalls.dossiers(two, "D8", "D9");
            SharedComputers.sync(one);
            SharedComputers.sync(two);
            SharedComputers.sync(one);
            computers.join(
                    ShareCall.addressForOthers(one).replace("://", "://" + computers.user() + "@"));

            String plans = server.log(from);
            assertThat(plans).contains("Index Scan using event_pkey", "insert into");
            List<String> scans =
                    plans.lines()
                            .map(String::strip)
                            .filter(l -> l.contains("Seq Scan on"))
                            .toList();
            assertThat(scans)
                    .as("tables that grow with the calls, read from end to end")
                    .noneMatch(
                            l ->
                                    l.matches(
                                            ".*Seq Scan on (event|piece|object|head|member|call)\\b.*"));
        }
    }
}
