package fr.palmares.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.generators.SCrypt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeTest {
    private static final String WORDS = "abbaye canard violon moulin tulipe rocher";

    /** Sealed with {@link #WORDS} by another implementation: age 1.1.1, as Debian packages it. */
    private static final String BY_AGE =
            "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBTcFhGZWU0L2gvQTE1d0lXeEFHUW9BIDE4"
                    + "CnRSblppY1FQMmYyV3J3anhvUitCOThlQzNiYmJ2V0lSZDBsbzZQdFdtR1UKLS0tIEd4bWlqN1Va"
                    + "N0Y2dUc4emFVWERhdTlQd0dJU1FodEg4QmVRcFpCejR2YVUKm8yt3skivI5Ye5KPaM/J+kDrsrv3"
                    + "UZaHJm2I+xU/zV3Bp9/gIDuUV56o8r15kTL0+itq9L1GOBPZBBb1kpx/LcUQ+BFlIn21uz+ZS/Vb"
                    + "DiI=";

    /** A small work factor: what is tried here is the format, not the cost of guessing. */
    private static byte[] sealed(byte[] content, int work) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Random random = new Random(content.length);
        byte[] key = new byte[AgeKeys.FILE_KEY];
        byte[] salt = new byte[AgeKeys.SALT];
        byte[] nonce = new byte[AgeKeys.SALT];
        random.nextBytes(key);
        random.nextBytes(salt);
        random.nextBytes(nonce);
        try (OutputStream age = Age.seal(out, WORDS, key, salt, nonce, work)) {
            age.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] opened(byte[] sealed, String passphrase) throws IOException {
        try (InputStream in = Age.open(new ByteArrayInputStream(sealed), passphrase)) {
            return in.readAllBytes();
        }
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000})
    void whatIsSealedComesBackWhateverItsLength(int length) throws IOException {
        byte[] content = content(length);
        assertThat(opened(sealed(content, 2), WORDS)).isEqualTo(content);
    }

    @Test
    void theHeaderIsThatOfTheStandard() throws IOException {
        String text = new String(sealed(content(10), 10), StandardCharsets.ISO_8859_1);
        String[] lines = text.split("\n", 5);
        assertThat(lines[0]).isEqualTo("age-encryption.org/v1");
        assertThat(lines[1]).matches("-> scrypt [A-Za-z0-9+/]{22} 10");
        assertThat(lines[2]).matches("[A-Za-z0-9+/]{43}");
        assertThat(lines[3]).matches("--- [A-Za-z0-9+/]{43}");
        // 16 bytes of nonce, then one chunk of 10 bytes and its tag
        assertThat(lines[4].length()).isEqualTo(16 + 10 + 16);
    }

    @Test
    void aFileThatAnotherImplementationSealedOpens() throws IOException {
        byte[] sealed = Base64.getDecoder().decode(BY_AGE);
        assertThat(new String(opened(sealed, WORDS), StandardCharsets.UTF_8))
                .isEqualTo("Palmarès: évaluation, 1 dossier, « été ».\n");
    }

    /** Headers that the format's specification forbids, each a step away from a good one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                " 2\\n| 02\\n",
                " 2\\n| +2\\n",
                " 2\\n| -2\\n",
                " 2\\n| 0x2\\n",
                " 2\\n| 0\\n",
                " 2\\n| 3\\n",
                " 2\\n| 18446744073709551618\\n",
                " 2\\n|\\n",
                " 2\\n| 2 2\\n",
                " 2\\n| 2\\r\\n",
                "-> scrypt|-> Scrypt",
                "-> scrypt|->  scrypt",
                "-> scrypt|-> X25519",
                "-> scrypt |-> scrypt A",
                "-> scrypt|-> scrypt AAAAAAAAAAAAAAAAAAAAAA 2\\n-> scrypt",
                "v1\\n|v2\\n",
                "\\n--- |\\n---",
                "\\n--- |\\n---  "
            })
    void aHeaderThatTheFormatForbidsIsRefused(String good, String bad) throws IOException {
        String sealed = new String(sealed(content(40), 2), StandardCharsets.ISO_8859_1);
        String from = good.replace("\\n", "\n");
        assertThat(sealed).contains(from);
        int at = sealed.indexOf(from);
        String changed =
                sealed.substring(0, at)
                        + bad.replace("\\n", "\n").replace("\\r", "\r")
                        + sealed.substring(at + from.length());
        assertThatThrownBy(() -> opened(changed.getBytes(StandardCharsets.ISO_8859_1), WORDS))
                .isInstanceOf(SealedFileException.class);
    }

    @Test
    void scryptIsThatOfRfc7914() {
        byte[] expected =
                HexFormat.of()
                        .parseHex(
                                "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                                        + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887");
        assertThat(
                        SCrypt.generate(
                                "pleaseletmein".getBytes(StandardCharsets.US_ASCII),
                                "SodiumChloride".getBytes(StandardCharsets.US_ASCII),
                                16384,
                                8,
                                1,
                                64))
                .isEqualTo(expected);
    }

    @Test
    void anotherPassphraseIsSaidToBeWrong() throws IOException {
        byte[] sealed = sealed(content(100), 2);
        assertThatThrownBy(() -> opened(sealed, WORDS + "s"))
                .isInstanceOf(WrongPassphraseException.class);
    }

    @Test
    void everyChangedByteIsNoticed() throws IOException {
        byte[] sealed = sealed(content(300), 1);
        for (int i = 0; i < sealed.length; i++) {
            for (int bit : new int[] {1, 0x20, 0x80}) {
                byte[] changed = sealed.clone();
                changed[i] ^= (byte) bit;
                assertThatThrownBy(() -> opened(changed, WORDS))
                        .as("byte " + i)
                        .isInstanceOf(SealedFileException.class);
            }
        }
    }

    @Test
    void whatIsCutOrLengthenedIsNoticed() throws IOException {
        byte[] sealed = sealed(content(70_000), 1);
        for (int length : new int[] {0, 10, 100, 200, 65_700, sealed.length - 1}) {
            assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, length), WORDS))
                    .isInstanceOf(SealedFileException.class);
        }
        assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, sealed.length + 1), WORDS))
                .isInstanceOf(SealedFileException.class);
    }

    @Test
    void aWorkFactorThatWouldExhaustTheMemoryIsRefusedBeforeItIsTried() throws IOException {
        String costly =
                new String(sealed(content(1), 9), StandardCharsets.ISO_8859_1)
                        .replaceFirst(" 9\n", " 19\n");
        assertThatThrownBy(() -> opened(costly.getBytes(StandardCharsets.ISO_8859_1), WORDS))
                .isInstanceOf(SealedFileException.class)
                .hasMessageContaining("19");
    }

    @Test
    void theWordsAreManyShortAndNoTwoAreOneLetterApart() {
        assertThat(Words.list()).hasSize(2048).doesNotHaveDuplicates();
        assertThat(Words.list()).allMatch(w -> w.matches("[a-z]{4,8}"));
        HashSet<String> patterns = new HashSet<>();
        for (String word : Words.list()) {
            for (int i = 0; i < word.length(); i++) {
                assertThat(patterns.add(word.substring(0, i) + "?" + word.substring(i + 1)))
                        .as(word)
                        .isTrue();
            }
        }
    }

    @Test
    void aFingerprintIsEightWordsThatDependOnEveryBitOfTheFirstEightyEight() {
        String device = "0123456789abcdef0123456789abcdef";
        assertThat(Words.fingerprint(device).split(" ")).hasSize(8);
        for (int digit = 0; digit < 22; digit++) {
            char other = device.charAt(digit) == '0' ? '1' : '0';
            String changed = device.substring(0, digit) + other + device.substring(digit + 1);
            assertThat(Words.fingerprint(changed)).isNotEqualTo(Words.fingerprint(device));
        }
    }
}
