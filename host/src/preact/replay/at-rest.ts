import { type Screen, sameBounds, type UiNode } from '../../screen/index.js';
import { listIn } from './list-rows.js';
import type { Run } from './run.js';

/** A list that meets its end may swing back, and stands still for a frame or two where it turns. */
const REST_MS = 100;

/** A list glides on when its reports have ended: it lies still when each row has been where it is for a while. */
export async function atRest(run: Run, screen: Screen, list: UiNode): Promise<Screen> {
  const wait = run.wait(run.pace.actMs);
  let since = screen;
  let now = screen;
  while (now.takenAtMs - since.takenAtMs < REST_MS && !wait.over) {
    await run.device.changed(now.generation, REST_MS, wait.signal);
    now = await run.device.observe(wait.signal);
    if (!lieAlike(listIn(since, list), listIn(now, list))) since = now;
  }
  return now;
}

function lieAlike(one: UiNode | undefined, other: UiNode | undefined): boolean {
  if (one === undefined || other === undefined || one.children.length !== other.children.length) return false;
  return one.children.every((row, index) => sameBounds(row.bounds, (other.children[index] as UiNode).bounds));
}
