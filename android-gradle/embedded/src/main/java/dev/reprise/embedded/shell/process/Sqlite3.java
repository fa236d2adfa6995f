package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * `sqlite3 [-header] [-separator S] [-csv] [-json] DATABASE [SQL]`.
 *
 * <p>It runs in a JVM of its own: SQLite's locks are the operating system's file locks, which hold between processes but not between two
 * copies of the library in one. In the device's own JVM an app that has the database open could lose its write-ahead log.
 */
public final class Sqlite3 implements Command {
  @Override public int run(Call call) throws IOException, InterruptedException {
    List<String> options = new ArrayList<>();
    List<String> operands = new ArrayList<>();
    for (int i = 0; i < call.args.size(); i++) {
      String arg = call.args.get(i).replaceFirst("^--", "-");
      if (arg.equals("-version")) {
        call.out.line("3.44.3");
        return 0;
      }
      if (arg.equals("-separator") || arg.equals("-cmd") || arg.equals("-nullvalue")) {
        if (i + 1 == call.args.size()) throw Failure.exactly(1, "sqlite3: Error: missing argument to " + arg);
        options.addAll(List.of(arg, call.args.get(++i)));
      } else if (arg.startsWith("-") && arg.length() > 1) {
        if (!arg.matches("-(header|noheader|csv|json|line|list|column|batch|bail|readonly|tabs)")) {
          throw Failure.exactly(1, "sqlite3: Error: unknown option: " + call.args.get(i) + "\nUse -help for a list of options.");
        }
        options.add(arg);
      } else {
        operands.add(call.args.get(i));
      }
    }
    if (operands.isEmpty()) throw Failure.exactly(1, "sqlite3: name of a database expected");
    Path database = call.host(operands.get(0));
    if (!Files.isDirectory(database.getParent())) throw Failure.exactly(1, "Error: unable to open database \"" + operands.get(0) + "\": unable to open database file");
    String sql = operands.size() > 1 ? String.join("\n", operands.subList(1, operands.size())) : call.readIn();
    boolean created = !Files.exists(database);
    int code = runChild(call, database, options, sql);
    if (created && Files.exists(database)) call.files().stamp(database);
    return code;
  }

  private static int runChild(Call call, Path database, List<String> options, String sql) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xshare:auto", "-Xmx64m", "-Dfile.encoding=UTF-8",
        "-cp", classPath(), SqliteMain.class.getName(), database.toString()));
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8"); // What file names are encoded in; a property cannot say it on Java 17.
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(sql.getBytes(StandardCharsets.UTF_8));
    }
    Thread errors = new Thread(() -> copy(process.getErrorStream(), call.err), "sqlite3-errors");
    errors.start();
    try {
      process.getInputStream().transferTo(call.out);
      errors.join();
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }

  private static void copy(InputStream from, OutputStream to) {
    try {
      from.transferTo(to);
    } catch (IOException | RuntimeException e) {
      // The child has ended or nobody reads its errors; its exit code tells.
    }
  }

  private static String classPath() throws IOException {
    try {
      String driver = Path.of(Class.forName("org.sqlite.JDBC").getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
      String own = Path.of(SqliteMain.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
      return driver + File.pathSeparator + own;
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IOException("no SQLite driver on the device's class path", e);
    }
  }
}
