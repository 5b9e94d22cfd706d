package fr.palmares.journal;

import fr.palmares.journal.Event.AttachmentsReceived;
import fr.palmares.journal.Event.BallotMade;
import fr.palmares.journal.Event.BallotReceived;
import fr.palmares.journal.Event.CallAnonymised;
import fr.palmares.journal.Event.DossiersImported;
import fr.palmares.journal.Event.ReceivedFile;
import fr.palmares.journal.Event.RegisterValue;
import java.util.List;
import java.util.stream.Stream;

/** Which objects an event rests on: they go wherever it goes, before it. */
public final class EventObjects {
    private EventObjects() {}

    /** Names of the objects, SHA-256 in hex; none twice. */
    public static List<String> of(Event event) {
        Stream<String> names =
                switch (event) {
                    case DossiersImported e -> Stream.of(e.object());
                    case AttachmentsReceived e -> e.files().stream().map(ReceivedFile::object);
                    case BallotMade e -> Stream.of(e.ballot().object());
                    case BallotReceived e -> Stream.of(e.ballot().object());
                    case CallAnonymised e -> e.values().stream().flatMap(EventObjects::of);
                    default -> Stream.empty();
                };
        return names.filter(n -> !n.isEmpty()).distinct().toList();
    }

    private static Stream<String> of(RegisterValue one) {
        String value = one.value();
        return value != null && Register.parse(one.register()).kind() == Register.Kind.DOSSIER
                ? Stream.of(Json.read(value, DossierReference.class).object())
                : Stream.empty();
    }
}
