package dev.reprise.embedded.agent;

import dev.reprise.agent.Agent;
import dev.reprise.agent.AgentOptions;
import dev.reprise.agent.Token;
import dev.reprise.agent.phone.Automation;
import dev.reprise.agent.phone.AutomationSource;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.SourceException;
import dev.reprise.embedded.phone.Programs;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.uiautomator2.rpc.RpcServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What app_process can start here, recognised by its class and run over this device's own views: the device agent, and what stands in for the
 * server of the Python package uiautomator2.
 */
public final class DevicePrograms implements Programs {
  private static final String AGENT = "dev.reprise.agent.Main";
  private static final int USAGE = 2;
  private static final int FAILED = 1;

  private final Device device;
  private final AutomationSlot slot;

  public DevicePrograms(Device device) {
    this.device = device;
    this.slot = new AutomationSlot(device);
  }

  @Override
  public Program start(String classPath, String mainClass, List<String> arguments) throws ClassNotFoundException {
    if (RpcServer.MAIN_CLASS.equals(mainClass)) return rpcServer(arguments);
    if (!AGENT.equals(mainClass)) throw new ClassNotFoundException("Didn't find class \"" + mainClass + "\" on path: " + classPath);
    AgentOptions options;
    try {
      options = AgentOptions.parse(arguments.toArray(new String[0]));
    } catch (IllegalArgumentException e) {
      return new Ended(USAGE, e.getMessage());
    }
    try {
      Token token = Token.take(device.files.resolve(options.tokenFile).toFile());
      if (AgentOptions.UI_AUTOMATION.equals(options.source)) return overUiAutomation(options.socket, token);
      EmbeddedSource views = new EmbeddedSource(device);
      return new Running(agent(views, options.socket, token), views::end);
    } catch (IOException | SourceException | IllegalArgumentException e) {
      return new Ended(FAILED, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Ended(FAILED, "Interrupted.");
    }
  }

  /** As a phone runs it: nobody can connect before UiAutomation is had. */
  private Program overUiAutomation(String socket, Token token) throws IOException, SourceException, InterruptedException {
    Automation automation = Automation.connect(slot);
    try {
      EmbeddedSource views = new EmbeddedSource(device);
      AutomationSource source = new AutomationSource(automation.ui, new EmbeddedPlatform(device, views));
      Runnable afterwards = () -> {
        views.end();
        source.close();
        giveBack(automation);
      };
      return new Running(agent(source, socket, token), afterwards);
    } catch (IOException taken) {
      giveBack(automation);
      throw taken;
    }
  }

  private Agent agent(NodeSource source, String socket, Token token) throws IOException {
    return Agent.start(FaultySource.of(source, device.faults), new SocketTransport(device.sockets, socket), token);
  }

  /** Here the process goes on, whose death gives a phone's back. */
  private static void giveBack(Automation automation) {
    automation.ui.disconnect();
    automation.close();
  }

  private Program rpcServer(List<String> arguments) {
    try {
      return RpcServer.start(device, new EmbeddedSource(device), arguments);
    } catch (IOException | IllegalArgumentException e) {
      return new Ended(FAILED, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Program instrument(String component) throws NotInstrumentable {
    return device.instrumentations.start(component);
  }

  @Override
  public List<Instrumentation> instrumentations() {
    return device.mainThread.call(device.instrumentations::all);
  }

  private static final class Running implements Program {
    private final Agent agent;
    private final Runnable afterwards;
    private final AtomicBoolean ended = new AtomicBoolean();

    Running(Agent agent, Runnable afterwards) {
      this.agent = agent;
      this.afterwards = afterwards;
    }

    @Override
    public InputStream output() {
      return InputStream.nullInputStream();
    }

    @Override
    public int waitFor() throws InterruptedException {
      try {
        agent.join();
      } finally {
        end();
      }
      return 0;
    }

    @Override
    public void close() {
      agent.stop();
      end();
    }

    private void end() {
      if (!ended.getAndSet(true)) afterwards.run();
    }
  }

  /** Said one sentence and went. */
  private static final class Ended implements Program {
    private final int code;
    private final String message;

    Ended(int code, String message) {
      this.code = code;
      this.message = message;
    }

    @Override
    public InputStream output() {
      return new ByteArrayInputStream((message + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int waitFor() {
      return code;
    }

    @Override
    public void close() {}
  }
}
