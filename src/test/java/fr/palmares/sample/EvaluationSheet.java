package fr.palmares.sample;

import java.util.List;
import java.util.Map;

/**
 * One juror's marks and remarks on one dossier.
 *
 * @param dossier its number
 * @param juror the juror's identifier
 * @param scores a mark, NSP or nothing for each criterion
 * @param remarks remarks by criterion
 */
record EvaluationSheet(
        String dossier, String juror, List<String> scores, Map<String, String> remarks) {

    /** The same sheet with other scores. */
    EvaluationSheet withScores(List<String> others) {
        return new EvaluationSheet(dossier, juror, others, remarks);
    }
}
