package fr.palmares.cli;

import fr.palmares.model.CallState;
import fr.palmares.ranking.Kemeny;
import fr.palmares.ranking.Reading;
import fr.palmares.ranking.Unavailable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A second reading as lines to read or as JSON. */
record SecondReadingText(Console console, CallState state) {
    void print(Reading reading) {
        if (reading.unavailable().isPresent()) {
            unavailable(reading.unavailable());
            return;
        }
        console.say("cli.rank.reading");
        if (reading.parts() > 1) {
            console.say("cli.analyse.components", reading.parts());
        }
        if (reading.kind() == Reading.Kind.PROMETHEE) {
            console.say("cli.rank.promethee");
        }
        for (Reading.Row row : reading.rows()) {
            Double value = row.value();
            Integer change = row.change(reading.parts());
            console.line(
                    String.join(
                            "\t",
                            row.rank() == null ? "–" : row.rank().toString(),
                            value == null ? "–" : console.formats().number(value, 3),
                            row.dossier(),
                            change == null ? "" : String.format(Locale.ROOT, "%+d", change),
                            reading.parts() > 1 ? Integer.toString(row.part()) : "",
                            title(row.dossier())));
        }
    }

    void print(Kemeny kemeny) {
        if (kemeny.unavailable().isPresent()) {
            unavailable(kemeny.unavailable());
            return;
        }
        console.say("cli.rank.kemeny", kemeny.optima(), kemeny.disagreements());
        kemeny.orders().forEach(order -> console.line(String.join(" > ", order)));
    }

    void unavailable(Optional<Unavailable> why) {
        console.say("cli.analyse.unavailable", console.messages().get(key(why.orElseThrow())));
    }

    static String key(Unavailable why) {
        return "unavailable." + why.name();
    }

    Map<String, @Nullable Object> json(Reading reading) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("method", reading.kind().name().toLowerCase(Locale.ROOT));
        all.put("parts", reading.parts());
        all.put("notComputable", name(reading.unavailable()));
        all.put("ranking", reading.rows().stream().map(r -> json(reading, r)).toList());
        return all;
    }

    private Map<String, @Nullable Object> json(Reading reading, Reading.Row row) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("dossier", row.dossier());
        one.put("title", title(row.dossier()));
        // ranks of parts that do not compare are no ranks
        one.put("rank", reading.parts() > 1 ? null : row.rank());
        one.put("score", row.value());
        one.put("exact", null);
        one.put("officialRank", row.official());
        one.put("change", row.change(reading.parts()));
        if (reading.parts() > 1) {
            one.put("part", row.part());
            one.put("rankInPart", row.rank());
        }
        if (reading.kind() == Reading.Kind.OLYMPIC) {
            one.put("fewerThanThree", row.few());
        }
        if (reading.kind() == Reading.Kind.COPELAND) {
            one.put("compared", row.compared());
        }
        return one;
    }

    static Map<String, @Nullable Object> json(Kemeny kemeny) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        boolean found = kemeny.unavailable().isEmpty();
        all.put("method", "kemeny");
        all.put("notComputable", name(kemeny.unavailable()));
        all.put("dossiers", found ? kemeny.dossiers() : null);
        all.put("disagreements", found ? kemeny.disagreements() : null);
        all.put("optima", found ? kemeny.optima() : null);
        all.put("orders", found ? kemeny.orders() : null);
        return all;
    }

    static @Nullable String name(Optional<Unavailable> why) {
        return why.map(Unavailable::name).orElse(null);
    }

    private String title(String dossier) {
        return Objects.requireNonNull(state.dossiers().get(dossier)).title();
    }
}
