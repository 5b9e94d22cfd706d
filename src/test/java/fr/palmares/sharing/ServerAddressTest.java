package fr.palmares.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.model.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ann@db.example.org:5433/calls?sslmode=verify-ca&call=c1",
                "postgresql://db.example.org:5432/a%20b",
                "postgresql://ann@[::1]:5432/calls?sslrootcert=%2Fetc%2Froot.crt"
            })
    void whatIsWrittenIsReadBack(String text) {
        assertThat(ServerAddress.parse(text).text()).isEqualTo(text);
    }

    @Test
    void aServerElsewhereProvesWhoItIsUnlessToldOtherwise() {
        assertThat(ServerAddress.parse("postgresql://db.example.org/calls").driver())
                .containsEntry("sslmode", "verify-full")
                .containsEntry("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        assertThat(ServerAddress.parse("postgres://db.example.org/calls?sslmode=require").driver())
                .containsEntry("sslmode", "require");
        assertThat(ServerAddress.parse("jdbc:postgresql://localhost/calls").driver())
                .containsEntry("sslmode", "prefer");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://ann:secret@host/calls, refused.share.password",
        "postgresql://host/calls?user=ann&password=secret, refused.share.password",
        "postgresql://host/calls?socketFactory=a.B, refused.share.setting",
        "postgresql://host/calls?sslmode=prefer, refused.share.setting",
        "postgresql://host/, refused.share.address",
        "postgresql://host/a/b, refused.share.address",
        "mysql://host/calls, refused.share.address",
        "secret word, refused.share.address"
    })
    void whatIsNoAddressIsRefusedWithoutRepeatingASecret(String text, String key) {
        assertThatThrownBy(() -> ServerAddress.parse(text))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> {
                            assertThat(e.key()).isEqualTo(key);
                            assertThat(e.arguments().toString()).doesNotContain("secret");
                        });
    }
}
