package fr.palmares.intake;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** XLSX workbooks in the shapes that programs other than Excel give them, and in hostile ones. */
final class OddWorkbooks {
    private OddWorkbooks() {}

    static List<OddFile> all() {
        return Stream.of(
                        new OddSheets(),
                        new OddCells(),
                        new OddPackages(),
                        new HostileWorkbooks(),
                        new CutWorkbooks())
                .flatMap(family -> family.files().stream())
                .toList();
    }

    static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }
}
