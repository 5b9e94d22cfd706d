package fr.palmares.intake;

import fr.palmares.model.Broken;
import fr.palmares.model.Place;
import fr.palmares.model.ReasonTemplate;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads texts that a call keeps: statements of reasons {@code name,text}, or one whole letter. */
public final class ReadTemplates {
    private static final NamedTable TABLE =
            new NamedTable(List.of("name", "text"), List.of()).without("juror", "criterion");

    private ReadTemplates() {}

    /**
     * Reads statements of reasons, in order.
     *
     * @param separator what parts the fields, or null to guess
     * @throws Refused at the first thing that is wrong, with its row
     */
    public static List<ReasonTemplate> reasons(Path file, @Nullable Character separator) {
        return TABLE.read(
                        file,
                        ListReading.strict(separator),
                        row ->
                                Optional.of(
                                        new ReasonTemplate(
                                                row.required("name"), row.required("text"))))
                .rows();
    }

    /**
     * Reads a text in UTF-8.
     *
     * @throws Refused when it is another encoding
     * @throws Broken when it cannot be read
     */
    public static String text(Path file) {
        try {
            String text = Files.readString(file);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .replace("\r\n", "\n")
                    .strip();
        } catch (CharacterCodingException e) {
            throw new Refused(
                            Place.file(String.valueOf(file.getFileName())), "refused.text.encoding")
                    .because(e);
        } catch (IOException e) {
            throw new Broken("broken.read", e, file.toString());
        }
    }
}
