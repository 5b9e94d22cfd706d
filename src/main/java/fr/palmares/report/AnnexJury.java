package fr.palmares.report;

import fr.palmares.ranking.Agreement;
import fr.palmares.ranking.Analysis;
import fr.palmares.ranking.JurorDiagnosis;
import fr.palmares.ranking.JurorDrift;
import fr.palmares.ranking.SecondReadings;
import fr.palmares.ranking.SeverityInterval;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** Sheets of the annex on the jury: each juror beside the others, and how far they agree. */
final class AnnexJury {
    private final Workbook workbook;
    private final Styles styles;
    private final Material m;
    private final Analysis analysis;
    private final SecondReadings second;

    AnnexJury(
            Workbook workbook,
            Styles styles,
            Material m,
            Analysis analysis,
            SecondReadings second) {
        this.workbook = workbook;
        this.styles = styles;
        this.m = m;
        this.analysis = analysis;
        this.second = second;
    }

    void write() {
        jurors();
        agreement();
    }

    private void jurors() {
        AnnexPage page = new AnnexPage(workbook, styles, m, "jurors");
        page.part("jurors");
        page.head(
                List.of(
                        m.say("annex.code"),
                        m.say("column.jurorName"),
                        m.say("annex.sheets"),
                        m.say("annex.severity"),
                        m.say("annex.severity.low"),
                        m.say("annex.severity.high"),
                        m.say("annex.difference"),
                        m.say("annex.spread"),
                        m.say("annex.correlation"),
                        m.say("annex.drift"),
                        m.say("annex.slope")),
                2);
        for (JurorDiagnosis one : analysis.jurors()) {
            Optional<JurorDrift> drift =
                    second.drift().stream().filter(d -> d.juror().equals(one.juror())).findFirst();
            Optional<SeverityInterval> interval = second.severity(one.juror());
            page.row(
                    one.juror(),
                    m.jurorName(one.juror()),
                    one.sheets(),
                    one.severity(),
                    interval.map(SeverityInterval::low).orElse(null),
                    interval.map(SeverityInterval::high).orElse(null),
                    one.meanDifference(),
                    one.spreadRatio(),
                    one.spearman(),
                    drift.map(JurorDrift::correlation).orElse(null),
                    drift.map(JurorDrift::slope).orElse(null));
        }
        page.end();
        page.line(m.say("annex.jurors.none"));
    }

    private void agreement() {
        AnnexPage page = new AnnexPage(workbook, styles, m, "agreement");
        Agreement found = analysis.agreement();
        page.part("agreement");
        page.head(List.of(m.say("annex.figure"), m.say("annex.tells"), m.say("annex.value")), 2);
        figure(page, "kendall", found.kendallW());
        figure(page, "floor", found.kendallWFloor());
        figure(page, "spearman", found.meanSpearman());
        figure(page, "alphaInterval", found.alphaInterval());
        figure(page, "alphaOrdinal", found.alphaOrdinal());
        figure(page, "iccA1", found.iccA1());
        figure(page, "iccC1", found.iccC1());
        figure(page, "iccCk", found.iccCk());
        figure(page, "iccAk", found.iccAk());
        page.end();
        page.line(m.say("annex.agreement.none"));
        page.part("perCriterion");
        page.head(List.of(m.say("annex.code"), m.say("annex.criterion"), m.say("annex.value")), 2);
        analysis.ranking()
                .grid()
                .counted()
                .forEach(
                        c ->
                                page.row(
                                        c.code(),
                                        m.shortLabel(c),
                                        found.perCriterion().get(c.code())));
        page.end();
    }

    private void figure(AnnexPage page, String key, @Nullable Double value) {
        page.row(m.say("annex.figure." + key), m.say("annex.figure." + key + ".what"), value);
    }
}
