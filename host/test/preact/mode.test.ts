import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { NodeInit } from '../../src/screen/index.js';
import { APP, button, lines, page, run, tap } from './recorded.js';

const choice = (said: string, checked: boolean): NodeInit => ({
  class: 'android.widget.CheckedTextView',
  text: said,
  checked,
  checkable: true,
  clickable: true,
});
const bounds = (top: number) => ({ left: 0, top, right: 1080, bottom: top + 20 });
const camera = (chosen: string, press: string) =>
  page(
    'Camera',
    {
      class: 'android.widget.RadioGroup',
      resourceId: `${APP}:id/modes`,
      children: ['Photo', 'Video'].map((said, index) => ({
        ...choice(said, said === chosen),
        bounds: bounds(50 + index * 20),
      })),
    },
    button(press, { resourceId: `${APP}:id/shutter` }),
  );
const taken = (before: string, after: string) =>
  run('Take one video', [
    tap(camera('Photo', before), 'Video', camera('Video', after)),
    tap(camera('Video', after), after, page('Home')),
  ]);

describe('a choice that a goal writes small', () => {
  it('is no value where it chose what a button does that was pressed behind it: behind the other choice lies another way', () => {
    assert.deepEqual(lines(taken('Take', 'Record'), 'goal|param'), ['goal    "Take one video"']);
  });

  it('is one where the button does the same, and only counts on', () => {
    assert.deepEqual(lines(taken('Take 1 of 2', 'Take 2 of 2'), 'goal'), ['goal    "Take one {name}"']);
  });
});
