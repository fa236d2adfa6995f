import type { NodeInit, Screen } from '../../src/screen/index.js';
import { APP, button, edit, page, tap, type } from './recorded.js';

export const text = (said: string, id: string): NodeInit => ({
  class: 'android.widget.TextView',
  text: said,
  resourceId: `${APP}:id/${id}`,
});
export const form = (shown = ''): Screen =>
  page('New message', edit('Number', '+15550100'), edit('Text', shown), button('Send'));
export const sent = (shown: string): Screen => page('Sent', text(shown, 'last'));

/** Goes to a page, reads, and types what was read. */
export const passOn = (said: string, start: Screen, ...shown: readonly NodeInit[]) => {
  const thread = page('Thread', ...shown, button('Write'));
  const empty = page('New message', edit('Number'), edit('Text'), button('Send'));
  return [
    tap(start, 'Open', thread),
    tap(thread, 'Write', empty),
    type(empty, 'Number', '+15550100', form()),
    type(form(), 'Text', said, form(said)),
    tap(form(said), 'Send', sent(said)),
  ];
};
export const inbox = (...more: readonly NodeInit[]) => page('Inbox', ...more, button('Open'));
export const GOAL = 'Pass it on to +15550100';
export const list = (...children: readonly NodeInit[]): NodeInit => ({
  class: 'androidx.recyclerview.widget.RecyclerView',
  scrollable: true,
  children: children.map((node) => ({ ...node, bounds: { left: 0, top: 60, right: 900, bottom: 90 } })),
});
export const BODY = `//*[@resource-id='${APP}:id/body']`;
