package fr.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.palmares.model.Attachment;
import fr.palmares.model.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ZIP files of attachments in the platform's layouts, and those that mean harm. */
class ReadAttachmentsTest {
    private static final Set<String> KNOWN = Set.of("12", "404218");

    @TempDir private Path folder;

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write(("content of " + name).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return bytes.toByteArray();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("dossiers.zip"), bytes);
    }

    private ReadAttachments.Contents list(String... names) throws IOException {
        return ReadAttachments.list(file(zip(names)), AttachmentLimits.STANDARD, KNOWN::contains);
    }

    private static Map<String, String> paths(ReadAttachments.Contents contents) {
        Map<String, String> paths = new TreeMap<>();
        contents.entries().forEach(e -> paths.put(e.path(), e.dossier()));
        return paths;
    }

    @Test
    void readsTheDefaultLayout() throws IOException {
        ReadAttachments.Contents contents =
                list(
                        "export/",
                        "export/dossier-404218/",
                        "export/dossier-404218/export-404218-01-02-2026-10-11-4218.pdf",
                        "export/dossier-404218/pieces_justificatives/devis été-01-02-2026-10-11-7.pdf",
                        "export/dossier-12/messagerie/lettre-01-02-2026-10-11-88.odt",
                        "export/dossier-99/pieces_justificatives/a-01-02-2026-10-11-7.pdf",
                        "export/-LISTE-DES-FICHIERS-EN-ERREURS.txt");
        assertThat(paths(contents))
                .containsOnly(
                        Map.entry("export-404218-01-02-2026-10-11-4218.pdf", "404218"),
                        Map.entry(
                                "pieces_justificatives/devis été-01-02-2026-10-11-7.pdf", "404218"),
                        Map.entry("messagerie/lettre-01-02-2026-10-11-88.odt", "12"));
        assertThat(contents.problems())
                .extracting(Problem::key)
                .containsExactly("problem.attachments.stranger");
        assertThat(contents.notices())
                .extracting(Problem::key)
                .containsExactly("notice.attachments.incomplete");
    }

    @Test
    void readsTheLayoutsOfATemplateOfOneDossierAndOfBefore2024() throws IOException {
        assertThat(paths(list("export/dossier-12/plan-12-01.pdf")))
                .containsOnly(Map.entry("plan-12-01.pdf", "12"));
        assertThat(paths(list("dossier-12/pieces_justificatives/plan.pdf")))
                .containsOnly(Map.entry("pieces_justificatives/plan.pdf", "12"));
        assertThat(paths(list("dossiers_appel_2023-05-04_10-11/dossier-12/plan.pdf")))
                .containsOnly(Map.entry("plan.pdf", "12"));
        assertThat(paths(list("export/Candidature 404218 Ville/budget.ods")))
                .containsOnly(Map.entry("budget.ods", "404218"));
        assertThat(paths(list("export/tout/budget_404218.ods")))
                .containsOnly(Map.entry("budget_404218.ods", "404218"));
    }

    @Test
    void aNameIsTheCandidatesAgain() {
        assertThat(Attachment.name("pieces_justificatives/devis-01-02-2026-10-11-7.pdf"))
                .isEqualTo("devis.pdf");
        assertThat(Attachment.name("README-01-02-2026-10-11-1234")).isEqualTo("README");
        assertThat(Attachment.name("plan-12-01.pdf")).isEqualTo("plan-12-01.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export/dossier-12/../../evil.sh",
                "../dossier-12/evil.sh",
                "/dossier-12/evil.sh",
                "export/dossier-12/..\\evil.sh",
                "C:/dossier-12/evil.sh",
                "export/dossier-12/a:b.pdf",
                "export/dossier-12/nul.pdf",
                "export/dossier-12/COM1",
                "export/dossier-12/plan.pdf ",
                "export/dossier-12/plan.",
                "export/dossier-12//plan.pdf",
                "export/dossier-12/a\u0007.pdf",
                "export/dossier-12/a\u202efdp.exe"
            })
    void refusesNamesThatAreNotHarmless(String name) throws IOException {
        Refused refused = catchThrowableOfType(Refused.class, () -> list("dossier-12/a.pdf", name));
        assertThat(refused.key()).isEqualTo("refused.zip.name");
    }

    @Test
    void refusesTwinsByCaseAndByAccents() {
        for (String[] twins :
                List.of(
                        new String[] {"dossier-12/Plan.pdf", "dossier-12/plan.PDF"},
                        new String[] {"dossier-12/é.pdf", "dossier-12/e\u0301.pdf"})) {
            assertThat(catchThrowableOfType(Refused.class, () -> list(twins)).key())
                    .isEqualTo("refused.zip.twins");
        }
    }

    @Test
    void refusesALink() throws IOException {
        byte[] bytes = zip("dossier-12/a.pdf");
        int central = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
        // made by Unix; mode of a symbolic link
        bytes[central + 5] = 3;
        bytes[central + 40] = (byte) 0xFF;
        bytes[central + 41] = (byte) 0xA1;
        Path file = file(bytes);
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () ->
                                ReadAttachments.list(
                                        file, AttachmentLimits.STANDARD, KNOWN::contains));
        assertThat(refused.key()).isEqualTo("refused.zip.name");
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        Path file = file(zip("dossier-12/a.pdf", "dossier-12/b.pdf"));
        for (AttachmentLimits limits :
                List.of(
                        new AttachmentLimits(10, 250, 10, 50),
                        new AttachmentLimits(1 << 20, 3, 10, 50),
                        new AttachmentLimits(1 << 20, 250, 1, 50))) {
            assertThat(
                            catchThrowableOfType(
                                            Refused.class,
                                            () ->
                                                    ReadAttachments.list(
                                                            file, limits, KNOWN::contains))
                                    .key())
                    .isEqualTo("refused.limit.inflated");
        }
    }

    @Test
    void givesTheContentAndRefusesItWhenItIsNotWhatTheListSays() throws IOException {
        byte[] bytes = zip("dossier-12/a.pdf");
        Path file = file(bytes);
        List<String> texts = new ArrayList<>();
        read(file, texts);
        assertThat(texts).containsExactly("content of dossier-12/a.pdf");
        int flipped = 0;
        for (int i = 46; i < 60; i++) {
            byte[] broken = bytes.clone();
            broken[i] ^= 0x20;
            Path damaged = file(broken);
            try {
                read(damaged, new ArrayList<>());
            } catch (Refused e) {
                assertThat(e.key()).isEqualTo("refused.file.damaged");
                flipped++;
            }
        }
        assertThat(flipped).isEqualTo(14);
    }

    private static void read(Path file, List<String> texts) {
        ReadAttachments.Contents contents =
                ReadAttachments.list(file, AttachmentLimits.STANDARD, KNOWN::contains);
        ReadAttachments.read(
                file,
                contents.entries(),
                AttachmentLimits.STANDARD,
                (entry, in) -> texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }

    @Test
    void knowsItsOwnByContent() throws IOException {
        assertThat(ReadAttachments.is(file(zip("export/dossier-1/a.pdf")))).isTrue();
        assertThat(ReadAttachments.is(file(zip("content.xml", "mimetype")))).isFalse();
        assertThat(ReadAttachments.is(file(zip("photos/a.jpg")))).isFalse();
        assertThat(ReadAttachments.is(file("ID,Nom\n1,a\n".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
        assertThat(ReadAttachments.is(folder.resolve("missing.zip"))).isFalse();
    }
}
