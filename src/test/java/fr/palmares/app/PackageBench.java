package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.ChildProgram;
import fr.palmares.journal.Event.AttachmentsReceived;
import fr.palmares.journal.Event.ReceivedFile;
import fr.palmares.journal.ObjectStore;
import fr.palmares.model.Juror;
import fr.palmares.model.Rules;
import fr.palmares.model.StandardGrids;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A package of eighty dossiers with 200 MB of attachments, made and opened by programs whose heap
 * is far smaller, and four times as many in the same heap: memory does not grow with what is sent.
 * Against a bare encryption of the same bytes. Sealing itself needs 64 MB once, for scrypt.
 */
@Tag("bench")
class PackageBench {
    private static final int HEAP_MB = 160;
    private static final int DOSSIERS = 80;
    private static final String WORDS = "abbaye canard violon moulin tulipe rocher";

    @TempDir private Path folder;

    @Test
    void aPackageOfTwoHundredMegabytesAndOneOfEightHundred() throws Exception {
        for (int megabytes : new int[] {200, 800}) {
            Path own = Files.createDirectory(folder.resolve("of" + megabytes));
            String[] figures =
                    ChildProgram.run(
                                    HEAP_MB,
                                    PackageBench.class,
                                    own.toString(),
                                    Integer.toString(megabytes))
                            .lines()
                            .reduce((a, b) -> b)
                            .orElseThrow()
                            .split(" ");
            double[] seconds = Arrays.stream(figures).mapToDouble(Double::parseDouble).toArray();
            System.out.printf(
                    Locale.ROOT,
                    "a package of %d dossiers and %d MB in a heap of %d MB: made in %.2f s, opened"
                            + " in %.2f s; bare encryption of the same bytes %.2f s; ratio of"
                            + " making to bare %.2f%n",
                    DOSSIERS,
                    megabytes,
                    HEAP_MB,
                    seconds[0],
                    seconds[1],
                    seconds[2],
                    seconds[0] / seconds[2]);
            assertThat(own.resolve("j.palmares-jury")).exists();
        }
    }

    /** What a child does: {@code FOLDER MEGABYTES}; says the seconds of each step. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int each = Integer.parseInt(arguments[1]) * (1 << 20) / DOSSIERS;
        Path pack = folder.resolve("j.palmares-jury");
        AppContext context = TestCalls.context(folder.resolve("home"));
        double made;
        try (CallSession call =
                CallSession.create(
                        context,
                        folder.resolve("call"),
                        new NewCall("Appel", StandardGrids.amiIa2(), Rules.DEFAULT))) {
            TestCalls.dossiers(
                    call,
                    IntStream.range(0, DOSSIERS).mapToObj(i -> "D" + i).toArray(String[]::new));
            attachments(call, each);
            new ManageJury(call).set(List.of(Juror.named("J")));
            long start = System.nanoTime();
            new MakePackage(call).make("J", pack, WORDS, MakePackage.Letter.NONE, Progress.NONE);
            made = since(start);
        }
        long start = System.nanoTime();
        new OpenPackage(context).open(pack, folder.resolve("copy"), WORDS, Progress.NONE).close();
        double opened = since(start);
        start = System.nanoTime();
        bare(folder, each);
        System.out.println(made + " " + opened + " " + since(start));
    }

    private static void attachments(CallSession call, int each) {
        ObjectStore objects = call.with(CallSession.Store::objects);
        List<ReceivedFile> files = new ArrayList<>();
        Random random = new Random(1);
        byte[] bytes = new byte[each];
        try {
            for (int i = 0; i < DOSSIERS; i++) {
                random.nextBytes(bytes);
                files.add(new ReceivedFile("D" + i, "piece.pdf", objects.write(bytes), each));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        call.record(new AttachmentsReceived("bench", files));
    }

    private static void bare(Path folder, int each) throws Exception {
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(new byte[32], "ChaCha20"),
                new IvParameterSpec(new byte[12]));
        byte[] bytes = new byte[each];
        try (OutputStream out =
                new CipherOutputStream(Files.newOutputStream(folder.resolve("bare")), cipher)) {
            for (int i = 0; i < DOSSIERS; i++) {
                out.write(bytes);
            }
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
