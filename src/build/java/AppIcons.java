import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Build step: the program's picture in the sizes and wrappings that the systems want. Windows' .ico
 * and the Mac's .icns are both lists of PNG pictures.
 */
final class AppIcons {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512};

    private AppIcons() {}

    static void write(Path picture, Path folder) throws IOException {
        Files.createDirectories(folder);
        BufferedImage whole = ImageIO.read(picture.toFile());
        List<byte[]> pictures = new ArrayList<>();
        for (int size : SIZES) {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(scaled(whole, size), "png", png);
            pictures.add(png.toByteArray());
            Files.write(folder.resolve("palmares-" + size + ".png"), png.toByteArray());
        }
        Files.write(folder.resolve("palmares.ico"), ico(pictures.subList(0, 7)));
        Files.write(folder.resolve("palmares.icns"), icns(pictures));
    }

    /** Halved until near, or fine lines are lost. */
    private static BufferedImage scaled(BufferedImage picture, int size) {
        BufferedImage now = picture;
        while (now.getWidth() > size) {
            int next = Math.max(size, now.getWidth() / 2);
            BufferedImage smaller = new BufferedImage(next, next, BufferedImage.TYPE_INT_ARGB);
            Graphics2D pen = smaller.createGraphics();
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(now, 0, 0, next, next, null);
            pen.dispose();
            now = smaller;
        }
        return now;
    }

    private static byte[] ico(List<byte[]> pictures) {
        int head = 6 + 16 * pictures.size();
        int length = head + pictures.stream().mapToInt(p -> p.length).sum();
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
        int at = head;
        for (int i = 0; i < pictures.size(); i++) {
            byte size = (byte) (SIZES[i] % 256); // 256 is written 0
            file.put(size).put(size).put((byte) 0).put((byte) 0);
            file.putShort((short) 1).putShort((short) 32);
            file.putInt(pictures.get(i).length).putInt(at);
            at += pictures.get(i).length;
        }
        pictures.forEach(file::put);
        return file.array();
    }

    private static byte[] icns(List<byte[]> pictures) throws IOException {
        String[] types = {"icp4", null, "icp5", null, "icp6", "ic07", "ic08", "ic09"};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream inside = new DataOutputStream(bytes);
        for (int i = 0; i < types.length; i++) {
            if (types[i] != null) {
                inside.write(types[i].getBytes(StandardCharsets.US_ASCII));
                inside.writeInt(pictures.get(i).length + 8);
                inside.write(pictures.get(i));
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream whole = new DataOutputStream(file);
        whole.write("icns".getBytes(StandardCharsets.US_ASCII));
        whole.writeInt(bytes.size() + 8);
        whole.write(bytes.toByteArray());
        return file.toByteArray();
    }
}
