package fr.palmares.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** File names as the platform joins them in one cell: by a comma and a space. */
final class AttachedFiles {
    private static final Pattern FILE =
            Pattern.compile(".*[^.]\\.[A-Za-z0-9]{1,5}", Pattern.DOTALL);

    private AttachedFiles() {}

    /**
     * The names in a cell, nothing when what it holds are not all names of files; a name may itself
     * hold a comma, so a piece without extension goes on in the next.
     */
    static List<String> in(String value) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (String piece : value.strip().split(", ", -1)) {
            name.append(name.isEmpty() ? "" : ", ").append(piece);
            if (FILE.matcher(piece).matches()) {
                names.add(name.toString().strip());
                name.setLength(0);
            }
        }
        return name.isEmpty() ? names : List.of();
    }
}
