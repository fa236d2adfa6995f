import type { Script } from '../../../host/src/agent/index.js';
import { xpath } from '../../../host/src/screen/index.js';
import { person as people } from '../../../scripts/tasks/parameters/people.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { openTitled } from './pages.js';
import type { resend } from './resend.js';

type Values = ValuesOf<typeof resend>;

/** Sends what is at this place in the conversation again, counted from its end. */
const again =
  (fromEnd: number, times = 1) =>
  ({ person }: Values): Script =>
  async (hand) => {
    await openTitled(hand, people.say(person));
    const bodies = hand.all("//*[@resource-id='com.simplemobiletools.smsmessenger:id/message_body']");
    const body = bodies.at(-1 - fromEnd)?.text ?? '';
    for (let time = 0; time < times; time += 1) {
      await hand.hold(
        xpath`(//*[@resource-id='com.simplemobiletools.smsmessenger:id/message_body' and @text=${body}])[1]`,
      );
      await hand.tap("//*[@text='Send again']");
    }
    return undefined;
  };

export const resendSolution: Solution<Values> = {
  solve: again(0),
  nearMisses: { 'the older one': again(1), 'sent twice': again(0, 2) },
};
