package dev.reprise.embedded.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * One app process is one of these, a child of the loader that has the framework: its statics live and die with it. The app's own classes come
 * first, except what a phone's boot class path owns. Its name is written into every stack frame of the app, which is how a crash, or a
 * thread, is traced to its process.
 */
public final class AppClassLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private static final String NAME_PREFIX = "app:";

  private volatile AppProcess process;
  private volatile JarFile classes;

  AppClassLoader(AppProcess process, Path classesJar) throws IOException {
    super(NAME_PREFIX + process.packageName + "#" + process.pid, AppClassLoader.class.getClassLoader());
    this.process = process;
    this.classes = classesJar == null ? null : new JarFile(classesJar.toFile());
  }

  /** Null once the process is dead. */
  public AppProcess process() {
    return process;
  }

  /** The pid in a loader's name, or -1 for a loader that is no app's. */
  static int pidOf(String loaderName) {
    if (loaderName == null || !loaderName.startsWith(NAME_PREFIX)) return -1;
    return Integer.parseInt(loaderName.substring(loaderName.indexOf('#') + 1));
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null && !name.startsWith("android.") && !name.startsWith("java.")) loaded = define(name);
      return loaded != null ? loaded : getParent().loadClass(name);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    JarFile jar = classes;
    JarEntry entry = jar == null ? null : jar.getJarEntry(name.replace('.', '/') + ".class");
    if (entry == null) return null;
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length, AppClassLoader.class.getProtectionDomain());
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    JarFile jar = classes;
    try {
      JarEntry entry = jar == null ? null : jar.getJarEntry(name);
      if (entry != null) return jar.getInputStream(entry);
    } catch (IOException e) {
      // A jar that was closed by the end of its process has no resources any more: fall through to the framework's.
    }
    return super.getResourceAsStream(name);
  }

  /** After the end of the process: whoever still holds the loader no longer reaches the process through it. */
  void close() {
    JarFile jar = classes;
    classes = null;
    process = null;
    try {
      if (jar != null) jar.close();
    } catch (IOException e) {
      // Nothing was written: a jar that cannot be closed loses nothing.
    }
  }
}
