package fr.palmares.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.journal.Device;
import fr.palmares.journal.DossierRecords;
import fr.palmares.journal.Hashes;
import fr.palmares.journal.Json;
import fr.palmares.model.Call;
import fr.palmares.model.Dossier;
import fr.palmares.model.Juror;
import fr.palmares.model.Refused;
import fr.palmares.model.Round;
import fr.palmares.model.Rules;
import fr.palmares.model.StandardGrids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageReaderTest {
    private static final String WORDS = "un deux trois";
    private static final byte[] FILE = "pièce".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    private final Device coordinator = Device.draw();
    private final Dossier dossier = Dossier.named("D1", "L’\"été\" & <b>; = 🎓\nsuite");
    private final List<byte[]> kept = new ArrayList<>();

    private Manifest manifest(long bytes) {
        return new Manifest(
                Manifest.FORMAT,
                new Call("call", "L’appel"),
                Round.FIRST,
                StandardGrids.amiIa2(),
                Rules.DEFAULT,
                Juror.named("J"),
                1,
                "token",
                "",
                "",
                false,
                List.of("D2"),
                List.of(new Manifest.Entry("D1", DossierRecords.hash(dossier), "", "")),
                List.of(new Manifest.FileEntry("D1", "a/b.pdf", Hashes.hex(FILE), bytes)),
                1,
                "head",
                "jury@exemple.fr",
                false,
                List.of("D1"));
    }

    private PackageReader.Opened read(Path file) throws IOException {
        kept.clear();
        return PackageReader.read(
                file,
                WORDS,
                manifest -> {},
                content -> {
                    byte[] bytes = content.readAllBytes();
                    kept.add(bytes);
                    return Hashes.hex(bytes);
                });
    }

    private Map<String, byte[]> entries(Manifest manifest) {
        byte[] bytes = PackageWriter.bytes(manifest);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(PackageWriter.MANIFEST, bytes);
        entries.put(
                PackageWriter.SIGNATURE,
                Json.bytes(new Signed(coordinator.publicKey(), coordinator.sign(bytes))));
        entries.put(PackageWriter.DOSSIERS, DossierRecords.write(List.of(dossier)));
        entries.put(PackageWriter.OBJECTS + Hashes.hex(FILE), FILE);
        return entries;
    }

    private Path sealed(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("made.palmares-jury");
        try (OutputStream age = Age.seal(Files.newOutputStream(file), WORDS);
                ZipOutputStream zip = new ZipOutputStream(age)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private void refused(Map<String, byte[]> entries, String what) throws IOException {
        Path file = sealed(entries);
        assertThatThrownBy(() -> read(file))
                .as(what)
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.key()).isEqualTo("refused.package.damaged"));
    }

    @Test
    void whatIsWrittenIsReadAlsoInsideAPlainZip() throws IOException {
        Path file = folder.resolve("j.palmares-jury");
        PackageWriter.write(
                file,
                WORDS,
                manifest(FILE.length),
                coordinator,
                List.of(dossier),
                hash -> new ByteArrayInputStream(FILE));
        Path zip = folder.resolve("j.zip");
        Wrapped.wrap(file, "j.palmares-jury", zip);
        for (Path one : List.of(file, zip)) {
            PackageReader.Opened opened = read(one);
            assertThat(opened.manifest()).isEqualTo(manifest(FILE.length));
            assertThat(opened.dossiers().get("D1")).isEqualTo(dossier);
            assertThat(opened.coordinator()).isEqualTo(coordinator.publicKey());
            assertThat(kept).containsExactly(FILE);
            assertThat(Wrapped.kind(one)).isEqualTo(Wrapped.Kind.PACKAGE);
        }
        assertThatThrownBy(() -> PackageReader.read(file, "autre", m -> {}, c -> ""))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.key()).isEqualTo("refused.package.passphrase"));
    }

    @Test
    void namesFromOutsideAreNeverUnpacked() throws IOException {
        for (String name :
                List.of("../evil", "/etc/evil", "objects/../../evil", "objects\\x", "nested.zip")) {
            Map<String, byte[]> entries = entries(manifest(FILE.length));
            entries.put(name, FILE);
            refused(entries, name);
        }
    }

    @Test
    void whatTheManifestDoesNotSayIsRefused() throws IOException {
        Map<String, byte[]> another = entries(manifest(FILE.length));
        another.put(
                PackageWriter.OBJECTS + Hashes.hex(FILE), "autre".getBytes(StandardCharsets.UTF_8));
        refused(another, "another attachment");

        refused(entries(manifest(FILE.length - 1)), "a longer attachment");

        Map<String, byte[]> without = entries(manifest(FILE.length));
        without.remove(PackageWriter.OBJECTS + Hashes.hex(FILE));
        refused(without, "no attachment");

        Map<String, byte[]> otherDossier = entries(manifest(FILE.length));
        otherDossier.put(
                PackageWriter.DOSSIERS,
                DossierRecords.write(List.of(Dossier.named("D1", "autre titre"))));
        refused(otherDossier, "another dossier");

        Map<String, byte[]> unsigned = entries(manifest(FILE.length));
        unsigned.put(
                PackageWriter.SIGNATURE,
                Json.bytes(
                        new Signed(coordinator.publicKey(), Device.draw().sign(new byte[] {1}))));
        refused(unsigned, "another's signature");
    }
}
