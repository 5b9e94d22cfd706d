package fr.palmares.intake;

import fr.palmares.intake.PlatformExport.Flag;
import fr.palmares.intake.PlatformExport.Looks;
import fr.palmares.intake.WorkbookBytes.Raw;
import fr.palmares.intake.WorkbookBytes.Writer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every way in which a platform's export reaches a coordinator, as a file of its own. */
enum PlatformWriters {
    XLSX_A {
        @Override
        byte[] write(PlatformExport export) throws IOException {
            return workbook(export, Writer.A);
        }
    },
    XLSX_B {
        @Override
        byte[] write(PlatformExport export) throws IOException {
            return workbook(export, Writer.B);
        }
    },
    /**
     * The workbook after a spreadsheet program saved it: texts shared, blank cells with a style.
     */
    XLSX_SAVED_AGAIN {
        @Override
        byte[] write(PlatformExport export) throws IOException {
            List<String> shared = new ArrayList<>();
            Function<@Nullable Object, @Nullable Object> cell =
                    value -> {
                        Object written =
                                value instanceof Looks looks ? looks.label() : typed(value);
                        if (!(written instanceof String text)) {
                            return written == null ? new Raw("<c r=\"%s\" s=\"0\"/>") : written;
                        }
                        shared.add(text.replace("&", "&amp;").replace("<", "&lt;"));
                        return new Raw(
                                "<c r=\"%s\" t=\"s\"><v>" + (shared.size() - 1) + "</v></c>");
                    };
            WorkbookBytes workbook = new WorkbookBytes(Writer.B);
            sheets(export, cell).forEach(workbook::sheet);
            StringBuilder items = new StringBuilder();
            shared.forEach(
                    text ->
                            items.append("<si><t xml:space=\"preserve\">")
                                    // a workbook's own escapes are escaped in it
                                    .append(text.replace("_x", "_x005F_x"))
                                    .append("</t></si>"));
            return workbook.shared(items.toString()).bytes();
        }
    },
    ODS {
        @Override
        byte[] write(PlatformExport export) throws IOException {
            OdsBytes workbook = new OdsBytes();
            boolean template = export.template();
            Function<@Nullable Object, @Nullable Object> cell =
                    value ->
                            switch (value) {
                                // false is an empty cell where types are not told
                                case Flag flag -> flag.value() ? "true" : null;
                                case LocalDateTime at when !template -> offset(at);
                                case LocalDate date when !template -> date.toString();
                                case Looks looks -> looks.label();
                                case null, default -> value;
                            };
            sheets(export, cell).forEach(workbook::sheet);
            return workbook.bytes();
        }
    },
    CSV {
        @Override
        byte[] write(PlatformExport export) {
            return text(export, ",", "\n", PlatformWriters::asPlatform)
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    CSV_EXCEL_WINDOWS_1252 {
        @Override
        byte[] write(PlatformExport export) {
            return text(export, ";", "\r\n", PlatformWriters::asExcel)
                    .replace("\u202f", "\u00a0")
                    .getBytes(Charset.forName("windows-1252"));
        }
    },
    CSV_EXCEL_UTF_8 {
        @Override
        byte[] write(PlatformExport export) {
            return marked(text(export, ";", "\r\n", PlatformWriters::asExcel), "UTF-8");
        }
    },
    CSV_EXCEL_UTF_16 {
        @Override
        byte[] write(PlatformExport export) {
            return marked(text(export, "\t", "\r\n", PlatformWriters::asExcel), "UTF-16LE");
        }
    };

    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z");

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    abstract byte[] write(PlatformExport export) throws IOException;

    boolean isText() {
        return name().startsWith("CSV");
    }

    boolean fromExcel() {
        return name().startsWith("CSV_EXCEL");
    }

    private static byte[] workbook(PlatformExport export, Writer writer) throws IOException {
        WorkbookBytes workbook = new WorkbookBytes(writer);
        sheets(
                        export,
                        value ->
                                value instanceof Looks looks && writer == Writer.A
                                        ? looks.like()
                                        : typed(value))
                .forEach(workbook::sheet);
        return workbook.bytes();
    }

    private static @Nullable Object typed(@Nullable Object value) {
        return switch (value) {
            case Flag flag -> Boolean.toString(flag.value());
            case Looks looks -> looks.label();
            case null, default -> value;
        };
    }

    private static Map<String, List<List<@Nullable Object>>> sheets(
            PlatformExport export, Function<@Nullable Object, @Nullable Object> cell) {
        Map<String, List<List<@Nullable Object>>> sheets = new LinkedHashMap<>();
        sheets.put("Dossiers", export.dossiers(false));
        sheets.put("Etablissements", export.establishments());
        sheets.put("Avis", export.opinions());
        sheets.put("(7) L equipe", export.team());
        sheets.replaceAll(
                (name, rows) ->
                        rows.stream()
                                .map(row -> ReadDossiersTest.row(row.stream().map(cell).toArray()))
                                .toList());
        return sheets;
    }

    private static String text(
            PlatformExport export,
            String separator,
            String end,
            Function<@Nullable Object, @Nullable String> cell) {
        StringBuilder text = new StringBuilder();
        for (List<@Nullable Object> row : export.dossiers(true)) {
            List<String> fields = new ArrayList<>();
            for (Object value : row) {
                String field = cell.apply(value);
                fields.add(field == null ? "" : quoted(field, separator));
            }
            text.append(String.join(separator, fields)).append(end);
        }
        return text.toString();
    }

    private static String quoted(String field, String separator) {
        boolean needs =
                field.isEmpty()
                        || field.contains(separator)
                        || field.contains("\"")
                        || field.contains("\n");
        return needs ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    private static @Nullable String asPlatform(@Nullable Object value) {
        return switch (value) {
            case LocalDateTime at -> offset(at);
            case null -> null;
            default -> String.valueOf(typed(value));
        };
    }

    /** Long numbers as 1,30025E+13, dates and decimals as France writes them. */
    private static @Nullable String asExcel(@Nullable Object value) {
        return switch (value) {
            case LocalDateTime at -> FRENCH.format(at);
            case LocalDate date -> DateTimeFormatter.ofPattern("dd/MM/yyyy").format(date);
            case String siret when siret.matches("\\d{14}") ->
                    "%s,%sE+13".formatted(siret.charAt(0), siret.substring(1, 6));
            case Number number -> number.toString().replaceFirst("\\.0$", "").replace('.', ',');
            case Flag flag -> flag.value() ? "VRAI" : "FAUX";
            case Boolean bool -> bool ? "VRAI" : "FAUX";
            case null -> null;
            default -> String.valueOf(typed(value));
        };
    }

    private static String offset(LocalDateTime at) {
        return OFFSET.format(at.atZone(ZoneId.of("Europe/Paris")));
    }

    private static byte[] marked(String text, String charset) {
        Charset encoding = Charset.forName(charset);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\ufeff".getBytes(encoding));
        bytes.writeBytes(text.getBytes(encoding));
        return bytes.toByteArray();
    }
}
