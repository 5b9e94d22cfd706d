package fr.palmares.app;

import fr.palmares.model.Mark;
import fr.palmares.model.SheetId;
import java.nio.file.Path;
import java.util.Random;

/**
 * A program that marks until it is killed; each line it prints is a mark that was said to be saved:
 * {@code dossier criterion steps}.
 */
final class MarkingProcess {
    private MarkingProcess() {}

    public static void main(String[] arguments) {
        Child.whole(() -> mark(arguments));
    }

    private static void mark(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Random random = new Random(Long.parseLong(arguments[1]));
        try (CallSession session =
                CallSession.open(
                        TestCalls.context(folder.resolve("home")), folder.resolve("call"))) {
            GiveMarks marks = new GiveMarks(session);
            var criteria = session.state().grid().criteria();
            var dossiers = session.state().dossiers().keySet().toArray(new String[0]);
            // whoever listened is gone: nobody would ever kill it
            while (!System.out.checkError()) {
                String dossier = dossiers[random.nextInt(dossiers.length)];
                String criterion = criteria.get(random.nextInt(criteria.size())).code();
                int steps = random.nextInt(6);
                marks.mark(new SheetId("selection", dossier, "A"), criterion, Mark.of(steps));
                System.out.println(dossier + " " + criterion + " " + steps);
            }
        }
    }
}
