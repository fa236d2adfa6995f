package dev.reprise.embedded.agent;

import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.SourceException;
import dev.reprise.embedded.phone.Faults;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A device agent's node source that fails on request, whichever it is. */
final class FaultySource {
  private FaultySource() {}

  static NodeSource of(NodeSource source, Faults faults) {
    return (NodeSource)
        Proxy.newProxyInstance(
            NodeSource.class.getClassLoader(),
            new Class<?>[] {NodeSource.class},
            (self, method, arguments) -> {
              boolean reads = method.getName().equals("read");
              if (reads && faults.take(Faults.Kind.AGENT_BLIND)) throw new SourceException("The screen cannot be read, on request of reprise-device.");
              try {
                return method.invoke(source, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }
}
