package fr.palmares.app.jury;

import fr.palmares.model.ConflictGround;
import fr.palmares.model.Juror;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is known of a juror that may stand in a dossier. */
final class JurorTraces {
    private static final Set<String> TITLES =
            Set.of(
                    "m",
                    "mme",
                    "mlle",
                    "mr",
                    "mrs",
                    "ms",
                    "dr",
                    "pr",
                    "prof",
                    "me",
                    "monsieur",
                    "madame");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");
    private static final Pattern SIREN = Pattern.compile("(?<!\\d)(\\d{9})(?:\\d{5})?(?!\\d)");
    private static final int SHORTEST_NAME = 2;

    private final String organisation;
    private final String siren;
    private final String mailDomain;
    private final List<String> names;

    JurorTraces(Juror juror) {
        organisation = Words.fold(ASIDE.matcher(juror.organisation()).replaceAll(" "));
        Matcher number =
                SIREN.matcher(juror.organisation().replaceAll("(?<=\\d)[\\s\\u00a0](?=\\d)", ""));
        siren = number.find() ? number.group(1) : "";
        int at = juror.email().lastIndexOf('@');
        String host =
                at < 0 ? "" : juror.email().substring(at + 1).strip().toLowerCase(Locale.ROOT);
        mailDomain = MailHosts.anybodys(host) ? "" : host;
        names = names(juror.name());
    }

    /** A name of at least two words, both ways round. */
    private static List<String> names(String name) {
        List<String> words =
                Arrays.stream(Words.fold(ASIDE.matcher(name).replaceAll(" ")).split(" "))
                        .filter(w -> w.length() >= SHORTEST_NAME && !TITLES.contains(w))
                        .toList();
        if (words.size() < 2) {
            return List.of();
        }
        String plain = String.join(" ", words);
        String turned =
                words.getLast() + " " + String.join(" ", words.subList(0, words.size() - 1));
        return List.of(plain, turned);
    }

    /**
     * What of this stands in a dossier.
     *
     * @param everywhere mail domains that stand in most dossiers, as a platform's does
     */
    List<Conflict.Sign> in(DossierTraces dossier, Set<String> everywhere) {
        List<Conflict.Sign> signs = new ArrayList<>();
        if (!siren.isEmpty() && siren.equals(dossier.siren())) {
            signs.add(new Conflict.Sign(ConflictGround.ORGANISATION, siren));
        } else if (sameOrganisation(dossier.organisation())) {
            signs.add(new Conflict.Sign(ConflictGround.ORGANISATION, organisation));
        }
        if (!mailDomain.isEmpty()) {
            dossier.mailDomains().stream()
                    .filter(d -> !everywhere.contains(d))
                    .filter(d -> d.equals(mailDomain) || d.endsWith("." + mailDomain))
                    .findFirst()
                    .ifPresent(
                            d -> signs.add(new Conflict.Sign(ConflictGround.MAIL_DOMAIN, "@" + d)));
        }
        names.stream()
                .filter(n -> dossier.text().contains(" " + n + " "))
                .findFirst()
                .ifPresent(n -> signs.add(new Conflict.Sign(ConflictGround.NAME, n)));
        return signs;
    }

    /** The same name; or one within the other, if that one is more than a single common word. */
    private boolean sameOrganisation(String other) {
        if (organisation.isEmpty() || other.isEmpty()) {
            return false;
        }
        return organisation.equals(other)
                || (organisation.contains(" ") && Words.within(organisation, other))
                || (other.contains(" ") && Words.within(other, organisation));
    }
}
