package dancu.shared;

import java.util.concurrent.Callable;

/// One command of the command line, found through `META-INF/services/dancu.shared.Command` and annotated
/// for picocli.
///
/// Answers 0 when done, 1 when the check it makes failed; picocli answers 2 for a wrong call.
public interface Command extends Callable<Integer> {}
