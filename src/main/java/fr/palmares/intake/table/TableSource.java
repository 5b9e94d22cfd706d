package fr.palmares.intake.table;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.util.List;

/** A file that holds tables. */
public interface TableSource extends AutoCloseable {
    /** Which format the content has, whatever the file is called. */
    enum Format {
        XLSX,
        XLS,
        ODS,
        CSV
    }

    Format format();

    /** The file, for messages. */
    Place place();

    /** Names of the sheets, in order; one empty name for a format without sheets. */
    List<String> sheets();

    /**
     * Opens a sheet, counted from 0, and reads its header: the first row that holds something.
     *
     * @throws Refused when the sheet cannot be read
     */
    default SheetRows open(int sheet) {
        return open(sheet, (row, header) -> true);
    }

    /**
     * Opens a sheet, counted from 0, and reads its header: the first of the top rows that looks
     * right, or the first that holds something when none does.
     *
     * @throws Refused when the sheet cannot be read
     */
    SheetRows open(int sheet, HeaderRule looksRight);

    /** Message keys of what a reader should be told of the file, such as a guessed encoding. */
    List<String> notices();

    @Override
    void close();
}
