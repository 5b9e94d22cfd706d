package fr.palmares.app;

import fr.palmares.app.afterlife.JurorCodes;
import fr.palmares.app.afterlife.Redaction;
import fr.palmares.journal.CallFolder;
import fr.palmares.journal.Device;
import fr.palmares.journal.DeviceKeys;
import fr.palmares.journal.DossierRecords;
import fr.palmares.journal.DossierReference;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.CallAnonymised;
import fr.palmares.journal.Event.CallCreated;
import fr.palmares.journal.Event.DeviceEnrolled;
import fr.palmares.journal.Event.RegisterValue;
import fr.palmares.journal.EventCodec;
import fr.palmares.journal.FileJournal;
import fr.palmares.journal.Register;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Answer;
import fr.palmares.model.Broken;
import fr.palmares.model.Call;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.Provenance;
import fr.palmares.model.Refused;
import fr.palmares.model.Round;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import fr.palmares.report.paper.Source;
import fr.palmares.report.paper.Statistics;
import fr.palmares.storage.CallTables;
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A closed call without names, addresses or anything that anybody wrote: its marks, ranks,
 * decisions, voices and statistics stay what they are.
 *
 * <p>The journal is signed and chained, so nothing can be taken out of it: a line that changed is a
 * broken line, and one that stays still says the name. What remains is therefore <em>another
 * call</em>, with an identifier of its own and a journal that begins anew: its first line says
 * which call it was made from, how many lines that had, and the hash of its last one ({@link
 * Provenance}), then what each register holds. It is signed by this computer, which alone answers
 * for the redaction; jurors' signatures would no longer fit, and would tell one juror from another.
 * Whoever keeps an archive of the former call can show by the hash that it is the one; whoever does
 * not can show nothing of it, which is the purpose. The alternative that lost: keeping the old
 * lines with holes in them, each replaced by its hash. It proves more, and a hash of a short text
 * (a name from a list of jurors) is found by trying.
 *
 * <p>History goes with it: earlier values of a register were written by somebody at some time, and
 * the times of a juror's work are theirs. What goes out is compared with what was before it takes
 * its place: if one rank, score, decision or figure of the statistics is another, nothing is done.
 *
 * <p>On the disk nothing stays in the call's folder and in the program's data: journal, tables,
 * objects, backups and what restores replaced are deleted, not overwritten, which a solid-state
 * disk would not do anyhow. Packages, ballots, documents, archives and backups that were copied
 * elsewhere are out of reach.
 */
public final class AnonymiseCall {
    /** An answer longer than this was written, not chosen. */
    private static final int LONGEST_CATEGORY = 80;

    private final AppContext context;
    private final Messages messages;

    public AnonymiseCall(AppContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
    }

    /**
     * What was done.
     *
     * @param others files in the call's folder that the program did not write and left alone
     */
    public record Done(Provenance provenance, List<Path> others) {}

    /**
     * Anonymises a call that is not open. It cannot be taken back.
     *
     * @param typed the call's name, typed by whoever wants it
     * @param candidates whether organisations and titles stay
     * @throws Refused when the name is another, a round is open, or this is a juror's copy or an
     *     archive; nothing changed then
     * @throws Broken when it cannot be written; the call is as before, or anonymised
     */
    public Done anonymise(Path folder, String typed, boolean candidates, Progress progress) {
        Provenance provenance;
        String former;
        try (CallSession session = CallSession.openQuietly(context, folder)) {
            KeepCall.coordinators(session);
            KeepCall.confirmed(session.state().call().name(), typed);
            KeepCall.over(session);
            former = session.state().call().id();
            provenance = prepare(session, candidates, progress);
        }
        RewrittenJournal.put(new CallFolder(folder));
        new DeviceKeys(context.home()).forget(former, folder);
        new Scenarios(context, former).forgetAll();
        return new Done(provenance, Leftovers.in(new CallFolder(folder)));
    }

    /** Writes the new journal beside the old one. */
    private Provenance prepare(CallSession session, boolean candidates, Progress progress) {
        progress.at("progress.anonymising", 0, 0);
        Map<String, CallState> rounds = new TreeMap<>();
        for (Round round : RunRounds.all(session.state())) {
            rounds.put(round.code(), session.state(round.code()));
        }
        return session.with(
                store -> {
                    progress.check();
                    Map<Register, String> held = store.tables().everything();
                    JurorCodes codes =
                            new JurorCodes(
                                    session.state().jurors().keySet(),
                                    new SecureRandom(),
                                    code -> messages.get("anonymous.juror", code));
                    Map<String, Dossier> before = store.tables().dossiers();
                    Map<String, DossierReference> dossiers =
                            dossiers(store, before, session.state(), candidates);
                    Redaction redaction =
                            new Redaction(
                                    codes, dossiers, messages.get("anonymous.erased"), candidates);
                    List<RegisterValue> values = new ArrayList<>();
                    held.forEach(
                            (register, json) -> {
                                if (counts(register, rounds)) {
                                    redaction.of(register, json).ifPresent(values::add);
                                }
                            });
                    Provenance provenance =
                            new Provenance(
                                    session.now(),
                                    session.state().call().id(),
                                    store.journal().mark().entries(),
                                    store.journal().mark().head(),
                                    session.state().jurors().size(),
                                    before.size(),
                                    redaction.texts(),
                                    redaction.files(),
                                    candidates);
                    write(store, session.state().call().name(), provenance, values);
                    verify(store, rounds, codes, progress);
                    return provenance;
                });
    }

    /** What is left of each dossier, in one object. */
    private Map<String, DossierReference> dossiers(
            CallSession.Store store,
            Map<String, Dossier> before,
            CallState state,
            boolean candidates) {
        Source source = source(state, before);
        List<Dossier> left =
                before.values().stream().map(d -> left(source, d, candidates)).toList();
        try {
            String object = store.objects().write(DossierRecords.write(left));
            Map<String, DossierReference> references = new LinkedHashMap<>();
            left.forEach(
                    d ->
                            references.put(
                                    d.number(),
                                    new DossierReference(object, DossierRecords.hash(d))));
            return references;
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, store.folder().path().toString());
        }
    }

    private Source source(CallState state, Map<String, Dossier> dossiers) {
        return new Source(
                state,
                Ranking.of(state),
                dossiers,
                messages,
                new Formats(messages.locale()),
                ZonedDateTime.now(context.clock()));
    }

    /** Categories stay, for the statistics are made of them; whatever was written goes. */
    private Dossier left(Source source, Dossier d, boolean candidates) {
        List<Answer> chosen =
                Statistics.answers(source, d.number()).stream()
                        .filter(a -> chosen(a.value()))
                        .toList();
        return new Dossier(
                d.number(),
                candidates ? d.title() : messages.get("anonymous.title", d.number()),
                candidates ? d.organisation() : messages.get("anonymous.candidate", d.number()),
                candidates ? d.siret() : "",
                d.organisationType(),
                d.domain(),
                d.region(),
                d.track(),
                d.state(),
                d.submitted(),
                chosen,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static boolean chosen(String value) {
        return Statistics.parts(value).stream().allMatch(p -> p.length() <= LONGEST_CATEGORY);
    }

    /**
     * Whether what a register holds counts: a mark that came late or of somebody who was not asked
     * is kept and left out, and would not be left out where this computer says it.
     */
    private static boolean counts(Register register, Map<String, CallState> rounds) {
        return switch (register.kind()) {
            case MARK, READING, FINISHED -> {
                CallState state = rounds.get(register.part(0));
                Sheet sheet =
                        state == null
                                ? null
                                : state.sheets()
                                        .get(
                                                new SheetId(
                                                        register.part(0),
                                                        register.part(1),
                                                        register.part(2)));
                yield sheet != null
                        && (register.kind() != Register.Kind.MARK
                                || sheet.marks().containsKey(register.part(3)));
            }
            default -> true;
        };
    }

    private void write(
            CallSession.Store store, String name, Provenance provenance, List<RegisterValue> all) {
        Path written = RewrittenJournal.place(store.folder());
        String id = CallId.draw();
        Device device = new DeviceKeys(context.home()).of(id, store.folder().path());
        Instant now = provenance.at();
        List<Event> events =
                List.of(
                        new DeviceEnrolled(device.publicKey(), CallSession.COORDINATOR),
                        new CallCreated(new Call(id, name)),
                        new CallAnonymised(provenance, all));
        List<SignedEvent> signed = new ArrayList<>();
        for (Event event : events) {
            signed.add(
                    EventCodec.sign(
                            event,
                            "",
                            CallSession.COORDINATOR,
                            device,
                            signed.size() + 1,
                            List.of(),
                            now));
        }
        try {
            Files.deleteIfExists(written);
            try (FileJournal journal = FileJournal.open(written, store.objects())) {
                journal.append(signed, now);
            }
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, store.folder().path().toString());
        }
    }

    /** Holds what is about to take the call's place against the call. */
    private void verify(
            CallSession.Store store,
            Map<String, CallState> rounds,
            JurorCodes codes,
            Progress progress) {
        Path written = RewrittenJournal.place(store.folder());
        try (FileJournal journal = FileJournal.open(written, store.objects());
                CallTables tables = CallTables.temporary(journal, store.objects())) {
            Map<String, Dossier> after = tables.dossiers();
            Map<String, Dossier> before = store.tables().dossiers();
            for (Round round : tables.rounds()) {
                progress.check();
                CallState then = Objects.requireNonNull(rounds.get(round.code()));
                CallState now = tables.state(round);
                if (!figures(then, before, codes).equals(figures(now, after, null))) {
                    throw new IllegalStateException("an anonymised round has other figures");
                }
            }
        } catch (RuntimeException e) {
            try {
                Files.deleteIfExists(written);
            } catch (IOException io) {
                e.addSuppressed(io);
            }
            throw e;
        }
    }

    /** Every figure that an anonymised round must still have. */
    private List<Object> figures(
            CallState state,
            Map<String, Dossier> dossiers,
            @org.jspecify.annotations.Nullable JurorCodes codes) {
        List<Object> all = new ArrayList<>();
        for (Ranked row : Ranking.of(state).rows()) {
            Map<String, Object> scores = new TreeMap<>();
            row.jurors().forEach((j, score) -> scores.put(codes == null ? j : codes.of(j), score));
            all.add(
                    java.util.Arrays.asList(
                            row.dossier(),
                            row.rank(),
                            row.place(),
                            row.score(),
                            row.sheets(),
                            row.criteria(),
                            row.tiedWith(),
                            row.list(),
                            scores));
        }
        Map<String, Object> decisions = new TreeMap<>();
        state.decisions()
                .forEach(
                        (d, decision) ->
                                decisions.put(
                                        d,
                                        List.of(
                                                decision.outcome(),
                                                decision.position(),
                                                Optional.ofNullable(
                                                        state.outcome(d).orElse(null)))));
        all.add(decisions);
        Source source = source(state, dossiers);
        all.add(Statistics.total(source));
        all.add(state.round().name().in(Locale.FRENCH));
        return all;
    }
}
