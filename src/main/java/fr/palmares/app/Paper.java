package fr.palmares.app;

/** A document that goes out. */
public enum Paper {
    /** The minutes, as a project or final: docx and PDF. */
    MINUTES,
    /** A page or two a dossier for the committee: docx and PDF. */
    SUMMARY_SHEETS,
    /** Every juror's grid, with names: docx. */
    GRIDS,
    /** The same without names, for a candidate who asks: docx and PDF. */
    COMMUNICABLE_GRIDS,
    /** What one candidate may be given about their own dossier, a file each: docx. */
    CANDIDATE_FILES,
    /** One letter a dossier, from templates that may be changed: docx. */
    LETTERS,
    /** Letters that ask members to the sitting and candidates to the audition: docx. */
    CONVOCATIONS,
    /** Decisions in the platform's words: CSV. */
    PLATFORM,
    /** The laureates as they are announced: docx and PDF. */
    PUBLIC_LIST,
    /** One slide a laureate: pptx. */
    SLIDES,
    /** The laureates as open data with their schema: CSV and JSON. */
    OPEN_DATA,
    /** Figures and charts: docx, PDF and pictures. */
    STATISTICS
}
