package fr.palmares.app;

import fr.palmares.model.Broken;
import fr.palmares.report.paper.Convocations;
import fr.palmares.report.paper.Convocations.Kind;
import fr.palmares.report.paper.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Letters that ask members and candidates to come, from templates that may be changed. */
final class PublishConvocations {
    private final CallSession session;
    private final Source source;

    PublishConvocations(CallSession session, Source source) {
        this.session = session;
        this.source = source;
    }

    /**
     * Writes a letter for each who is asked, and the templates that are not there yet.
     *
     * @return the files, in order
     */
    List<Path> write(Path folder) {
        Convocations letters =
                new Convocations(source, new PlanSitting(session).planned().orElse(null));
        List<Path> written = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String name = source.messages().get("publish.convocation." + kind);
            Path place =
                    folder.resolve(source.messages().get("publish.folder.templates"))
                            .resolve(name + ".docx");
            if (Files.notExists(place)) {
                written.add(
                        PublishDocuments.file(
                                place, out -> Convocations.writeTemplate(out, source, kind)));
            }
            byte[] template = read(place);
            for (String who : kind == Kind.MEMBER ? letters.members() : letters.candidates()) {
                written.add(
                        PublishDocuments.file(
                                folder.resolve(name + "-" + SafeName.of(who) + ".docx"),
                                out -> letters.write(out, kind, who, template, place.toString())));
            }
        }
        return written;
    }

    private static byte[] read(Path place) {
        try {
            return Files.readAllBytes(place);
        } catch (IOException e) {
            throw new Broken("broken.read", e, place.toString());
        }
    }
}
