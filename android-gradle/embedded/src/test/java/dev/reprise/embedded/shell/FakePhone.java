package dev.reprise.embedded.shell;

import dev.reprise.embedded.phone.Activities;
import dev.reprise.embedded.phone.Contents;
import dev.reprise.embedded.phone.Display;
import dev.reprise.embedded.phone.Faults;
import dev.reprise.embedded.phone.Input;
import dev.reprise.embedded.phone.Languages;
import dev.reprise.embedded.phone.Left;
import dev.reprise.embedded.phone.LocalSockets;
import dev.reprise.embedded.phone.Log;
import dev.reprise.embedded.phone.Phone;
import dev.reprise.embedded.phone.Programs;
import dev.reprise.embedded.phone.Properties;
import dev.reprise.embedded.phone.SettingsTable;
import dev.reprise.embedded.phone.Snapshots;
import dev.reprise.embedded.phone.Storage;
import dev.reprise.embedded.phone.SystemUi;
import dev.reprise.embedded.phone.Telephony;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A phone with a memory and no Android: files in a temporary folder, packages and settings in maps, a log of what was injected. */
public final class FakePhone implements Phone {
  /** What reached the device, in order: "tap 10 20", "text hello", "start com.example/.Main" ... */
  public final List<String> events = new CopyOnWriteArrayList<>();
  public final FakePackages packages = new FakePackages(events);
  final FakeActivities activities = new FakeActivities(packages, events);
  public final FakeSockets sockets = new FakeSockets();
  private final Properties properties = new FakeProperties();
  public final Map<String, TreeMap<String, String>> settings = new TreeMap<>(Map.of("global", new TreeMap<>(), "secure", new TreeMap<>(), "system", new TreeMap<>()));
  public final List<Map<String, Object>> rows = new ArrayList<>();
  public final List<String> snapshots = new CopyOnWriteArrayList<>();
  public final Map<String, FakePrograms.Starter> programs = new LinkedHashMap<>();
  public boolean busy;
  private final FakeLeft left = new FakeLeft();
  private final FakeSystemUi systemUi = new FakeSystemUi(events);
  private final Map<String, String> languages = new TreeMap<>();
  private final Display display = new FakeDisplay(this);
  /** Device paths of files that an app removes just when somebody looks at them. */
  public final Set<String> vanishing = new HashSet<>();
  public final Faults faults = new Faults();
  private final FakeLog log = new FakeLog();
  private final Path root;

  public FakePhone() throws IOException {
    root = Files.createTempDirectory("fake-phone").toRealPath();
    for (String folder : new String[] {"data/local/tmp", "data/data/com.example", "data/media/0/Download", "system/bin"}) Files.createDirectories(root.resolve(folder));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root.toFile())));
  }

  private static void delete(File file) {
    File[] inside = Files.isSymbolicLink(file.toPath()) ? null : file.listFiles();
    if (inside != null) for (File child : inside) delete(child);
    file.delete();
  }

  @Override public FakePackages packages() {
    return packages;
  }

  @Override public LocalSockets localSockets() {
    return sockets;
  }

  @Override public Faults faults() {
    return faults;
  }

  @Override public Left left() { return left; }

  @Override public SystemUi systemUi() { return systemUi; }

  @Override public Log log() {
    return log;
  }

  @Override public Telephony telephony() {
    return (from, text) -> {
      events.add("sms " + from + " " + text);
      return null;
    };
  }

  @Override public void bootCompleted() {
    events.add("boot completed");
  }

  @Override public void powerOff() {
    events.add("power off");
  }

  @Override public Programs programs() {
    return new FakePrograms(programs);
  }

  @Override public Storage storage() {
    return new Storage() {
      @Override public Path root() {
        return root;
      }

      @Override public Path resolve(String devicePath) {
        String path = devicePath;
        String[][] links = {{"/sdcard", "/data/media/0"}, {"/storage/emulated/0", "/data/media/0"}, {"/data/user/0", "/data/data"}};
        for (String[] link : links) {
          if (path.equals(link[0]) || path.startsWith(link[0] + "/")) path = link[1] + path.substring(link[0].length());
        }
        Path file = root.resolve(path.substring(1)).normalize();
        if (vanishing.contains(devicePath)) delete(file.toFile());
        return file;
      }

      @Override public String devicePath(Path hostPath) {
        return "/" + root.relativize(hostPath);
      }
    };
  }

  @Override public Properties properties() {
    return properties;
  }

  @Override public Languages languages() {
    return new Languages() {
      @Override public String app(String packageName) {
        return packages.find(packageName) == null ? null : languages.getOrDefault(packageName, "");
      }

      @Override public boolean setApp(String packageName, String tags) {
        if (packages.find(packageName) == null) return false;
        languages.put(packageName, tags);
        return true;
      }
    };
  }

  @Override public SettingsTable settings() {
    return new SettingsTable() {
      @Override public String get(String namespace, String key) {
        return settings.get(namespace).get(key);
      }

      @Override public void put(String namespace, String key, String value) {
        settings.get(namespace).put(key, value);
      }

      @Override public boolean delete(String namespace, String key) {
        return settings.get(namespace).remove(key) != null;
      }

      @Override public SortedMap<String, String> list(String namespace) {
        return settings.get(namespace);
      }
    };
  }

  @Override public Snapshots snapshots() {
    return new FakeSnapshots(snapshots, events);
  }

  /** One table under content://notes; what can only be written to under content://inbox. */
  @Override public Contents contents() {
    return new Contents() {
      @Override public Rows query(String uri, List<String> projection, String where, String sort) {
        if (uri.equals("content://notes/nonsense")) throw new IllegalArgumentException("Unknown URI " + uri);
        if (uri.startsWith("content://inbox")) throw new UnsupportedOperationException("an inbox cannot be read");
        events.add("query " + uri);
        List<String> columns = projection != null && !projection.isEmpty() ? projection : List.of("_id", "title", "body");
        List<List<Object>> cells = new ArrayList<>();
        for (Map<String, Object> row : rows) {
          List<Object> line = new ArrayList<>();
          for (String column : columns) line.add(row.get(column));
          cells.add(line);
        }
        return new Rows(columns, cells);
      }

      @Override public boolean hasProvider(String uri) {
        return uri.startsWith("content://notes") || uri.startsWith("content://inbox");
      }

      @Override public String insert(String uri, Map<String, Object> values) {
        Map<String, Object> row = new LinkedHashMap<>(values);
        row.put("_id", (long) rows.size() + 1);
        rows.add(row);
        return uri + "/" + rows.size();
      }

      @Override public int update(String uri, Map<String, Object> values, String where) {
        rows.forEach(row -> row.putAll(values));
        return rows.size();
      }

      @Override public int delete(String uri, String where) {
        int count = rows.size();
        rows.clear();
        return count;
      }
    };
  }

  @Override public Display display() {
    return display;
  }

  @Override public Input input() {
    return new Input() {
      @Override public void tap(int x, int y) {
        events.add("tap " + x + " " + y);
      }

      @Override public void swipe(int x1, int y1, int x2, int y2, int durationMs) {
        events.add("swipe " + x1 + " " + y1 + " " + x2 + " " + y2 + " " + durationMs);
      }

      @Override public void motion(int action, int x, int y) {
        events.add("motion " + action + " " + x + " " + y);
      }

      @Override public void key(int keyCode, boolean longPress) {
        events.add("key " + keyCode + (longPress ? " long" : ""));
      }

      @Override public void text(String text) {
        if (text.chars().anyMatch(c -> c > 126)) throw new IllegalArgumentException(text);
        events.add("text " + text);
      }

      @Override public void combination(List<Integer> keyCodes) {
        events.add("keys " + keyCodes);
      }

      @Override public boolean keyboardShown() {
        return false;
      }
    };
  }

  @Override public Activities activities() {
    return activities;
  }

  private static final class FakeLog implements Log {
    private final List<String> lines = new CopyOnWriteArrayList<>(List.of(
        "10-15 15:34:23.123  1234  1240 I Example : started", "10-15 15:34:23.456  1234  1240 W Other   : careful: now"));
    private final List<Consumer<String>> followers = new CopyOnWriteArrayList<>();

    @Override public List<String> lines() {
      return lines;
    }

    @Override public void clear() {
      lines.clear();
    }

    @Override public AutoCloseable follow(Consumer<String> line) {
      followers.add(line);
      return () -> followers.remove(line);
    }

    @Override public void write(char priority, String tag, String message) {
      String line = String.format("10-15 15:34:24.000     1     1 %c %-8s: %s", priority, tag, message);
      lines.add(line);
      followers.forEach(follower -> follower.accept(line));
    }
  }
}
