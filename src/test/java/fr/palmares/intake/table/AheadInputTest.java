package fr.palmares.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class AheadInputTest {
    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @Test
    void givesTheSameBytesWhateverTheLength() throws IOException {
        for (int length : new int[] {0, 1, (1 << 17) - 1, 1 << 17, (1 << 17) + 1, 3_000_000}) {
            byte[] bytes = bytes(length);
            try (InputStream ahead = new AheadInput(new ByteArrayInputStream(bytes))) {
                assertThat(ahead.readAllBytes()).isEqualTo(bytes);
                assertThat(ahead.read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void aFailureComesOutAfterTheBytesBeforeIt() {
        byte[] bytes = bytes(1 << 18);
        InputStream broken =
                new FilterInputStream(new ByteArrayInputStream(bytes)) {
                    @Override
                    public int read(byte[] buffer, int offset, int length) throws IOException {
                        int count = super.read(buffer, offset, length);
                        if (count < 0) {
                            throw new ZipException("wrong checksum");
                        }
                        return count;
                    }
                };
        assertThatThrownBy(
                        () -> {
                            try (InputStream ahead = new AheadInput(broken)) {
                                assertThat(ahead.readNBytes(1 << 17)).hasSize(1 << 17);
                                ahead.readAllBytes();
                            }
                        })
                .isInstanceOf(ZipException.class);
    }

    @Test
    void closingInTheMiddleEndsItsThread() throws IOException {
        boolean[] closed = {false};
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return 1;
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) {
                        Arrays.fill(buffer, offset, offset + length, (byte) 1);
                        return length;
                    }

                    @Override
                    public void close() {
                        closed[0] = true;
                    }
                };
        InputStream ahead = new AheadInput(endless);
        assertThat(ahead.read()).isEqualTo(1);
        ahead.close();
        ahead.close();
        assertThat(closed[0]).isTrue();
    }
}
