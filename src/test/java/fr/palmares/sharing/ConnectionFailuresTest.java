package fr.palmares.sharing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.model.Broken;
import fr.palmares.model.Refused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Each way not to get to a server has a sentence of its own. */
@EnabledIf("fr.palmares.sharing.TestServer#fits")
class ConnectionFailuresTest {
    private static void open(String address) {
        SharedServer.open(ServerAddress.parse(address), "", Map.of()).close();
    }

    @Test
    void aServerWithoutEncryptionIsToldFromOneThatAsksForAPassword() {
        TestServer server = TestServer.shared();
        String database = server.database();
        String url = server.url(database, "postgres");
        assertThatThrownBy(() -> open(url + "?sslmode=require"))
                .isInstanceOf(Refused.class)
                .hasFieldOrPropertyWithValue("key", "refused.share.noTls");
        server.sql(
                database,
                "postgres",
                "do $$ begin create role "
                        + TestServer.TYPED
                        + "; exception when others then end $$",
                "create role " + database + "_p login password 'x' in role " + TestServer.TYPED);
        assertThatThrownBy(() -> open(server.url(database, database + "_p")))
                .isInstanceOf(Refused.class)
                .hasFieldOrPropertyWithValue("key", "refused.share.rejected");
    }

    @Test
    void aNameThatNobodyHasIsToldFromAServerThatDoesNotAnswer() {
        assertThatThrownBy(() -> open("postgresql://nulle-part.invalid/palmares"))
                .isInstanceOf(Broken.class)
                .hasFieldOrPropertyWithValue("key", "broken.share.host");
        assertThatThrownBy(() -> open("postgresql://127.0.0.1:1/palmares"))
                .isInstanceOf(Broken.class)
                .hasFieldOrPropertyWithValue("key", "broken.share.server");
    }
}
