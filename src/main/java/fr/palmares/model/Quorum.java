package fr.palmares.model;

/**
 * Whether enough members take part.
 *
 * @param voices members present or represented
 * @param base members it is taken of
 * @param required how many there must be
 */
public record Quorum(int voices, int base, int required) {
    /** Of the sitting as a whole. */
    public static Quorum of(SittingFile file) {
        return of(file, Voices.of(file).size(), file.sitting().members().size());
    }

    /** For one dossier: without those recused from it, who leave the base where the rules say. */
    public static Quorum on(CallState state, SittingFile file, String dossier) {
        int members = file.sitting().members().size();
        int recused =
                (int)
                        file.sitting().members().stream()
                                .filter(m -> Voices.recused(state, m, dossier))
                                .count();
        return of(
                file,
                Voices.on(state, file, dossier).size(),
                file.sitting().rules().recusedInBase() ? members : members - recused);
    }

    private static Quorum of(SittingFile file, int voices, int base) {
        SittingRules rules = file.sitting().rules();
        boolean any = file.sitting().second() && rules.secondWithoutQuorum();
        return new Quorum(voices, base, any ? 1 : rules.required(base));
    }

    public boolean reached() {
        return voices >= required;
    }
}
