package fr.palmares.report.paper;

import static fr.palmares.report.document.Block.paragraph;

import fr.palmares.model.DossierHead;
import fr.palmares.model.Outcome;
import fr.palmares.report.document.Block;
import fr.palmares.report.document.Document;
import fr.palmares.report.document.DocxTemplate;
import fr.palmares.report.document.DocxWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One letter a dossier, from a template that the coordinator may change in a word processor: fields
 * stand between double braces.
 */
public final class Letters {
    /** Which letter a dossier gets. */
    public enum Kind {
        LAUREATE,
        RESERVE,
        NOT_SELECTED,
        INADMISSIBLE
    }

    private Letters() {}

    /** The letter a dossier is owed; null as long as nothing is decided. */
    public static @Nullable Kind of(Source source, String dossier) {
        if (source.state().inadmissible(dossier)) {
            return Kind.INADMISSIBLE;
        }
        Outcome outcome = source.outcome(dossier).orElse(null);
        return Arrays.stream(Kind.values())
                .filter(k -> outcome != null && k.name().equals(outcome.name()))
                .findFirst()
                .orElse(null);
    }

    /** The template as the program proposes it. */
    public static void writeTemplate(OutputStream out, Source source, Kind kind)
            throws IOException {
        writeTemplate(
                out,
                source,
                source.say("paper.letter.object." + kind),
                source.say("paper.letter.subtitle"),
                source.say("paper.letter." + kind));
    }

    /** A template with its object, the line below, and its paragraphs between empty lines. */
    static void writeTemplate(
            OutputStream out, Source source, String object, String subtitle, String text)
            throws IOException {
        List<Block> blocks =
                Arrays.stream(text.split("\n\n")).<Block>map(one -> paragraph(one)).toList();
        DocxWriter.write(
                out,
                new Document(
                        object,
                        subtitle,
                        source.state().call().name(),
                        source.say("paper.page"),
                        source.messages().get("app.name"),
                        source.locale(),
                        false,
                        blocks));
    }

    /**
     * The dossier's letter.
     *
     * @param template the bytes of a {@code .docx}
     * @param name the template's, for the sentence that refuses it
     * @throws fr.palmares.model.Refused when it is no {@code .docx} or names an unknown field
     */
    public static void write(
            OutputStream out, Source source, String dossier, byte[] template, String name)
            throws IOException {
        DocxTemplate.fill(out, template, name, fields(source, dossier));
    }

    /** The fields that a template may name, with their values for one dossier. */
    static Map<String, String> fields(Source source, String number) {
        DossierHead head = source.head(number);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("appel", source.state().call().name());
        fields.put("tour", source.roundName());
        fields.put("date", source.letterDate());
        fields.put("dossier", number);
        fields.put("organisme", head.organisation());
        fields.put("siret", head.siret());
        fields.put("titre", head.title());
        fields.put("liste", source.list(number));
        fields.put(
                "position",
                source.decision(number)
                        .filter(d -> d.place().isPresent())
                        .filter(d -> source.outcome(number).equals(Optional.of(d.outcome())))
                        .map(d -> source.formats().count(d.position()))
                        .orElse(""));
        fields.put(
                "motivation",
                source.state().inadmissible(number)
                        ? Objects.requireNonNull(source.state().eligibility().get(number)).reason()
                        : source.motivation(number));
        return fields;
    }
}
