package fr.palmares.intake.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

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
            return dayOnly
                    ? at.toLocalDate().toString()
                    : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at);
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
