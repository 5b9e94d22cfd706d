package fr.palmares.app.blind;

/** What a name names: which word its pseudonym begins with, and how it is counted. */
public enum NameKind {
    ORGANISATION,
    PERSON,
    /** An e-mail address. */
    ADDRESS,
    /** The domain of an applicant's addresses. */
    SITE,
    /** A SIRET or SIREN. */
    IDENTIFIER,
    PHONE,
    /** Typed by the coordinator. */
    OTHER;

    /** The {@code n}th of its kind, from 0: letters for organisations, else numbers from 1. */
    String place(int n) {
        if (this != ORGANISATION) {
            return Integer.toString(n + 1);
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = n; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    private static final int LETTERS = 26;
}
