package fr.palmares.app;

import fr.palmares.model.Broken;
import fr.palmares.model.Invited;
import fr.palmares.report.paper.Convocations;
import fr.palmares.report.paper.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        for (Invited kind : Invited.values()) {
            String name = source.messages().get("publish.convocation." + kind);
            Path place =
                    folder.resolve(source.messages().get("publish.folder.templates"))
                            .resolve(name + ".docx");
            if (Files.notExists(place)) {
                written.add(
                        PublishDocuments.file(
                                place, out -> Convocations.writeTemplate(out, source, kind)));
            }
            byte[] template = template(kind, place);
            for (String who : kind == Invited.MEMBER ? letters.members() : letters.candidates()) {
                written.add(
                        PublishDocuments.file(
                                folder.resolve(name + "-" + SafeName.of(who) + ".docx"),
                                out -> letters.write(out, kind, who, template, place.toString())));
            }
        }
        return written;
    }

    /** What the call keeps in words goes before a template that lies in the folder. */
    private byte[] template(Invited kind, Path place) {
        String text = source.state().procedure().audition().letters().getOrDefault(kind, "");
        if (text.isEmpty()) {
            return read(place);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Convocations.writeTemplate(out, source, kind, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] read(Path place) {
        try {
            return Files.readAllBytes(place);
        } catch (IOException e) {
            throw new Broken("broken.read", e, place.toString());
        }
    }
}
