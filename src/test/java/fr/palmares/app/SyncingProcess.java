package fr.palmares.app;

import java.nio.file.Path;
import java.util.Random;

/** A coordinator's computer that marks and synchronises until it is killed. */
final class SyncingProcess {
    private SyncingProcess() {}

    /** Works with what its arguments name: home, folder of the call, seed. */
    public static void main(String[] arguments) {
        Child.whole(() -> work(arguments));
    }

    private static void work(String[] arguments) {
        AppContext context = TestCalls.context(Path.of(arguments[0]));
        Random random = new Random(Long.parseLong(arguments[2]));
        try (CallSession call = CallSession.open(context, Path.of(arguments[1]))) {
            System.out.println("open");
            while (true) {
                for (int i = random.nextInt(8); i >= 0; i--) {
                    SharedComputers.mark(call, random);
                    // said only once it is on disk: what was said must never be missing
                    System.out.println(call.state().journal().entries());
                }
                SharedComputers.sync(call);
            }
        }
    }
}
