package fr.palmares.exchange;

/** A passphrase that does not open the file. */
public final class WrongPassphraseException extends SealedFileException {
    private static final long serialVersionUID = 1L;

    WrongPassphraseException(Throwable cause) {
        super("wrong passphrase", cause);
    }
}
