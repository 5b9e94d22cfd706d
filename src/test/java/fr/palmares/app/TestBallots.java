package fr.palmares.app;

import fr.palmares.exchange.BallotFile;
import fr.palmares.exchange.BallotPayload;
import fr.palmares.journal.Device;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.Cell;
import fr.palmares.journal.Event.DeviceEnrolled;
import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.journal.Event.PackageIssued;
import fr.palmares.journal.Event.SheetFinished;
import fr.palmares.journal.EventCodec;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Criterion;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Ballots of jurors whose computers are not there: each mark an event of its own. */
public final class TestBallots {
    private TestBallots() {}

    /** Random marks of a juror on dossiers, and finished sheets, as their computer signs them. */
    public static List<SignedEvent> events(
            CallSession session,
            String juror,
            Device device,
            List<String> dossiers,
            Random random) {
        String round = session.state().round().code();
        List<Event> events = new ArrayList<>();
        events.add(new DeviceEnrolled(device.publicKey(), juror));
        for (String dossier : dossiers) {
            for (Criterion criterion : session.state().grid().criteria()) {
                events.add(
                        new MarksGiven(
                                dossier,
                                juror,
                                "",
                                List.of(new Cell(criterion.code(), Mark.of(random.nextInt(6))))));
            }
            events.add(new SheetFinished(dossier, juror, true));
        }
        List<SignedEvent> signed = new ArrayList<>();
        for (Event event : events) {
            boolean enrolment = event instanceof DeviceEnrolled;
            signed.add(
                    EventCodec.sign(
                            event,
                            enrolment ? "" : round,
                            juror,
                            device,
                            signed.size() + 1,
                            List.of(),
                            Instant.EPOCH));
        }
        return signed;
    }

    /** Notes that a juror's package went out; what its token is. */
    public static String packageOf(CallSession session, String juror, int dossiers) {
        String token = CallId.draw();
        session.note(
                new PackageIssued(
                        new JurorPackage(
                                juror, 1, token, "hash", "", "", dossiers, 1, "head", "", false)));
        return token;
    }

    /** Writes a ballot with these events into a folder. */
    public static Path write(
            CallSession session,
            Path folder,
            String juror,
            Device device,
            String token,
            long sequence,
            List<SignedEvent> events)
            throws IOException {
        BallotPayload payload =
                new BallotPayload(
                        BallotPayload.FORMAT,
                        session.state().call().id(),
                        session.state().round().code(),
                        juror,
                        device.id(),
                        Map.of(device.id(), device.publicKey()),
                        "hash",
                        1,
                        token,
                        MakeBallot.gridHash(session.state()),
                        sequence,
                        "",
                        Instant.EPOCH.toString(),
                        1,
                        "head",
                        List.of(),
                        List.of(),
                        "");
        return Files.write(
                folder.resolve(juror + "-" + sequence + ".palmares-ballot"),
                BallotFile.write(payload, events, device));
    }
}
