package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.model.Eligibility;
import fr.palmares.model.Eligibility.Verdict;
import fr.palmares.model.Invited;
import fr.palmares.model.Meeting;
import fr.palmares.model.Refused;
import fr.palmares.model.Timetable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members asked to the sitting, candidates asked to the audition. */
class ConvocationsTest {
    private static final LocalDateTime AT = LocalDateTime.of(2026, 6, 12, 14, 30);

    @TempDir Path folder;

    private Path write(CallSession session) {
        Path out = folder.resolve("out");
        new PublishDocuments(session, session.context())
                .write(EnumSet.of(Paper.CONVOCATIONS), out, Locale.FRANCE, Progress.NONE);
        return out.resolve("convocations");
    }

    private static String text(Path docx) throws IOException {
        try (InputStream in = Files.newInputStream(docx);
                XWPFDocument document = new XWPFDocument(in)) {
            StringBuilder all = new StringBuilder();
            for (XWPFParagraph one : document.getParagraphs()) {
                all.append(one.getText().replace('\u00a0', ' ')).append('\n');
            }
            return all.toString();
        }
    }

    @Test
    void beforeASittingIsPlannedOnlyTheTemplatesAreWritten() {
        try (CallSession session = SittingCall.closed(folder)) {
            Path out = write(session);
            assertThat(out.resolve("modeles/convocation-jury.docx")).isNotEmptyFile();
            assertThat(out.resolve("modeles/convocation-audition.docx")).isNotEmptyFile();
            assertThat(out).isDirectoryNotContaining("glob:**.docx");
        }
    }

    @Test
    void eachMemberIsToldWhenWhereAndFromWhatTheyAreRecused() throws IOException {
        try (CallSession session = SittingCall.closed(folder)) {
            new PlanSitting(session).plan(new Meeting(AT, "Paris, salle 3", ""));
            assertThat(new PlanSitting(session).planned())
                    .hasValueSatisfying(m -> assertThat(m.at()).isEqualTo(AT));
            Path out = write(session);
            String chair = text(out.resolve("convocation-jury-A.docx"));
            assertThat(chair)
                    .contains(
                            "Membre A", "présidente ou président", "vendredi 12 juin 2026", "14:30")
                    .contains("Lieu : Paris, salle 3", "5 dossiers")
                    .doesNotContain("{{", "À distance", "déports, vous");
            assertThat(text(out.resolve("convocation-jury-C.docx")))
                    .contains("vous sortirez", "D2");
        }
    }

    @Test
    void aRoundThatHearsNobodyGetsNoTimetable() {
        try (CallSession session = SittingCall.closed(folder)) {
            new JudgeEligibility(session)
                    .judge(
                            session.state().dossiers().keySet().stream()
                                    .map(
                                            d ->
                                                    new Eligibility(
                                                            d, Verdict.INADMISSIBLE, "hors délai"))
                                    .toList());
            PlanAudition audition = new PlanAudition(session);
            assertThatThrownBy(
                            () ->
                                    audition.timetable(
                                            Timetable.inARow(AT, 30, 10, "Salle 1", ""), false))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            r -> assertThat(r.key()).isEqualTo("refused.timetable.nobody"));
            assertThatThrownBy(() -> audition.questions("D1", List.of("Pourquoi ?")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            r -> assertThat(r.key()).isEqualTo("refused.slot.dossier"));
        }
    }

    @Test
    void eachCandidateIsToldTheirOwnHourAndQuestionsByTheTemplateAsItWasChanged()
            throws IOException {
        try (CallSession session = SittingCall.closed(folder)) {
            PlanAudition audition = new PlanAudition(session);
            audition.timetable(Timetable.inARow(AT, 30, 10, "Salle 1", ""), false);
            audition.questions("D2", List.of("D’où viennent les données ?", "Qui les annote ?"));
            audition.convocation("Une pièce d’identité vous sera demandée.");
            Path out = write(session);
            Path template = out.resolve("modeles/convocation-audition.docx");
            try (InputStream in = Files.newInputStream(template);
                    XWPFDocument docx = new XWPFDocument(in)) {
                docx.createParagraph().createRun().setText("Réf. {{dossier}} bis");
                try (var to = Files.newOutputStream(template)) {
                    docx.write(to);
                }
            }
            write(session);
            assertThat(text(out.resolve("convocation-audition-D2.docx")))
                    .contains("15:10", "30 minutes", "Projet D2", "Salle 1")
                    .contains("1. D’où viennent les données ?", "2. Qui les annote ?")
                    .contains("pièce d’identité", "Réf. D2 bis")
                    .doesNotContain("{{");
            assertThat(text(out.resolve("convocation-audition-D1.docx")))
                    .contains("14:30")
                    .doesNotContain("points suivants", "{{");
        }
    }

    @Test
    void aTextKeptInTheCallGoesBeforeTheTemplateAndAllItsFieldsAreFilled() throws IOException {
        try (CallSession session = SittingCall.closed(folder)) {
            new PlanSitting(session).plan(new Meeting(AT, "Paris, salle 3", "lien"));
            PlanAudition audition = new PlanAudition(session);
            audition.timetable(Timetable.inARow(AT, 30, 10, "Salle 1", "lien"), false);
            audition.questions("D1", List.of("Pourquoi ?"));
            audition.convocation("Une pièce d’identité.");
            write(session);
            WriteConvocations words = new WriteConvocations(session);
            words.keep(
                    Map.of(
                            Invited.MEMBER,
                            "Cher membre,\n\n" + WriteConvocations.fields(Invited.MEMBER),
                            Invited.CANDIDATE,
                            "Chère équipe,\n\n" + WriteConvocations.fields(Invited.CANDIDATE)));
            Path out = write(session);
            assertThat(text(out.resolve("convocation-jury-C.docx")))
                    .contains("Cher membre,", "Membre C", "D2")
                    .doesNotContain("{{", "Madame, Monsieur");
            assertThat(text(out.resolve("convocation-audition-D1.docx")))
                    .contains("Chère équipe,", "Projet D1", "1. Pourquoi ?", "pièce d’identité")
                    .doesNotContain("{{", "Madame, Monsieur");
            assertThatThrownBy(() -> words.keep(Map.of(Invited.MEMBER, "Le {{titre}}")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            r -> assertThat(r.key()).isEqualTo("refused.convocation.field"));
            session.undo();
            assertThat(text(write(session).resolve("convocation-jury-C.docx")))
                    .contains("Madame, Monsieur");
            assertThat(session.state().procedure().audition().convocation())
                    .isEqualTo("Une pièce d’identité.");
        }
    }
}
