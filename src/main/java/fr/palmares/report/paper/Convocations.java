package fr.palmares.report.paper;

import fr.palmares.model.DossierHead;
import fr.palmares.model.Invited;
import fr.palmares.model.Juror;
import fr.palmares.model.Meeting;
import fr.palmares.model.Slot;
import fr.palmares.report.document.DocxTemplate;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One letter a member of the jury who is asked to sit, and one a candidate who is asked to come and
 * be heard, from templates like the other letters'.
 */
public final class Convocations {
    private final Source source;
    private final @Nullable Meeting meeting;

    /**
     * Letters of a round.
     *
     * @param meeting when the committee sits; null as long as nobody said
     */
    public Convocations(Source source, @Nullable Meeting meeting) {
        this.source = source;
        this.meeting = meeting;
    }

    /** Members who are asked to sit: codes, in the order of the jury; none before it is planned. */
    public List<String> members() {
        return meeting == null
                ? List.of()
                : source.state().jury().stream()
                        .filter(j -> j.standing() != Juror.Standing.ABSENT)
                        .map(Juror::code)
                        .toList();
    }

    /** Dossiers whose candidates have a slot, in the order of the timetable. */
    public List<String> candidates() {
        return source.state().procedure().audition().slots().entrySet().stream()
                .sorted(
                        Map.Entry.<String, Slot>comparingByValue(
                                        java.util.Comparator.comparing(Slot::at))
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The template as the program proposes it. */
    public static void writeTemplate(OutputStream out, Source source, Invited kind)
            throws IOException {
        writeTemplate(out, source, kind, source.say("paper.convocation." + kind));
    }

    /** A template of the call's own words, with its paragraphs between empty lines. */
    public static void writeTemplate(OutputStream out, Source source, Invited kind, String text)
            throws IOException {
        Letters.writeTemplate(
                out,
                source,
                source.say("paper.convocation.object." + kind),
                source.say("paper.convocation.subtitle." + kind),
                text);
    }

    /**
     * One letter.
     *
     * @param who code of the member, or number of the dossier
     * @param template the bytes of a {@code .docx}
     * @param name the template's, for the sentence that refuses it
     * @throws fr.palmares.model.Refused when it is no {@code .docx} or names an unknown field
     */
    public void write(OutputStream out, Invited kind, String who, byte[] template, String name)
            throws IOException {
        DocxTemplate.fill(
                out, template, name, kind == Invited.MEMBER ? member(who) : candidate(who));
    }

    private Map<String, String> common() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("appel", source.state().call().name());
        fields.put("tour", source.roundName());
        fields.put("date", source.letterDate());
        return fields;
    }

    private Map<String, String> member(String code) {
        Juror juror = Objects.requireNonNull(source.state().jurors().get(code), code);
        Meeting planned = Objects.requireNonNull(meeting);
        Map<String, String> fields = common();
        fields.put("nom", juror.name());
        fields.put("organisme", juror.organisation());
        fields.put("qualite", source.say("paper.role." + juror.role()));
        fields.put("seance_date", source.formats().longDate(planned.at().toLocalDate()));
        fields.put(
                "seance_heure", source.formats().time(planned.at().atZone(source.at().getZone())));
        fields.put("lieu", labelled("paper.convocation.place", planned.place()));
        fields.put("visio", labelled("paper.convocation.video", planned.video()));
        fields.put("dossiers", source.formats().count(source.state().ranked().size()));
        fields.put("deports", recusals(code));
        return fields;
    }

    /** The dossiers for which the member will have to leave; "" for none. */
    private String recusals(String code) {
        String dossiers =
                source.state().recusals().stream()
                        .filter(r -> r.juror().equals(code))
                        .map(
                                r ->
                                        source.say(
                                                "paper.named",
                                                r.dossier(),
                                                source.head(r.dossier()).organisation()))
                        .sorted()
                        .collect(Collectors.joining("\n"));
        return dossiers.isEmpty() ? "" : source.say("paper.convocation.recusals", dossiers);
    }

    private Map<String, String> candidate(String number) {
        DossierHead head = source.head(number);
        Slot slot =
                Objects.requireNonNull(source.state().procedure().audition().slots().get(number));
        Map<String, String> fields = common();
        fields.put("dossier", number);
        fields.put("organisme", head.organisation());
        fields.put("siret", head.siret());
        fields.put("titre", head.title());
        fields.put("audition_date", source.formats().longDate(slot.at().toLocalDate()));
        fields.put(
                "audition_heure", source.formats().time(slot.at().atZone(source.at().getZone())));
        fields.put("audition_duree", source.formats().count(slot.minutes()));
        fields.put("lieu", labelled("paper.convocation.place", slot.place()));
        fields.put("visio", labelled("paper.convocation.video", slot.video()));
        fields.put("questions", questions(number));
        fields.put("texte", source.state().procedure().audition().convocation());
        return fields;
    }

    private String questions(String number) {
        List<String> asked =
                source.state().procedure().audition().questions().getOrDefault(number, List.of());
        String numbered =
                IntStream.range(0, asked.size())
                        .mapToObj(i -> (i + 1) + ". " + asked.get(i))
                        .collect(Collectors.joining("\n"));
        return asked.isEmpty() ? "" : source.say("paper.convocation.questions", numbered);
    }

    private String labelled(String key, String value) {
        return value.isEmpty() ? "" : source.say(key, value);
    }
}
