package fr.palmares.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailDraftTest {
    private static final String TEXT = "Bonjour Inès,\n\nl’\"été\" & <b>; = 🎓 à l’œuvre.";

    @TempDir Path folder;

    private MimeMessage read(MailDraft draft) throws Exception {
        Path file = folder.resolve("a.eml");
        draft.write(file);
        String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(raw.chars().allMatch(c -> c < 128)).as("seven bits").isTrue();
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    @Test
    void accentsAndTheAttachedBytesAreReadBack() throws Exception {
        byte[] bytes = new byte[100_000];
        new java.util.Random(1).nextBytes(bytes);
        Path attached = Files.write(folder.resolve("été.palmares-jury"), bytes);
        MimeMessage message =
                read(
                        new MailDraft(
                                "ines@exemple.fr",
                                "Inès Élan",
                                "Appel « IA » : vos dossiers à évaluer",
                                TEXT,
                                attached,
                                "été.palmares-jury"));
        assertThat(message.getSubject()).isEqualTo("Appel « IA » : vos dossiers à évaluer");
        InternetAddress to = (InternetAddress) message.getAllRecipients()[0];
        assertThat(to.getAddress()).isEqualTo("ines@exemple.fr");
        assertThat(to.getPersonal()).isEqualTo("Inès Élan");
        assertThat(message.getHeader("X-Unsent")).containsExactly("1");
        assertThat(message.getHeader("Message-ID")).isNull();
        assertThat(message.getFrom()).isNull();
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent().toString().replace("\r", "")).isEqualTo(TEXT);
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("été.palmares-jury");
        try (InputStream in = parts.getBodyPart(1).getInputStream()) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void withoutAnAddressTheSenderFillsItIn() throws Exception {
        Path attached = Files.write(folder.resolve("b"), new byte[] {1});
        MimeMessage message = read(new MailDraft("", "", "s", "t", attached, "b"));
        assertThat(message.getAllRecipients()).isNull();
    }
}
