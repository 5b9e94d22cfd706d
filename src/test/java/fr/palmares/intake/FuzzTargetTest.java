package fr.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the fuzzer found, and the good files it started from, read or refused in a sentence. */
class FuzzTargetTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(FuzzTarget.class)
    void whatTheFuzzerFoundIsReadOrRefused(FuzzTarget target) throws Exception {
        for (Path found : found(target)) {
            byte[] bytes = Files.readAllBytes(found);
            assertThatNoException().as("%s", found).isThrownBy(() -> target.run(bytes, folder));
        }
    }

    @Test
    void aDamagedZipIsNotLeftOpen() throws Exception {
        Path descriptors = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(descriptors));
        byte[] damaged =
                "PK\3\4 and then nothing of a ZIP file".getBytes(StandardCharsets.US_ASCII);
        FuzzTarget.ATTACHMENTS.run(damaged, folder);
        int before = Math.toIntExact(count(descriptors));
        for (int i = 0; i < 200; i++) {
            FuzzTarget.ATTACHMENTS.run(damaged, folder);
        }
        assertThat(count(descriptors)).isLessThan(before + 100);
    }

    @ParameterizedTest
    @EnumSource(
            value = FuzzTarget.class,
            names = {"XLSX_PART", "ODS"})
    void everyPartOfAGoodFileWithBytesChangedIsReadOrRefused(FuzzTarget target) {
        List<byte[]> parts =
                List.copyOf(
                        (target == FuzzTarget.ODS ? FuzzTarget.Parts.ODS : FuzzTarget.Parts.XLSX)
                                .values());
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            int which = random.nextInt(parts.size());
            byte[] part = parts.get(which);
            byte[] data = new byte[part.length + 1];
            data[0] = (byte) which;
            System.arraycopy(part, 0, data, 1, part.length);
            for (int change = random.nextInt(3); change >= 0; change--) {
                data[1 + random.nextInt(part.length)] = (byte) random.nextInt(256);
            }
            assertThatNoException().isThrownBy(() -> target.run(data, folder));
        }
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }

    private static List<Path> found(FuzzTarget target) throws IOException, URISyntaxException {
        URL kept =
                FuzzTargetTest.class.getResource("/fuzz/" + target.name().toLowerCase(Locale.ROOT));
        if (kept == null) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(Path.of(kept.toURI()))) {
            return all.sorted().toList();
        }
    }
}
