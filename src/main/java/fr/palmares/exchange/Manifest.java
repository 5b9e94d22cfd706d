package fr.palmares.exchange;

import fr.palmares.model.Call;
import fr.palmares.model.Grid;
import fr.palmares.model.Juror;
import fr.palmares.model.Round;
import fr.palmares.model.Rules;
import java.util.List;
import java.util.Objects;

/**
 * What a package says of itself and, by their hashes, of everything else in it: {@code
 * package.json}. The components' names are the file format.
 *
 * @param format 1
 * @param call the call's id and name
 * @param round the round the marks are for
 * @param grid with the weights that held
 * @param juror whose package it is
 * @param revision from 1
 * @param token 128 random bits in hex, the same in every package of this juror and round
 * @param deadline as text for people, or ""
 * @param instructions as text, or ""
 * @param blind whether the round is read blind: fields are left out, pseudonyms stand for names
 * @param recused numbers of the dossiers the juror is recused from; nothing else of them is said
 * @param dossiers the dossiers to mark, in order
 * @param files their attachments
 * @param lines lines of the coordinator's journal when it was made
 * @param head hash of the last of them
 * @param replyTo where ballots go by e-mail, or ""; absent in older packages
 * @param enhanced whether the coordinator confirms computers' keys; absent in older packages
 * @param leads numbers of those of the dossiers whose lead reader the juror is; absent in older
 *     packages
 */
public record Manifest(
        int format,
        Call call,
        Round round,
        Grid grid,
        Rules rules,
        Juror juror,
        int revision,
        String token,
        String deadline,
        String instructions,
        boolean blind,
        List<String> recused,
        List<Entry> dossiers,
        List<FileEntry> files,
        long lines,
        String head,
        String replyTo,
        boolean enhanced,
        List<String> leads) {
    public Manifest {
        leads = leads == null ? List.of() : List.copyOf(leads);
        replyTo = Objects.requireNonNullElse(replyTo, "");
    }

    /** The only format so far. */
    public static final int FORMAT = 1;

    /** The same of other dossiers and files. */
    public Manifest with(List<Entry> otherDossiers, List<FileEntry> otherFiles) {
        return new Manifest(
                format,
                call,
                round,
                grid,
                rules,
                juror,
                revision,
                token,
                deadline,
                instructions,
                blind,
                recused,
                otherDossiers,
                otherFiles,
                lines,
                head,
                replyTo,
                enhanced,
                leads);
    }

    /**
     * A dossier: its number, the hash of its record, and the coordinator's title for it or "".
     *
     * @param source the same in packages whose record was made of the same dossier, read blind or
     *     not; "" where that does not matter, absent in older packages
     */
    public record Entry(String number, String hash, String title, String source) {
        public Entry {
            source = Objects.requireNonNullElse(source, "");
        }
    }

    /** An attachment of a dossier: where it stood there, the hash of its content, its size. */
    public record FileEntry(String dossier, String path, String object, long bytes) {}
}
