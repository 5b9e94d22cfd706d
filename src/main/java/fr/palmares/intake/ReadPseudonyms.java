package fr.palmares.intake;

import fr.palmares.model.Pseudonym;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.Optional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands for names: {@code name,pseudonym}; a name without one stays as it is. */
public final class ReadPseudonyms {
    private static final NamedTable TABLE =
            new NamedTable(
                    List.of("name", "pseudonym"),
                    List.of("kind", "occurrences", "settled", "where"));

    private ReadPseudonyms() {}

    /**
     * Reads the names, in order.
     *
     * @param separator what parts the fields, or null to guess
     * @throws Refused at the first thing that is wrong, with its row
     */
    public static Listed<Placed<Pseudonym>> read(Path file, @Nullable Character separator) {
        NamedTable.Once<String, Pseudonym> once = new NamedTable.Once<>();
        return TABLE.read(
                file,
                ListReading.strict(separator),
                row -> {
                    Pseudonym one;
                    try {
                        one =
                                new Pseudonym(
                                        plain(row.required("name")), plain(row.text("pseudonym")));
                    } catch (Refused e) {
                        throw e.at(row.place("name"));
                    }
                    return once.first(one.name(), one, row.place())
                            ? Optional.of(new Placed<>(one, row.place()))
                            : Optional.empty();
                });
    }

    /** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
    private static String plain(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
