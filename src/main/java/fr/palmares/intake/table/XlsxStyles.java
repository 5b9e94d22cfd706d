package fr.palmares.intake.table;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which of a workbook's cell styles show a number as a date. */
final class XlsxStyles {
    /** What a style makes of a number. */
    enum Shows {
        NUMBER,
        DAY,
        MOMENT,
        TIME,
        /** Hours, minutes or seconds that run on beyond a day. */
        ELAPSED
    }

    /** Excel's own limit; longer ones are no format. */
    private static final int MAX_FORMAT = 255;

    /** Twice what the format allows. */
    private static final int MOST = 1 << 17;

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^hmsHMS\\]]*\\]");

    private static final Pattern RUNNING_ON = Pattern.compile("\\[(h+|m+|s+)\\]");

    private final List<Shows> byStyle = new ArrayList<>();

    /** No styles at all: every number is a number. */
    XlsxStyles() {}

    XlsxStyles(Xml xml, Place place) throws XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        Map<Integer, Shows> known = new HashMap<>();
        boolean inCells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                String format = xml.attribute("formatCode");
                formats.put(
                        number(xml.attribute("numFmtId")),
                        format.length() > MAX_FORMAT ? "" : format);
            } else if (xml.starts("cellXfs")) {
                inCells = true;
            } else if (xml.ends("cellXfs")) {
                inCells = false;
            } else if (inCells && xml.starts("xf")) {
                byStyle.add(
                        known.computeIfAbsent(
                                number(xml.attribute("numFmtId")), id -> shows(id, formats)));
            }
            if (byStyle.size() > MOST || formats.size() > MOST) {
                throw new Refused(place, "refused.file.damaged");
            }
        }
    }

    /** What a cell with this style index shows; the default is a number. */
    Shows shows(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : Shows.NUMBER;
    }

    /** What a number format shows; built-in ones need no entry. */
    static Shows shows(int id, Map<Integer, String> formats) {
        String format = formats.getOrDefault(id, builtin(id));
        if (format.length() > MAX_FORMAT || !DateUtil.isADateFormat(id, format)) {
            return Shows.NUMBER;
        }
        String bare = QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        if (RUNNING_ON.matcher(bare).find()) {
            return Shows.ELAPSED;
        }
        boolean time = bare.indexOf('h') >= 0 || bare.indexOf('s') >= 0;
        boolean day = bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
        if (time) {
            return day ? Shows.MOMENT : Shows.TIME;
        }
        return Shows.DAY;
    }

    private static String builtin(int id) {
        String format = id >= 0 ? BuiltinFormats.getBuiltinFormat(id) : null;
        return format == null ? "" : format;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            // a style that names no format shows plain numbers
            return 0;
        }
    }
}
