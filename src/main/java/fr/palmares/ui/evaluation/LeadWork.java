package fr.palmares.ui.evaluation;

import fr.palmares.model.CallState;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.SheetId;
import org.jspecify.annotations.Nullable;

/**
 * What the lead reader of a dossier drafted about it.
 *
 * @param drafted null as long as there is nothing
 * @param editable false once the decisions are sealed
 */
record LeadWork(SheetId sheet, @Nullable LeadOpinion drafted, boolean editable) {
    /** Null where the sheet's juror does not lead the dossier, or is recused from it. */
    static @Nullable LeadWork of(CallState state, SheetId sheet) {
        if (!state.juryFile().leads(sheet.juror(), sheet.dossier())
                || state.recused(sheet.juror(), sheet.dossier())) {
            return null;
        }
        LeadOpinion drafted = state.procedure().deliberation().opinions().get(sheet.dossier());
        return new LeadWork(
                sheet,
                drafted != null && drafted.juror().equals(sheet.juror()) ? drafted : null,
                !state.sealed());
    }
}
