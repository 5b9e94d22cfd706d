package fr.palmares.storage;

import fr.palmares.journal.Json;
import fr.palmares.journal.Register;
import fr.palmares.journal.Register.Kind;
import fr.palmares.model.Divergence;
import fr.palmares.model.Divergence.Side;
import fr.palmares.model.Divergence.Subject;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.Mark;
import fr.palmares.model.NaturalOrder;
import fr.palmares.model.SheetId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Parts of sheets on which computers disagree, with what each of them says. */
final class Divergences {
    private static final Comparator<Divergence> ORDER =
            Comparator.<Divergence, String>comparing(d -> d.sheet().juror(), NaturalOrder.INSTANCE)
                    .thenComparing(d -> d.sheet().dossier(), NaturalOrder.INSTANCE)
                    .thenComparing(Divergence::subject)
                    .thenComparing(Divergence::criterion);

    private final DSLContext context;
    private final RegisterStore registers;

    Divergences(DSLContext context, RegisterStore registers) {
        this.context = context;
        this.registers = registers;
    }

    /** Those of a round, by juror, dossier and part. */
    List<Divergence> of(String round) {
        List<Divergence> all = new ArrayList<>();
        Map<String, List<RegisterRow>> rows = registers.rows(registers.disputed());
        rows.forEach(
                (name, said) -> {
                    Register register = Register.parse(name);
                    subject(register.kind())
                            .filter(s -> register.part(0).equals(round))
                            .filter(s -> Settled.of(register, said).conflict())
                            .ifPresent(s -> all.add(divergence(register, s, said)));
                });
        all.sort(ORDER);
        return all;
    }

    private Divergence divergence(Register register, Subject subject, List<RegisterRow> said) {
        List<RegisterRow> heads = said.stream().filter(r -> !r.superseded()).toList();
        Map<String, Side> origins = origins(heads, subject);
        return new Divergence(
                new SheetId(register.part(0), register.part(1), register.part(2)),
                subject,
                register.parts().size() > 3 ? register.part(3) : "",
                heads.stream()
                        .map(r -> Objects.requireNonNull(origins.get(r.event())))
                        .sorted(Comparator.comparing(Side::at).thenComparing(Side::event))
                        .toList());
    }

    private Map<String, Side> origins(Collection<RegisterRow> rows, Subject subject) {
        Map<String, @Nullable String> values = new HashMap<>();
        rows.forEach(r -> values.put(r.event(), r.content()));
        Map<String, Side> sides = new HashMap<>();
        Origin.read(context, values.keySet())
                .forEach(
                        (event, origin) ->
                                sides.put(event, side(subject, values.get(event), event, origin)));
        return sides;
    }

    private static Side side(Subject subject, @Nullable String value, String event, Origin origin) {
        boolean mark = subject == Subject.MARK;
        boolean opinion = subject == Subject.OPINION;
        return new Side(
                event,
                origin.author(),
                origin.device(),
                origin.at(),
                mark && value != null ? Json.read(value, Mark.class) : null,
                opinion && value != null ? Json.read(value, LeadOpinion.class) : null,
                mark || opinion || value == null ? "" : text(subject, value));
    }

    private static String text(Subject subject, String value) {
        return subject == Subject.FINISHED ? value : Json.read(value, String.class);
    }

    private static Optional<Subject> subject(Kind kind) {
        return switch (kind) {
            case MARK -> Optional.of(Subject.MARK);
            case REMARK -> Optional.of(Subject.REMARK);
            case ASSESSMENT -> Optional.of(Subject.ASSESSMENT);
            case NOTE -> Optional.of(Subject.NOTE);
            case FINISHED -> Optional.of(Subject.FINISHED);
            case LEAD_OPINION -> Optional.of(Subject.OPINION);
            // computers may well have read different versions: nothing to decide
            default -> Optional.empty();
        };
    }
}
