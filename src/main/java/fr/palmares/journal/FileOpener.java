package fr.palmares.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** How files are opened: the disk, or in tests a disk that fails. */
@FunctionalInterface
interface FileOpener {
    FileOpener DISK = (file, options) -> FileChannel.open(file, options);

    FileChannel open(Path file, OpenOption... options) throws IOException;
}
