package fr.palmares.model;

/**
 * A voice in a vote.
 *
 * @param juror whose it is
 * @param holder who gives it: the member, or the one who holds their mandate
 */
public record Voice(String juror, String holder) {
    public boolean byMandate() {
        return !juror.equals(holder);
    }
}
