package fr.palmares.report;

import java.time.LocalDateTime;

/**
 * Something that was changed after the round was closed, in the workbook's language.
 *
 * @param line of the journal, from 1
 * @param at when, local time
 * @param who the author's name
 * @param what a sentence
 * @param dossier number, "" when it is about none or several
 * @param juror name, "" when it is about none or several
 * @param before what held before, or ""
 * @param after what holds since, or ""
 */
public record LaterChange(
        long line,
        LocalDateTime at,
        String who,
        String what,
        String dossier,
        String juror,
        String before,
        String after) {}
