import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Build step: Flyway migrates an in-memory H2 with the program's own migrations, jOOQ writes typed
 * classes for the tables it finds. Arguments: migration folder, output folder, file that receives
 * the path of the JDK (the launcher looks there when no other JDK 25 is known).
 */
public class GenerateTables {
    public static void main(String[] args) throws Exception {
        java.util.logging.Logger.getLogger("org.flywaydb")
                .setLevel(java.util.logging.Level.WARNING);
        var url =
                "jdbc:h2:mem:codegen;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        try (var keep = DriverManager.getConnection(url)) {
            Flyway.configure()
                    .dataSource(url, null, null)
                    .locations("filesystem:" + args[0])
                    .load()
                    .migrate();
            GenerationTool.generate(
                    new Configuration()
                            .withLogging(Logging.WARN)
                            .withJdbc(new Jdbc().withUrl(url))
                            .withGenerator(
                                    new Generator()
                                            .withDatabase(
                                                    new Database()
                                                            .withName("org.jooq.meta.h2.H2Database")
                                                            .withInputSchema("public")
                                                            .withOutputSchemaToDefault(true)
                                                            .withExcludes("flyway_schema_history"))
                                            .withGenerate(new Generate().withComments(true))
                                            .withTarget(
                                                    new Target()
                                                            .withPackageName(
                                                                    "fr.palmares.storage.db")
                                                            .withDirectory(args[1]))));
        }
        Files.writeString(Path.of(args[1], ".done"), "");
        Files.writeString(Path.of(args[2]), System.getProperty("java.home") + "\n");
    }
}
