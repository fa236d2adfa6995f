package dev.reprise.embedded.uiautomator2.command;

import dev.reprise.agent.source.NodeSource;
import dev.reprise.embedded.accessibility.PhoneDisplay;
import dev.reprise.embedded.phone.Packages;
import dev.reprise.embedded.phone.Programs;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.uiautomator2.http.HttpServer;
import dev.reprise.embedded.uiautomator2.screen.Watch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/**
 * What Appium finds at work in its UiAutomator2 server package: the same HTTP endpoints on the device's port 6790, answered by this device's
 * own node source and gestures. It runs from `am instrument` to the end of its session.
 */
public final class UiAutomator2Server implements Programs.Program {
  private static final String ADDRESS = "tcp:6790";

  private final CountDownLatch ended = new CountDownLatch(1);
  private final long startNs = System.nanoTime();
  private final Watch watch;
  private final HttpServer http;
  private volatile boolean killed;

  private UiAutomator2Server(Device device, NodeSource source, Packages.Info installed) throws IOException {
    this.watch = new Watch(source);
    Sessions sessions = new Sessions(installed.versionName, (int) installed.versionCode, this::end);
    Dispatcher dispatcher = new Dispatcher(routes(device, new Desk(source, watch), sessions), sessions);
    try {
      this.http = new HttpServer(device.sockets, ADDRESS, dispatcher::answer);
    } catch (IOException taken) {
      watch.close();
      throw taken;
    }
  }

  /** @throws IOException when another one has the port already */
  public static UiAutomator2Server start(Device device, NodeSource source, Packages.Info installed) throws IOException {
    return new UiAutomator2Server(device, source, installed);
  }

  private static Routes routes(Device device, Desk desk, Sessions sessions) {
    Routes routes = new Routes();
    sessions.routes(routes);
    new FindCommands(desk).routes(routes);
    new ElementCommands(desk).routes(routes);
    new ScreenCommands(desk).routes(routes);
    new RotationCommands(desk.source, new PhoneDisplay(device)).routes(routes);
    new InputCommands(desk).routes(routes);
    new GestureCommands(desk).routes(routes);
    new AlertCommands(desk).routes(routes);
    new DeviceCommands(device).routes(routes);
    return routes;
  }

  /** What the test runner prints, which is known when it has ended. */
  @Override
  public InputStream output() {
    return new SequenceInputStream(
        new Enumeration<>() {
          private boolean told;

          @Override
          public boolean hasMoreElements() {
            return !told;
          }

          @Override
          public InputStream nextElement() {
            told = true;
            return new ByteArrayInputStream(report().getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  private String report() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (killed) return "INSTRUMENTATION_RESULT: shortMsg=Process crashed.\nINSTRUMENTATION_CODE: 0\n";
    return String.format(Locale.ROOT, "\nTime: %.3f\n\nOK (1 test)\n\n", (System.nanoTime() - startNs) / 1e9);
  }

  @Override
  public int waitFor() throws InterruptedException {
    ended.await();
    return 0;
  }

  /** SIGKILL. */
  @Override
  public void close() {
    if (ended.getCount() > 0) killed = true;
    end();
  }

  private void end() {
    http.close();
    watch.close();
    ended.countDown();
  }
}
