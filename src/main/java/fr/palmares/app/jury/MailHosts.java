package fr.palmares.app.jury;

import java.util.Set;
import java.util.regex.Pattern;

/** Mail hosts that say nothing about where somebody works. */
public final class MailHosts {
    /** Hosts at which anybody has an address: sharing one says nothing. */
    private static final Set<String> PUBLIC =
            Set.of(
                    "gmail.com",
                    "googlemail.com",
                    "outlook.com",
                    "outlook.fr",
                    "hotmail.com",
                    "hotmail.fr",
                    "live.com",
                    "live.fr",
                    "msn.com",
                    "yahoo.com",
                    "yahoo.fr",
                    "ymail.com",
                    "icloud.com",
                    "me.com",
                    "mac.com",
                    "aol.com",
                    "gmx.com",
                    "gmx.fr",
                    "proton.me",
                    "protonmail.com",
                    "orange.fr",
                    "wanadoo.fr",
                    "free.fr",
                    "sfr.fr",
                    "neuf.fr",
                    "laposte.net",
                    "bbox.fr",
                    "numericable.fr",
                    "mailo.com",
                    "zaclys.net",
                    "posteo.net",
                    "tutanota.com");

    /** Ends of names that no house has (RFC 2606). */
    private static final Pattern RESERVED =
            Pattern.compile("(^|\\.)(invalid|example|test|localhost|example\\.(com|net|org))$");

    private MailHosts() {}

    /** Whether an address at this host, in lower case, says nothing of an organisation. */
    public static boolean anybodys(String host) {
        return PUBLIC.contains(host) || RESERVED.matcher(host).find();
    }
}
