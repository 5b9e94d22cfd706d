package fr.palmares.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.journal.Event.AttachmentsReceived;
import fr.palmares.journal.Event.CallAnonymised;
import fr.palmares.journal.Event.DossiersImported;
import fr.palmares.journal.Event.ReceivedFile;
import fr.palmares.journal.Event.RegisterValue;
import fr.palmares.journal.Event.SheetFinished;
import fr.palmares.model.Provenance;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventObjectsTest {
    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);

    @Test
    void importsAndAttachmentsRestOnTheirContentNamedOnce() {
        assertThat(EventObjects.of(new DossiersImported("s", "d", ONE, List.of())))
                .containsExactly(ONE);
        assertThat(
                        EventObjects.of(
                                new AttachmentsReceived(
                                        "s",
                                        List.of(
                                                new ReceivedFile("D1", "a.pdf", ONE, 3),
                                                new ReceivedFile("D2", "b.pdf", TWO, 4),
                                                new ReceivedFile("D3", "a.pdf", ONE, 3)))))
                .containsExactly(ONE, TWO);
        assertThat(EventObjects.of(new SheetFinished("D1", "A", true))).isEmpty();
    }

    @Test
    void anAnonymisedCallRestsOnTheDossiersItBeginsWith() {
        String dossier = Register.of(Register.Kind.DOSSIER, "D1").name();
        String juror = Register.of(Register.Kind.JUROR, "A").name();
        CallAnonymised event =
                new CallAnonymised(
                        new Provenance(Instant.EPOCH, "c", 1, ONE, 0, 1, 0, 0, false),
                        List.of(
                                new RegisterValue(
                                        dossier, Json.write(new DossierReference(TWO, ONE))),
                                new RegisterValue(juror, "{}"),
                                new RegisterValue(dossier, null)));

        assertThat(EventObjects.of(event)).containsExactly(TWO);
    }
}
