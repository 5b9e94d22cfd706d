package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.DrawLots;
import fr.palmares.model.Lot;
import fr.palmares.model.Refused;
import fr.palmares.ranking.LotDraw;
import fr.palmares.ranking.Ranking;
import fr.palmares.ranking.Ties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code draw}: draws lots between tied dossiers, once and for good, so that anyone can repeat it.
 */
@Command(name = "draw")
final class DrawCommand extends CallCommand {
    @Option(names = "--seed", required = true, paramLabel = "S", descriptionKey = "cli.draw.seed")
    private String seed = "";

    @Option(names = "--source", paramLabel = "T", descriptionKey = "cli.draw.source")
    private String source = "";

    @Option(
            names = "--dossiers",
            split = ",",
            paramLabel = "N",
            descriptionKey = "cli.draw.dossiers")
    private @Nullable List<String> dossiers;

    @Option(names = "--places", paramLabel = "N", descriptionKey = "cli.draw.places")
    private @Nullable Integer places;

    @Option(names = "--dry-run", descriptionKey = "cli.dryRun")
    private boolean dryRun;

    @Override
    void run(CallSession session) {
        Ranking ranking = Ranking.of(session.state());
        Optional<Ties.Tie> tie = Ties.of(session.state(), ranking).stream().findFirst();
        List<String> group =
                dossiers == null ? tie.map(Ties.Tie::dossiers).orElse(List.of()) : dossiers;
        if (group.isEmpty()) {
            throw new Refused("refused.draw.noTie");
        }
        if (seed.isBlank()) {
            throw new Refused("refused.draw.seed");
        }
        for (String dossier : group) {
            if (ranking.row(dossier).isEmpty()) {
                throw new Refused("refused.dossier.unknown", dossier);
            }
        }
        int winners =
                places != null
                        ? places
                        : dossiers == null ? tie.map(Ties.Tie::places).orElse(1) : 1;
        if (winners < 1 || winners > group.size()) {
            throw new Refused("refused.draw.places", winners, group.size());
        }
        Lot lot = dryRun ? null : new DrawLots(session).draw(group, winners, seed, source).lot();
        List<LotDraw.Drawn> drawn = LotDraw.of(lot == null ? seed.strip() : lot.seed(), group);
        if (json()) {
            console().json(json(group, winners, drawn, lot));
        } else {
            console().say("cli.draw.rule", seed.strip());
            for (int i = 0; i < drawn.size(); i++) {
                console()
                        .line(
                                String.join(
                                        "\t",
                                        Integer.toString(i + 1),
                                        drawn.get(i).dossier(),
                                        drawn.get(i).key(),
                                        i < winners ? "✓" : ""));
            }
            console().say(lot == null ? "cli.draw.notRecorded" : "cli.draw.recorded");
        }
    }

    private Map<String, Object> json(
            List<String> group, int winners, List<LotDraw.Drawn> drawn, @Nullable Lot lot) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("group", group);
        all.put("places", winners);
        all.put("seed", seed.strip());
        all.put("source", lot == null ? source.strip() : lot.source());
        all.put("recorded", lot == null ? null : lot.at().toString());
        all.put("rule", "SHA-256(UTF-8(seed + \"|\" + dossier)), lower-case hex, ascending");
        Map<String, String> keys = new LinkedHashMap<>();
        drawn.forEach(d -> keys.put(d.dossier(), d.key()));
        all.put("keys", keys);
        all.put("order", List.copyOf(keys.keySet()));
        all.put("drawn", drawn.subList(0, winners).stream().map(LotDraw.Drawn::dossier).toList());
        return all;
    }
}
