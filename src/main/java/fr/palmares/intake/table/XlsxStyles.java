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

    /** Letters that a day has and an hour has not. */
    private static final Pattern DAY = Pattern.compile("[ydge]");

    private static final Pattern RUNNING_ON = Pattern.compile("\\[(h+|m+|s+)\\]");

    /**
     * A date as it is written in the Far East: with eras (g, e), years of the Buddha (b), days of
     * the week (a) and the words for year, month, day, hour, minute and second.
     */
    private static final Pattern EASTERN =
            Pattern.compile(
                    "[ymdhsgeba年月日時时分秒년월일시분초 /.,:;_()@-]*[ymdge][ymdhsgeba年月日時时分秒년월일시분초"
                            + " /.,:;_()@-]*");

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
        if (reserved(id) && !formats.containsKey(id)) {
            return id == 32 || id == 33 ? Shows.TIME : Shows.DAY;
        }
        String format = formats.getOrDefault(id, builtin(id));
        if (format.length() > MAX_FORMAT) {
            return Shows.NUMBER;
        }
        String bare = QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        if (!DateUtil.isADateFormat(id, format) && !EASTERN.matcher(bare).matches()) {
            return Shows.NUMBER;
        }
        if (RUNNING_ON.matcher(bare).find()) {
            return Shows.ELAPSED;
        }
        boolean time = bare.indexOf('h') >= 0 || bare.indexOf('s') >= 0;
        boolean day = DAY.matcher(bare).find();
        if (time) {
            return day ? Shows.MOMENT : Shows.TIME;
        }
        return Shows.DAY;
    }

    /**
     * Formats 27 to 36 and 50 to 58 need no entry: in the Far East they are days, two of them
     * hours.
     */
    private static boolean reserved(int id) {
        return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
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
