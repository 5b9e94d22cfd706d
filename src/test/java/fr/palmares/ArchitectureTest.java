package fr.palmares;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which room may look into which, as the README's table says. */
@AnalyzeClasses(packages = "fr.palmares", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] ROOMS = {
        "model",
        "ranking",
        "journal",
        "storage",
        "intake",
        "exchange",
        "sharing",
        "report",
        "text",
        "app",
        "cli",
        "ui"
    };

    @ArchTest static final ArchRule model = only("model");
    @ArchTest static final ArchRule text = only("text", "model");
    @ArchTest static final ArchRule ranking = only("ranking", "model");
    @ArchTest static final ArchRule journal = only("journal", "model");
    @ArchTest static final ArchRule storage = only("storage", "model", "journal");
    @ArchTest static final ArchRule intake = only("intake", "model");
    @ArchTest static final ArchRule exchange = only("exchange", "model", "journal");
    @ArchTest static final ArchRule sharing = only("sharing", "model", "journal");
    @ArchTest static final ArchRule report = only("report", "model", "ranking", "text");

    @ArchTest
    static final ArchRule app =
            only(
                    "app",
                    "model",
                    "ranking",
                    "journal",
                    "storage",
                    "intake",
                    "exchange",
                    "sharing",
                    "report",
                    "text");

    @ArchTest static final ArchRule cli = only("cli", "app", "model", "ranking", "intake", "text");

    @ArchTest
    static final ArchRule ui =
            only("ui", "app", "model", "ranking", "text", "intake", "journal", "storage");

    @ArchTest
    static final ArchRule domainStandsOnTheJdkAlone =
            classes()
                    .that()
                    .resideInAnyPackage("fr.palmares.model..", "fr.palmares.ranking..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "fr.palmares.model..",
                            "fr.palmares.ranking..");

    @ArchTest
    static final ArchRule officeFormatsInTwoRooms =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("fr.palmares.report..", "fr.palmares.intake..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule databasesInTwoRooms =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("fr.palmares.storage..", "fr.palmares.sharing..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.h2..", "org.jooq..", "org.flywaydb..", "java.sql..");

    @ArchTest
    static final ArchRule windowsInOneRoom =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("fr.palmares.ui..", "fr.palmares")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("javafx..");

    /** How sure a ranking is stays with the coordinator: only the annex and the analysis say it. */
    @ArchTest
    static final ArchRule secondReadingsInNoDocumentAndNotInTheRoom =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "fr.palmares.report..",
                            "fr.palmares.exchange..",
                            "fr.palmares.ui.deliberation..",
                            "fr.palmares.ui.results..",
                            "fr.palmares.ui.evaluation..")
                    .and()
                    .haveSimpleNameNotStartingWith("Annex")
                    .and()
                    .doNotHaveSimpleName("TechnicalAnnex")
                    // asks for the advised order of discussion alone
                    .and()
                    .doNotHaveSimpleName("DeliberationViewModel")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            "fr\\.palmares\\.ranking\\.(Analysis|SecondReadings|Severity.*|Reading.*"
                                    + "|JurorBootstrap|Acceptability.*|PairwiseWins|WeightSim.*"
                                    + "|Agreement|Juror(Diagnosis|Drift)|LeaveOneOut|Kemeny"
                                    + "|WeightInterval|SmallestChange|CutMargin.*)");

    @ArchTest
    static final ArchRule viewModelsKnowNoNodes =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("javafx.scene..");

    @ArchTest
    static final ArchRule oneWayToTheWindowsThread =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("fr.palmares.ui.common..")
                    .should()
                    .callMethod(javafx.application.Platform.class, "runLater", Runnable.class);

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("fr.palmares.(*)..").should().beFreeOfCycles();

    /** A room that uses only these of the other rooms. */
    private static ClassesShouldConjunction only(String room, String... others) {
        List<String> forbidden = new ArrayList<>(Arrays.asList(ROOMS));
        forbidden.remove(room);
        forbidden.removeAll(Arrays.asList(others));
        return noClasses()
                .that()
                .resideInAPackage("fr.palmares." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        forbidden.stream()
                                .map(name -> "fr.palmares." + name + "..")
                                .toArray(String[]::new));
    }
}
