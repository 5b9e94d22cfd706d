package fr.palmares.app;

import fr.palmares.journal.DamagedException;
import fr.palmares.journal.Durable;
import fr.palmares.journal.Json;
import fr.palmares.model.Broken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The what-ifs a user keeps of a call, in the user's own application data: they are nobody's
 * decision, so neither the journal nor any file that goes out knows of them.
 */
public final class Scenarios {
    private static final System.Logger LOG = System.getLogger(Scenarios.class.getName());

    private final Path file;

    /** What stands in the file. */
    private record Kept(List<Scenario> scenarios) {
        Kept {
            scenarios = List.copyOf(scenarios);
        }
    }

    /**
     * Those of one call.
     *
     * @param call its identifier, which is safe as a file's name
     */
    public Scenarios(AppContext context, String call) {
        this.file = context.home().resolve("scenarios").resolve(call + ".json");
    }

    /**
     * All that are kept, in the order in which they were.
     *
     * @throws Broken when the file is there and cannot be read; a damaged one is put aside instead
     */
    public List<Scenario> all() {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return Json.read(Files.readAllBytes(file), Kept.class).scenarios();
        } catch (DamagedException e) {
            LOG.log(System.Logger.Level.WARNING, "scenarios are damaged and put aside", e);
            putAside();
            return List.of();
        } catch (IOException e) {
            throw new Broken("broken.folder.read", e, file.toString());
        }
    }

    private void putAside() {
        try {
            Files.move(
                    file,
                    file.resolveSibling(file.getFileName() + ".damaged"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, file.toString());
        }
    }

    /**
     * Keeps one; another of its name is replaced where it stands.
     *
     * @throws Broken when it cannot be written
     */
    public void keep(Scenario scenario) {
        List<Scenario> kept = new ArrayList<>(all());
        int at = at(kept, scenario.name());
        if (at < 0) {
            kept.add(scenario);
        } else {
            kept.set(at, scenario);
        }
        write(kept);
    }

    /** Forgets the one of this name, if there is one. */
    public void forget(String name) {
        List<Scenario> kept = new ArrayList<>(all());
        if (kept.removeIf(s -> s.name().equals(name))) {
            write(kept);
        }
    }

    /** Forgets all of them, also those that were put aside. */
    public void forgetAll() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".damaged"));
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, file.toString());
        }
    }

    private static int at(List<Scenario> kept, String name) {
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void write(List<Scenario> kept) {
        try {
            Files.createDirectories(file.getParent());
            Durable.write(file, Json.bytes(new Kept(kept)));
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, file.toString());
        }
    }
}
