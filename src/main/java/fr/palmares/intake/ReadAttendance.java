package fr.palmares.intake;

import fr.palmares.model.Attendance;
import fr.palmares.model.Attendance.Mode;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads how members take part in a sitting: {@code juror,attendance[,proxy]}, {@code attendance}
 * one of room, video, represented, absent.
 */
public final class ReadAttendance {
    private static final NamedTable TABLE =
            new NamedTable(List.of("juror", "attendance"), List.of("proxy"));

    private record One(String juror, Attendance attendance) {}

    private ReadAttendance() {}

    /**
     * Reads the attendance by juror, in order.
     *
     * @param separator what parts the fields, or null to guess
     * @throws Refused at the first thing that is wrong, with its row
     */
    public static Map<String, Attendance> read(Path file, @Nullable Character separator) {
        NamedTable.Once<String, One> once = new NamedTable.Once<>();
        Map<String, Attendance> all = new LinkedHashMap<>();
        TABLE.read(
                        file,
                        ListReading.strict(separator),
                        row -> {
                            One one = one(row);
                            return once.first(one.juror(), one, row.place())
                                    ? Optional.of(new Placed<>(one, row.place()))
                                    : Optional.<Placed<One>>empty();
                        })
                .rows()
                .forEach(r -> all.put(r.value().juror(), r.value().attendance()));
        return all;
    }

    private static One one(NamedRow row) {
        String written = row.required("attendance");
        Mode mode;
        try {
            mode = Mode.valueOf(written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refused(row.place("attendance"), "refused.attendance", written).because(e);
        }
        try {
            return new One(
                    row.required("juror"), new Attendance(mode, row.text("proxy"), List.of()));
        } catch (Refused e) {
            throw e.at(row.place("proxy"));
        }
    }
}
