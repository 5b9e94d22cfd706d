package fr.palmares.intake;

import java.util.List;

/** Cells of all types, references and values, plain and strange. */
final class OddCells extends OddXlsx {
    @Override
    void make() {
        good("style-empty", plus("<c r=\"C2\" s=\"\"><v>3</v></c>"));
        good("type-empty", plus("<c r=\"C2\" t=\"\"><v>3</v></c>"));
        good("style-beyond", plus("<c r=\"C2\" s=\"99999\"><v>3</v></c>"));
        good("shared-without-value", plus("<c r=\"C2\" t=\"s\"><v></v></c>"));
        good("shared-without-v", plus("<c r=\"C2\" t=\"s\"/>"));
        good(
                "inline-cdata",
                plus("<c r=\"C2\" t=\"inlineStr\"><is><t><![CDATA[a<b]]></t></is></c>"));
        good("inline-with-value", plus("<c r=\"C2\" t=\"inlineStr\"><v>abc</v></c>"));
        good("inline-empty", plus("<c r=\"C2\" t=\"inlineStr\"><is/></c>"));
        good("error", plus("<c r=\"C2\" t=\"e\"><v>#N/A</v></c>"));
        good("boolean-word", plus("<c r=\"C2\" t=\"b\"><v>true</v></c>"));
        good("formula-without-value", plus("<c r=\"C2\"><f>1/0</f></c>"));
        good("formula-shared", plus("<c r=\"C2\"><f t=\"shared\" si=\"0\"/><v>2</v></c>"));
        good("spaces-in-value", plus("<c r=\"C2\"><v> 3 </v></c>"));
        good(
                "sheet-in-cell",
                plus("<c r=\"C2\"><v>3</v><extLst><ext uri=\"x\"><v>4</v></ext></extLst></c>"));
        int n = 0;
        for (String date :
                List.of(
                        "2019-05-31",
                        "2019-05-31T14:52:35.123Z",
                        "2019-05-31T14:52",
                        "14:52:35",
                        "T14:52:35",
                        "2019-05-31T14:52:35+02:00",
                        "hier",
                        "43616.5")) {
            good("iso-date-" + n++, plus("<c r=\"C2\" t=\"d\"><v>" + date + "</v></c>"));
        }
        n = 0;
        for (String number :
                List.of("1E309", "-0", "1.0E-320", ".5", "5.", "+3", "9".repeat(350), "1e3")) {
            good("number-" + n++, plus("<c r=\"C2\"><v>" + number + "</v></c>"));
        }
        n = 0;
        for (String number :
                List.of("NaN", "INF", "1,5", "0x10", "9".repeat(40_000), "--1", "\u0661")) {
            either("no-number-" + n++, plus("<c r=\"C2\"><v>" + number + "</v></c>"));
        }
        n = 0;
        for (String reference :
                List.of("C", "2", "ZZZZZ2", "$C$2", "C2:D3", "R2C3", "", "C-2", "C999")) {
            either("reference-" + n++, plus("<c r=\"" + reference + "\"><v>3</v></c>"));
        }
        n = 0;
        for (String row : List.of("0", "-1", "x", "1048577", "99999999999", "2.0", "")) {
            either(
                    "row-number-" + n++,
                    ROWS + DOSSIER.replace("<row r=\"2\"", "<row r=\"" + row + "\""));
        }
    }
}
