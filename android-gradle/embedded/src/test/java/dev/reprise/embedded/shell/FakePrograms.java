package dev.reprise.embedded.shell;

import dev.reprise.embedded.phone.Programs;
import java.util.List;
import java.util.Map;

/** Programs by the names of their main classes, and no instrumentation. */
public final class FakePrograms implements Programs {
  /** What `app_process` would start. */
  public interface Starter {
    Program start(String classPath, String mainClass, List<String> arguments);
  }

  private final Map<String, Starter> starters;

  FakePrograms(Map<String, Starter> starters) {
    this.starters = starters;
  }

  @Override public Program start(String classPath, String mainClass, List<String> arguments) throws ClassNotFoundException {
    Starter starter = starters.get(mainClass);
    if (starter == null) throw new ClassNotFoundException(mainClass);
    return starter.start(classPath, mainClass, arguments);
  }

  @Override public Program instrument(String component) throws NotInstrumentable {
    throw new NotInstrumentable("Unable to find instrumentation info for: ComponentInfo{" + component + "}");
  }

  @Override public List<Instrumentation> instrumentations() {
    return List.of();
  }
}
