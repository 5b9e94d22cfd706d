package fr.palmares.app.jury;

import fr.palmares.model.Dossier;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a dossier says that may name a juror.
 *
 * @param organisation folded
 * @param siren first nine digits of the SIRET, or ""
 * @param mailDomains of the addresses in it, lower case
 * @param text everything it says, folded, a space at both ends
 */
record DossierTraces(String organisation, String siren, Set<String> mailDomains, String text) {
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@([\\p{L}\\p{N}.-]{1,200}\\.\\p{L}{2,24})");
    private static final int SIREN = 9;

    static DossierTraces of(Dossier dossier) {
        StringBuilder all = new StringBuilder();
        add(all, dossier.title());
        add(all, dossier.organisation());
        dossier.answers().forEach(a -> add(all, a.value()));
        dossier.fixed().forEach(a -> add(all, a.value()));
        dossier.tables().forEach(t -> t.rows().forEach(r -> r.forEach(c -> add(all, c))));
        Set<String> domains = new LinkedHashSet<>();
        Matcher addresses = ADDRESS.matcher(all);
        while (addresses.find()) {
            domains.add(addresses.group(1).toLowerCase(Locale.ROOT));
        }
        return new DossierTraces(
                Words.fold(dossier.organisation()),
                dossier.siret().length() < SIREN ? "" : dossier.siret().substring(0, SIREN),
                domains,
                " " + Words.fold(all.toString()) + " ");
    }

    private static void add(StringBuilder all, String text) {
        all.append(text).append('\n');
    }
}
