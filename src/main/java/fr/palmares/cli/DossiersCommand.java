package fr.palmares.cli;

import fr.palmares.app.Attachments;
import fr.palmares.app.CallSession;
import fr.palmares.model.AnswerTable;
import fr.palmares.model.Attachment;
import fr.palmares.model.Dossier;
import fr.palmares.model.DossierHead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;

/** {@code dossiers}: lists them. */
@Command(name = "dossiers")
final class DossiersCommand extends CallCommand {
    @Override
    void run(CallSession session) {
        if (json()) {
            Map<String, List<Attachment>> received = new Attachments(session).byDossier();
            Map<String, Set<String>> changed = session.state().changedAfterScoring();
            console()
                    .json(
                            session.dossiers().values().stream()
                                    .map(
                                            d ->
                                                    json(
                                                            d,
                                                            received.getOrDefault(
                                                                    d.number(), List.of()),
                                                            changed.containsKey(d.number())))
                                    .toList());
            return;
        }
        for (DossierHead one : session.state().dossiers().values()) {
            console().line(one.number() + "\t" + one.organisation() + "\t" + one.title());
        }
    }

    static Map<String, Object> json(
            Dossier dossier, List<Attachment> received, boolean changedAfterScoring) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("number", dossier.number());
        all.put("title", dossier.title());
        all.put("organisation", dossier.organisation());
        all.put("siret", dossier.siret());
        all.put("state", dossier.state().isEmpty() ? null : dossier.state());
        all.put("submitted", dossier.submitted() == null ? null : dossier.submitted().toString());
        all.put("answers", dossier.answers());
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        for (AnswerTable table : dossier.tables()) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(table.header());
            rows.addAll(table.rows());
            tables.put(table.name(), rows);
        }
        all.put("tables", tables);
        all.put("opinions", dossier.opinions());
        all.put("attachments", Attachments.names(dossier, received));
        all.put("changedAfterScoring", changedAfterScoring);
        return all;
    }
}
