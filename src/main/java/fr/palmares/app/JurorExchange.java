package fr.palmares.app;

import fr.palmares.model.Ballot;
import fr.palmares.model.CallState;
import fr.palmares.model.Juror;
import fr.palmares.model.JurorPackage;
import fr.palmares.storage.Exchanges;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
     */
    public record Post(Juror juror, int dossiers, @Nullable JurorPackage pack, int ballots) {}

    /** Everyone's post, in the order of the jury. */
    public List<Post> posts() {
        CallState state = session.state();
        String round = state.round().code();
        return session.with(
                store -> {
                    Exchanges exchanges = store.tables().exchanges();
                    Map<String, JurorPackage> packages = exchanges.packages(round);
                    List<Ballot> ballots = exchanges.ballots(round);
                    List<Post> posts = new ArrayList<>();
                    for (Juror juror : state.jurors().values()) {
                        posts.add(
                                new Post(
                                        juror,
                                        MakePackage.dossiers(state, juror.code()).size(),
                                        packages.get(juror.code()),
                                        (int)
                                                ballots.stream()
                                                        .filter(b -> b.juror().equals(juror.code()))
                                                        .count()));
                    }
                    return posts;
                });
    }

    /** Dossiers of which this copy holds something that was not sent yet. */
    public Set<String> unsent() {
        return session.with(s -> s.tables().exchanges().unsent(session.author()));
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
