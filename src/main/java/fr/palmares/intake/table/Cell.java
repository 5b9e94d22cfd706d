package fr.palmares.intake.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** One cell as its file typed it. */
public sealed interface Cell {
    /** The value as text: numbers with a dot and no needless decimals, times in ISO 8601. */
    String text();

    /** Whether nothing can be seen in it. */
    default boolean blank() {
        return text().isBlank();
    }

    /** Nothing written. */
    enum Blank implements Cell {
        CELL;

        @Override
        public String text() {
            return "";
        }
    }

    /** Text; line ends are LF. */
    record Text(String text) implements Cell {
        public Text {
            text = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        }
    }

    /** A number as the file wrote it, which is more exact than a double. */
    record Figure(String written) implements Cell {
        /** Spreadsheets compute with 15 significant digits; what follows is noise. */
        private static final MathContext DIGITS = new MathContext(15);

        /** No program writes more, and a million digits take seconds to read. */
        private static final int LONGEST = 400;

        /**
         * The number without noise.
         *
         * @throws NumberFormatException when it is none
         */
        public BigDecimal value() {
            if (written.length() > LONGEST) {
                throw new NumberFormatException("too long");
            }
            BigDecimal exact = new BigDecimal(written.strip());
            BigDecimal seen = exact.scale() > 0 ? exact.round(DIGITS) : exact;
            return seen.signum() == 0 ? BigDecimal.ZERO : seen.stripTrailingZeros();
        }

        @Override
        public String text() {
            if (plainDigits()) {
                return written;
            }
            BigDecimal value = value();
            // 1E+400 as digits would be a text of its own size; no call counts that far
            return Math.abs((long) value.precision() - value.scale()) > 40
                    ? value.toString()
                    : value.toPlainString();
        }

        private boolean plainDigits() {
            for (int i = 0; i < written.length(); i++) {
                char c = written.charAt(i);
                if (c < '0' || c > '9') {
                    return false;
                }
            }
            return !written.isEmpty() && (written.charAt(0) != '0' || written.length() == 1);
        }
    }

    /** A date, with a time unless only its day means something. */
    record Moment(LocalDateTime at, boolean dayOnly) implements Cell {
        @Override
        public String text() {
            if (dayOnly) {
                return at.toLocalDate().toString();
            }
            return at.equals(at.truncatedTo(ChronoUnit.SECONDS))
                            && at.getYear() >= 0
                            && at.getYear() <= 9999
                    ? toTheSecond()
                    : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at);
        }

        /** What the formatter makes of nearly every moment, without its detours. */
        private String toTheSecond() {
            byte[] digits = new byte[19];
            put(digits, 0, at.getYear() / 100);
            put(digits, 2, at.getYear() % 100);
            digits[4] = '-';
            put(digits, 5, at.getMonthValue());
            digits[7] = '-';
            put(digits, 8, at.getDayOfMonth());
            digits[10] = 'T';
            put(digits, 11, at.getHour());
            digits[13] = ':';
            put(digits, 14, at.getMinute());
            digits[16] = ':';
            put(digits, 17, at.getSecond());
            return new String(digits, StandardCharsets.ISO_8859_1);
        }

        private static void put(byte[] digits, int at, int value) {
            digits[at] = (byte) ('0' + value / 10);
            digits[at + 1] = (byte) ('0' + value % 10);
        }

        @Override
        public boolean blank() {
            return false;
        }
    }

    /** A time of day. */
    record Time(LocalTime at) implements Cell {
        @Override
        public String text() {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(at);
        }
    }

    /** True or false. */
    record Bool(boolean value) implements Cell {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }
}
