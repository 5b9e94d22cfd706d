package fr.palmares.app;

import fr.palmares.app.HoldSitting.Opening;
import fr.palmares.model.Attendance;
import fr.palmares.model.Attendance.Mode;
import fr.palmares.model.Criterion;
import fr.palmares.model.Decision;
import fr.palmares.model.Grid;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Outcome;
import fr.palmares.model.Recusal;
import fr.palmares.model.Rules;
import fr.palmares.model.Scale;
import fr.palmares.model.SheetId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A call about to be deliberated: nine members, of whom A presides; two seats and a reserve of two;
 * D1 first, D2 and D3 tied at the last seat, D4 and D5 behind; C is recused from D2.
 */
public final class SittingCall {
    public static final List<String> MEMBERS = List.of("A", "B", "C", "D", "E", "F", "G", "H", "I");
    private static final Grid GRID =
            new Grid(Scale.of(0, 5), List.of(Criterion.of("a", BigDecimal.ONE)));

    private SittingCall() {}

    /** Marked and closed, in {@code folder/call}. */
    public static CallSession closed(Path folder) {
        CallSession session =
                CallSession.create(
                        TestCalls.context(folder.resolve("home")),
                        folder.resolve("call"),
                        new NewCall("Appel", GRID, Rules.DEFAULT.withSeats(2, 2)));
        TestCalls.dossiers(session, "D1", "D2", "D3", "D4", "D5");
        ManageJury jury = new ManageJury(session);
        List<Juror> jurors = new ArrayList<>();
        for (String member : MEMBERS) {
            jurors.add(
                    new Juror(
                            member,
                            "Membre " + member,
                            "",
                            "",
                            "",
                            member.equals("A") ? Juror.Role.CHAIR : Juror.Role.MEMBER));
        }
        jury.set(jurors);
        jury.recuse(List.of(new Recusal("C", "D2", "employeur")));
        int[] marks = {5, 4, 4, 2, 1};
        for (String member : List.of("A", "B", "D")) {
            for (int i = 0; i < marks.length; i++) {
                SheetId id = new SheetId("selection", "D" + (i + 1), member);
                new GiveMarks(session).mark(id, "a", Mark.of(marks[i]));
                new GiveMarks(session).finish(id, true);
            }
        }
        new RunRounds(session).close("selection");
        return session;
    }

    public static CallSession reopen(Path folder) {
        return CallSession.open(TestCalls.context(folder.resolve("home")), folder.resolve("call"));
    }

    /** Seven in the room, H by video, I represented by B. */
    public static Opening opening() {
        Map<String, Attendance> attendance = new LinkedHashMap<>();
        for (String member : MEMBERS.subList(0, 7)) {
            attendance.put(member, Attendance.of(Mode.ROOM));
        }
        attendance.put("H", Attendance.of(Mode.VIDEO));
        attendance.put("I", Attendance.representedBy("B"));
        return new Opening(LocalDate.of(2026, 6, 12), "Paris, salle 3", 1, "", attendance);
    }

    public static Decision decision(String dossier, Outcome outcome, int position, String why) {
        return new Decision("selection", dossier, outcome, position, why);
    }
}
