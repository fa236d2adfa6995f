import { z } from 'zod';
import { describeNode, outline, suggest, topWindow } from '../../screen/index.js';
import { defineCommand } from '../command.js';
import { openSession } from '../session.js';
import { DEVICE_FLAGS, deviceInput } from './flags.js';

export const inspect = defineCommand({
  name: 'inspect',
  summary:
    'what is on the screen now, and the selector that the compiler would choose for each thing that can be acted on',
  arguments: [],
  flags: DEVICE_FLAGS,
  input: z.object(deviceInput),
  async run(input, context) {
    await using session = await openSession(input, 'reprise inspect', context, { ready: false });
    const screen = await session.device.observe(context.signal);
    const top = topWindow(screen.tree);
    const acting = screen.tree.nodes.filter(
      (node) =>
        screen.tree.windows[node.window] === top &&
        node.visible &&
        (node.clickable || node.editable || node.checkable || node.range !== undefined),
    );
    const rows = acting.map((node) => ({
      node: describeNode(node),
      bounds: node.bounds,
      selector: suggest(screen, node)[0]?.selector ?? null,
    }));
    context.output.say(
      `${screen.package}/${screen.activity}  ${screen.width}x${screen.height}, ${screen.tree.nodes.length} nodes, by ${session.device.path}\n`,
    );
    context.output.say(outline(screen));
    context.output.say('');
    for (const { node, selector } of rows) context.output.say(`${node.padEnd(44)} ${selector ?? '(nothing names it)'}`);
    context.output.give({
      package: screen.package,
      activity: screen.activity,
      width: screen.width,
      height: screen.height,
      path: session.device.path,
      nodes: rows,
    });
    return 0;
  },
});
