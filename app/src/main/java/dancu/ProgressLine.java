package dancu;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// How far a long command is: on a terminal one line that moves, elsewhere a plain line now and then.
final class ProgressLine {

    private static final int WIDTH = 24;
    private static final long PLAIN_EVERY_NANOS = Duration.ofSeconds(5).toNanos();

    private final String name;
    private final PrintStream out;
    private final boolean terminal = isTerminal();
    private final long began = System.nanoTime();
    private long told = began;
    private boolean open;

    ProgressLine(String name, PrintStream out) {
        this.name = name;
        this.out = out;
    }

    /// @param share done, 0 to 1; negative where nobody can tell
    void at(long rows, double share) {
        var now = System.nanoTime();
        var seconds = Math.max(0.001, (now - began) / 1e9);
        if (terminal) {
            out.print("\r" + line(rows, share, seconds) + "   ");
            out.flush();
            open = true;
        } else if (now - told >= PLAIN_EVERY_NANOS) {
            out.println(line(rows, share, seconds));
            told = now;
        }
    }

    /// Leaves the line.
    void end() {
        if (open) {
            out.println();
        }
    }

    @SuppressWarnings("SystemConsoleNull") // JDK 25 answers null again where nobody sits at a terminal.
    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private String line(long rows, double share, double seconds) {
        var rate = "%s: %,d dòng · rows, %,.0f/s".formatted(name, rows, rows / seconds);
        if (share <= 0) {
            return rate;
        }
        var full = (int) Math.round(share * WIDTH);
        var left = Duration.ofSeconds(Math.round(seconds * (1 - share) / share));
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %% %s, còn · left %d:%02d",
                "#".repeat(full),
                " ".repeat(WIDTH - full),
                100 * share,
                rate,
                left.toMinutes(),
                left.toSecondsPart());
    }
}
