package fr.palmares.model;

import java.util.Objects;

/**
 * A member of the jury.
 *
 * @param code short stable name, used in files
 * @param name as people say it; never blank (the code where nothing else is known)
 * @param email or ""
 * @param organisation or ""
 * @param expertise domains, free text, or ""
 * @param role chair or member
 * @param standing whether the juror reads now
 */
public record Juror(
        String code,
        String name,
        String email,
        String organisation,
        String expertise,
        Role role,
        Standing standing) {
    /** In what capacity a juror sits. */
    public enum Role {
        MEMBER,
        CHAIR
    }

    /** Whether a juror is given dossiers. */
    public enum Standing {
        /** Sits and reads. */
        SEATED,
        /** Stands in: reads what others can no longer read. */
        ALTERNATE,
        /** Cannot read any more, or not for now. */
        ABSENT
    }

    public Juror {
        // a juror of an older journal has none
        standing = Objects.requireNonNullElse(standing, Standing.SEATED);
        code = code.strip();
        if (code.isEmpty()) {
            throw new Refused("refused.juror.code");
        }
        name = name.isBlank() ? code : name.strip();
    }

    /** A juror who sits and reads. */
    public Juror(
            String code,
            String name,
            String email,
            String organisation,
            String expertise,
            Role role) {
        this(code, name, email, organisation, expertise, role, Standing.SEATED);
    }

    public Juror with(Standing other) {
        return new Juror(code, name, email, organisation, expertise, role, other);
    }

    public static Juror named(String code) {
        return new Juror(code, code, "", "", "", Role.MEMBER);
    }
}
