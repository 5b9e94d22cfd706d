package fr.palmares.intake.table;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP file of which no more is inflated than the limits allow, as POI and our own readers see it.
 */
final class BoundedZip implements ZipEntrySource {
    /** Lists of parts and relations; a hundred times what the largest real workbook has. */
    private static final long STRUCTURE_BYTES = 8L << 20;

    /** The list of parts is held as a document: a thousand parts take a tenth of it. */
    private static final long CONTENT_TYPES_BYTES = 1L << 20;

    private static final String CONTENT_TYPES = "[content_types].xml";

    /** Sheets shrink to a tenth, empty ones to a hundredth; a bomb to a thousandth. */
    private static final int GROWTH = 200;

    /** What any entry may come to, however well it was compressed. */
    private static final long ALWAYS = 64L << 20;

    private static final int MAX_ENTRIES = 10_000;

    /** Entries larger than this are inflated by a thread of their own. */
    private static final long AHEAD_BYTES = 1L << 18;

    private final ZipFile zip;
    private final Place place;
    private final Limits limits;
    private final AtomicLong inflated = new AtomicLong();
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private boolean structureRead;
    private boolean closed;

    BoundedZip(Path file, Place place, Limits limits) throws IOException {
        this.place = place;
        this.limits = limits;
        this.zip = new ZipFile(file.toFile());
        try {
            list();
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void list() {
        if (zip.size() > MAX_ENTRIES) {
            throw new Refused(place, "refused.file.damaged");
        }
        zip.stream()
                .forEach(
                        entry -> {
                            // part names differ by more than case; twins hide content from one
                            // reader and show it to another
                            if (entries.put(key(entry.getName()), entry) != null) {
                                throw new Refused(place, "refused.file.damaged");
                            }
                        });
    }

    /** From now on entries may be as large as a sheet. */
    void structureRead() {
        structureRead = true;
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** An entry as a stream within the limits. */
    BoundedInput open(String name) throws IOException {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new FileNotFoundException(name);
        }
        InputStream entryInput =
                new EntryInput(
                        zip.getInputStream(entry),
                        entry.getCrc(),
                        place,
                        most(entry),
                        limits.totalBytes(),
                        inflated);
        return new BoundedInput(
                entry.getCompressedSize() > AHEAD_BYTES ? new AheadInput(entryInput) : entryInput,
                place);
    }

    private long most(ZipEntry entry) {
        if (!structureRead) {
            return key(entry.getName()).equals(CONTENT_TYPES)
                    ? CONTENT_TYPES_BYTES
                    : STRUCTURE_BYTES;
        }
        long believable = ALWAYS + GROWTH * Math.max(0, entry.getCompressedSize());
        return Math.min(limits.entryBytes(), believable);
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        var names = entries.values().stream().filter(e -> !stray(e.getName())).iterator();
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return names.hasNext();
            }

            @Override
            public ZipArchiveEntry nextElement() {
                return new ZipArchiveEntry(slashes(names.next().getName()));
            }
        };
    }

    /** What file managers leave in a ZIP that they packed again; no part of a workbook. */
    private static boolean stray(String name) {
        String key = key(name);
        return key.startsWith("__macosx/")
                || key.endsWith(".ds_store")
                || key.endsWith("thumbs.db")
                || key.endsWith("desktop.ini");
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        ZipEntry entry = entries.get(key(path));
        return entry == null ? null : new ZipArchiveEntry(slashes(entry.getName()));
    }

    @Override
    public BoundedInput getInputStream(ZipArchiveEntry entry) throws IOException {
        return open(entry.getName());
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    /** Some programs of Windows part folders by its own sign, against the format. */
    private static String slashes(String name) {
        return name.replace('\\', '/');
    }

    private static String key(String name) {
        String slashes = slashes(name);
        String relative = slashes.startsWith("/") ? slashes.substring(1) : slashes;
        return relative.toLowerCase(Locale.ROOT);
    }
}
