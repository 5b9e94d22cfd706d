package fr.palmares.app.blind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which people write an organisation's name. */
final class OrganisationNames {
    private static final Pattern ASIDE = Pattern.compile("\\(([^)]*)\\)");
    private static final Pattern PARTS = Pattern.compile("\\s+[-–—]\\s+|\\s*/\\s*");
    private static final Pattern ARTICLE =
            Pattern.compile("^(?:(?:le|la|les|the)\\s+|l['’]\\s*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SMALL =
            Pattern.compile(
                    "(?<![\\p{L}])(?:de|du|des|d['’]|la|le|les|l['’]|et|en|à|aux|au|of|the|and)(?:\\s+|(?<=['’]))",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\d&.-]{1,9}");
    private static final int INITIALS = 3;
    private static final int SHORTEST = 4;

    /** Short forms in use and what they stand for. */
    private static final Map<String, String> SHORT =
            Map.ofEntries(
                    Map.entry("CHU", "Centre hospitalier universitaire"),
                    Map.entry("CHRU", "Centre hospitalier régional universitaire"),
                    Map.entry("CH", "Centre hospitalier"),
                    Map.entry("CCI", "Chambre de commerce et d’industrie"),
                    Map.entry("CMA", "Chambre de métiers et de l’artisanat"),
                    Map.entry("TGI", "Tribunal de grande instance"),
                    Map.entry("TJ", "Tribunal judiciaire"),
                    Map.entry("CA", "Cour d’appel"),
                    Map.entry("ARS", "Agence régionale de santé"),
                    Map.entry("DDT", "Direction départementale des territoires"),
                    Map.entry("CD", "Conseil départemental"),
                    Map.entry("CR", "Conseil régional"),
                    Map.entry("CAF", "Caisse d’allocations familiales"),
                    Map.entry("DGAC", "Direction générale de l’aviation civile"));

    private OrganisationNames() {}

    /**
     * A name and its obvious variants, the name first.
     *
     * @param capitals words that stand in capitals in some text, folded: initials are a name only
     *     where somebody writes them
     */
    static List<String> of(String organisation, Set<String> capitals) {
        Set<String> names = new LinkedHashSet<>();
        String whole = organisation.strip();
        add(names, whole);
        String plain = ASIDE.matcher(whole).replaceAll(" ").replaceAll("\\s+", " ").strip();
        add(names, plain);
        Matcher aside = ASIDE.matcher(whole);
        while (aside.find()) {
            String inside = aside.group(1).strip();
            if (ACRONYM.matcher(inside).matches()) {
                add(names, inside);
            }
        }
        List<String> parts = new ArrayList<>(List.of(PARTS.split(plain)));
        if (parts.size() > 1) {
            parts.removeIf(p -> p.length() < SHORTEST && !ACRONYM.matcher(p).matches());
            parts.forEach(p -> add(names, p));
        } else {
            parts = List.of(plain);
        }
        for (String part : parts) {
            variants(names, part, capitals);
        }
        return List.copyOf(names);
    }

    private static void variants(Set<String> names, String name, Set<String> capitals) {
        String bare = ARTICLE.matcher(name).replaceFirst("").strip();
        add(names, bare);
        List<String> same = new ArrayList<>(List.of(bare));
        SHORT.forEach(
                (brief, full) -> {
                    if (bare.startsWith(brief + " ")) {
                        same.add(full + bare.substring(brief.length()));
                    } else if (Letters.fold(bare).startsWith(Letters.fold(full) + " ")
                            && bare.length() > full.length()) {
                        same.add(brief + bare.substring(full.length()));
                    }
                });
        same.sort(java.util.Comparator.comparing(s -> s.equals(bare) ? "" : s));
        for (String one : same) {
            add(names, one);
            String brief = SMALL.matcher(one).replaceAll("").strip();
            if (brief.contains(" ")) {
                add(names, brief);
            }
        }
        String initials = initials(bare);
        if (initials.length() >= INITIALS && capitals.contains(Letters.fold(initials))) {
            add(names, initials);
        }
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (Letters.Word word : Letters.words(SMALL.matcher(name).replaceAll(""))) {
            initials.append(word.text().charAt(0));
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }

    private static void add(Set<String> names, String name) {
        if (Letters.fold(name).length() > 1) {
            names.add(name);
        }
    }
}
