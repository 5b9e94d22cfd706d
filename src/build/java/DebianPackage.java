import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Build step: makes what jpackage wrote a package as Debian knows them: desktop entry, kinds of
 * files, icons and the command are files of the package, which the system's own triggers take note
 * of, so nothing runs at installing and nothing is left after removing.
 */
final class DebianPackage {
    private final Properties settings;
    private final Path work;

    DebianPackage(Properties settings, Path work) {
        this.settings = settings;
        this.work = work;
    }

    void complete(Path first, Path out) throws IOException, InterruptedException {
        Path root = work.resolve("root");
        MakeInstallers.run(null, "dpkg-deb", "--raw-extract", first.toString(), root.toString());
        share(root.resolve("usr/share"));
        Path command = Files.createDirectories(root.resolve("usr/bin")).resolve("palmares");
        Files.createSymbolicLink(command, Path.of("../../opt/palmares/bin/palmares"));
        control(root);
        everythingAsOld(root);
        Path made = out.resolve(first.getFileName().toString());
        ProcessBuilder build =
                new ProcessBuilder(
                                "fakeroot",
                                "dpkg-deb",
                                "--root-owner-group",
                                "-Zzstd",
                                "-z12",
                                "--build",
                                root.toString(),
                                made.toString())
                        .inheritIO();
        build.environment().put("SOURCE_DATE_EPOCH", Long.toString(time().getEpochSecond()));
        int code = build.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("dpkg-deb ended with " + code);
        }
    }

    private void share(Path share) throws IOException {
        Path ours = Path.of(settings.getProperty("linux"));
        put(ours.resolve("palmares.desktop"), share.resolve("applications/palmares.desktop"));
        put(ours.resolve("palmares.xml"), share.resolve("mime/packages/palmares.xml"));
        put(ours.resolve("copyright"), share.resolve("doc/palmares/copyright"));
        for (int size : new int[] {16, 24, 32, 48, 64, 128, 256, 512}) {
            Path icons = share.resolve("icons/hicolor/" + size + "x" + size);
            Path icon = work.resolve("icons/palmares-" + size + ".png");
            put(icon, icons.resolve("apps/palmares.png"));
            put(icon, icons.resolve("mimetypes/application-x-palmares.png"));
        }
    }

    private static void put(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private void control(Path root) throws IOException {
        Path folder = root.resolve("DEBIAN");
        for (String script : new String[] {"preinst", "postinst", "prerm", "postrm"}) {
            Files.deleteIfExists(folder.resolve(script));
        }
        long kilobytes;
        try (Stream<Path> all = Files.walk(root)) {
            kilobytes =
                    all.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum()
                            / 1024;
        }
        String architecture =
                Files.readAllLines(folder.resolve("control")).stream()
                        .filter(line -> line.startsWith("Architecture:"))
                        .findFirst()
                        .orElseThrow();
        Files.writeString(
                folder.resolve("control"),
                """
                Package: palmares
                Version: %s
                Section: misc
                Maintainer: %s <%s>
                Priority: optional
                %s
                Installed-Size: %d
                Depends: %s
                Description: %s
                """
                        .formatted(
                                settings.getProperty("version"),
                                settings.getProperty("vendor"),
                                settings.getProperty("mail"),
                                architecture,
                                kilobytes,
                                settings.getProperty("depends"),
                                settings.getProperty("description")));
    }

    private Instant time() {
        return Instant.parse(settings.getProperty("time"));
    }

    private void everythingAsOld(Path root) throws IOException {
        var when = java.nio.file.attribute.FileTime.from(time());
        try (Stream<Path> all = Files.walk(root)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!Files.isSymbolicLink(one)) {
                    Files.setLastModifiedTime(one, when);
                }
            }
        }
    }
}
