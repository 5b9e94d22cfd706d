package fr.palmares.model;

/**
 * A member of the jury.
 *
 * @param code short stable name, used in files
 * @param name as people say it; never blank (the code where nothing else is known)
 * @param email or ""
 * @param organisation or ""
 * @param expertise domains, free text, or ""
 * @param role chair or member
 */
public record Juror(
        String code, String name, String email, String organisation, String expertise, Role role) {
    /** In what capacity a juror sits. */
    public enum Role {
        MEMBER,
        CHAIR
    }

    public Juror {
        code = code.strip();
        if (code.isEmpty()) {
            throw new Refused("refused.juror.code");
        }
        name = name.isBlank() ? code : name.strip();
    }

    public static Juror named(String code) {
        return new Juror(code, code, "", "", "", Role.MEMBER);
    }
}
