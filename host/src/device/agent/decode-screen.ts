import type { z } from 'zod';
import { buildTree, type NodeInit, type Screen, type WindowInit } from '../../screen/index.js';
import { decodeBounds, decodeNode } from './decode-node.js';
import { tree } from './messages.js';
import { parseReply } from './parse-reply.js';

/**
 * The Screen of a `tree` reply.
 *
 * @throws ProtocolError `broken-reply` or `broken-tree`
 */
export function decodeScreen(reply: unknown): Screen {
  const { windows, display, truncated, ...rest } = parseReply(tree, reply, 'tree');
  const [width, height] = display;
  return {
    tree: buildTree(windows.map(decodeWindow), { truncated }),
    package: rest.package,
    activity: className(rest.activity),
    width,
    height,
    keyboardShown: rest.keyboard,
    generation: rest.generation,
    takenAtMs: rest.uptimeMs,
  };
}

function decodeWindow(window: z.infer<typeof tree>['windows'][number]): WindowInit {
  const { kind, bounds, root, activity, ...same } = window;
  const place = decodeBounds(bounds);
  return {
    ...same,
    type: kind,
    activity: className(activity),
    bounds: place,
    root: root === undefined ? empty(place) : decodeNode(root),
  };
}

/** A window without content still covers what lies below it. */
function empty(bounds: NodeInit['bounds']): NodeInit {
  return { class: '', bounds };
}

/** "org.example/.Main" and "org.example/org.example.Main" are org.example.Main. */
function className(component: string): string {
  const [packageName = '', name = ''] = component.split('/');
  return name.startsWith('.') ? packageName + name : name;
}
