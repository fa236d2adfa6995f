import { DeviceError } from '../base/index.js';
import type { Device, DeviceStream, Packet, StreamWish } from '../device/index.js';

/**
 * Opens a stream of a device, which ends when the signal is raised: its loop then ends as it does when it is left.
 *
 * @throws DeviceError `no-stream` where the way to the device has none, `agent-no-stream` where the device has none
 */
export async function openStream(device: Device, wish: StreamWish, signal?: AbortSignal): Promise<DeviceStream> {
  if (device.stream === undefined)
    throw new DeviceError(
      'no-stream',
      `Plain adb streams nothing from ${device.serial}: the device agent is needed. See why it is not there: reprise inspect.`,
    );
  const stream = await device.stream(wish, signal);
  return signal === undefined ? stream : endedBy(stream, signal);
}

function endedBy(stream: DeviceStream, signal: AbortSignal): DeviceStream {
  let ending: Promise<void> | undefined;
  const end = () => {
    signal.removeEventListener('abort', onAbort);
    ending ??= Promise.resolve(stream[Symbol.asyncDispose]());
    return ending;
  };
  // Its failure is heard by who disposes it.
  const onAbort = () => void end().catch(() => {});
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  return {
    format: stream.format,
    [Symbol.asyncIterator]: (): AsyncIterator<Packet> => stream[Symbol.asyncIterator](),
    [Symbol.asyncDispose]: end,
  };
}
