package fr.palmares.model;

import java.time.LocalDate;

/**
 * A juror's declaration of interests and confidentiality, as it came back.
 *
 * @param declared the day it was signed
 * @param confidentiality whether the juror undertakes to keep everything secret
 */
public record InterestsForm(String juror, LocalDate declared, boolean confidentiality) {}
