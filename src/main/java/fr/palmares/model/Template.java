package fr.palmares.model;

/** Grids a round may start from. */
public enum Template {
    /** The five criteria of the call's press release (2018). */
    AMI_IA_1,
    /** The seven criteria of the call's published rules (2019). */
    AMI_IA_2,
    /** Of a laureate's prototype after the support. */
    FINAL_EVALUATION;

    public Grid grid() {
        return switch (this) {
            case AMI_IA_1 -> StandardGrids.amiIa1();
            case AMI_IA_2 -> StandardGrids.amiIa2();
            case FINAL_EVALUATION -> StandardGrids.finalEvaluation();
        };
    }

    /** As the command line writes it: {@code ami-ia-1}. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
