package fr.palmares.app;

import fr.palmares.journal.CallFolder;
import fr.palmares.model.Ballot;
import fr.palmares.model.CallState;
import fr.palmares.model.Juror;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.Receipt;
import fr.palmares.model.SheetId;
import fr.palmares.storage.Exchanges;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What went to each juror and came back, and what a copy has not sent yet. */
public final class JurorExchange {
    private final CallSession session;

    public JurorExchange(CallSession session) {
        this.session = session;
    }

    /**
     * One juror's post.
     *
     * @param dossiers how many a package would hold now
     * @param pack the last package, or null
     * @param ballots how many ballots came back
     * @param late sheets that came after the round was closed and do not count
     * @param lateAccepted whether late sheets of this juror count
     * @param computers that ballots came from
     */
    public record Post(
            Juror juror,
            int dossiers,
            @Nullable JurorPackage pack,
            int ballots,
            int late,
            boolean lateAccepted,
            List<TrustComputers.Known> computers) {
        /** Whether some of what came is kept and does not count. */
        public boolean held() {
            return computers.stream().anyMatch(c -> c.held() > 0);
        }

        public boolean revoked() {
            return computers.stream().anyMatch(TrustComputers.Known::revoked);
        }
    }

    /** Everyone's post, in the order of the jury. */
    public List<Post> posts() {
        CallState state = session.state();
        String round = state.round().code();
        List<TrustComputers.Known> computers = new TrustComputers(session).computers();
        return session.with(
                store -> {
                    Exchanges exchanges = store.tables().exchanges();
                    Map<String, JurorPackage> packages = exchanges.packages(round);
                    List<Ballot> ballots = exchanges.ballots(round);
                    Set<SheetId> late = store.tables().late(round, state.procedure().state());
                    List<Post> posts = new ArrayList<>();
                    for (Juror juror : state.jurors().values()) {
                        String code = juror.code();
                        posts.add(
                                new Post(
                                        juror,
                                        MakePackage.dossiers(state, code).size(),
                                        packages.get(code),
                                        (int)
                                                ballots.stream()
                                                        .filter(b -> b.juror().equals(code))
                                                        .count(),
                                        (int)
                                                late.stream()
                                                        .filter(id -> id.juror().equals(code))
                                                        .count(),
                                        state.procedure().lateAccepted().contains(code),
                                        computers.stream()
                                                .filter(c -> c.juror().equals(code))
                                                .toList()));
                    }
                    return posts;
                });
    }

    /**
     * What became of a juror's work, in the juror's copy.
     *
     * @param unsent dossiers of which something was not sent yet
     * @param waiting dossiers of which something was sent and has no receipt yet
     * @param sent when the last ballot left, or the last synchronisation was; null before the first
     * @param received when the last receipt was made; null before the first
     * @param receipt the last receipt, or null
     */
    public record Delivery(
            Set<String> unsent,
            Set<String> waiting,
            @Nullable Instant sent,
            @Nullable Instant received,
            @Nullable Receipt receipt) {}

    private static Optional<Instant> synced(CallFolder folder) {
        return SharedPlace.is(folder) ? SharedPlace.at(folder) : Optional.empty();
    }

    /** What was sent from this copy, and what is known to have arrived. */
    public Delivery delivery() {
        String round = session.state().round().code();
        String juror = session.author();
        return session.with(
                store -> {
                    Exchanges exchanges = store.tables().exchanges();
                    List<Exchanges.Sent> all = exchanges.allSent(round);
                    Receipt receipt = exchanges.receipt(round).orElse(null);
                    long sent = all.isEmpty() ? 0 : all.getLast().seq();
                    long received =
                            all.stream()
                                    .filter(
                                            s ->
                                                    receipt != null
                                                            && receipt.ballots()
                                                                    .contains(s.ballot().hash()))
                                    .mapToLong(Exchanges.Sent::seq)
                                    .max()
                                    .orElse(0);
                    Set<String> unsent = exchanges.workAfter(juror, sent);
                    Set<String> waiting = new LinkedHashSet<>(exchanges.workAfter(juror, received));
                    @Nullable Instant at = all.isEmpty() ? null : all.getLast().at();
                    Optional<Instant> synced = synced(store.folder());
                    if (synced.isPresent()) {
                        // what is on the server has arrived, and needs neither file nor receipt
                        Set<String> here =
                                exchanges.workBeyond(juror, SharedPlace.there(store.folder()));
                        unsent.retainAll(here);
                        waiting.retainAll(here);
                        Instant last = synced.get();
                        at = at == null || last.isAfter(at) ? last : at;
                    }
                    waiting.removeAll(unsent);
                    return new Delivery(
                            unsent, waiting, at, receipt == null ? null : receipt.at(), receipt);
                });
    }

    /** A file name for what goes to or comes from a juror: letters, digits and hyphens. */
    public static String fileName(CallState state, String juror) {
        String plain =
                Normalizer.normalize(state.call().name() + " " + juror, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "jury" : plain;
    }
}
