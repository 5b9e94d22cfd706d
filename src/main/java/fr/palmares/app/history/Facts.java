package fr.palmares.app.history;

import fr.palmares.journal.Register;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Grid;
import fr.palmares.model.Juror;
import fr.palmares.model.SheetId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the call holds now, as far as words about its events need it.
 *
 * @param now one round of the call, for what all rounds share
 * @param rounds each round, by code
 * @param excluded marks that are kept and do not count: key of the reason
 * @param late sheets that came after their round was closed and were not accepted
 * @param device this computer's id
 */
public record Facts(
        CallState now,
        Map<String, CallState> rounds,
        Map<Register, String> excluded,
        Set<SheetId> late,
        String device) {

    /** Whether whatever is told with these facts is told the same with the others. */
    public boolean saysTheSame(Facts other) {
        return device.equals(other.device)
                && late.equals(other.late)
                && excluded.equals(other.excluded)
                && now.jurors().equals(other.now.jurors())
                && now.dossiers().equals(other.now.dossiers())
                && rounds.keySet().equals(other.rounds.keySet())
                && rounds.entrySet().stream()
                        .allMatch(r -> sameNames(r.getValue(), other.rounds.get(r.getKey())));
    }

    private static boolean sameNames(CallState one, @Nullable CallState other) {
        return other != null
                && one.round().equals(other.round())
                && one.grid().equals(other.grid());
    }

    String round(String code, Locale language) {
        CallState state = rounds.get(code);
        return state == null ? code : state.round().name().in(language);
    }

    Optional<Grid> grid(String round) {
        return Optional.ofNullable(rounds.get(round)).map(CallState::grid);
    }

    String criterion(String round, String code, Locale language) {
        return grid(round)
                .flatMap(g -> g.criterion(code))
                .map(Criterion::shortLabel)
                .map(l -> l.in(language))
                .orElse(code);
    }

    String juror(String code) {
        Juror juror = now.jurors().get(code);
        return juror == null ? code : juror.name();
    }

    String dossier(String number) {
        DossierHead head = now.dossiers().get(number);
        return head == null || head.organisation().isEmpty()
                ? number
                : number + " · " + head.organisation();
    }
}
