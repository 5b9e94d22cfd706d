package fr.palmares.model;

/**
 * That a dossier is carried out together with others as one project, which takes one place.
 *
 * @param lead number of the dossier that stands for all of them; its own entry names itself
 * @param reason why, never blank
 */
public record JointProject(String lead, String reason) {
    public JointProject {
        lead = lead.strip();
        reason = reason.strip();
        if (reason.isEmpty()) {
            throw new Refused("refused.project.reason");
        }
    }
}
