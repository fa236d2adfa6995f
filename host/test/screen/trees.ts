import fc from 'fast-check';
import { buildTree, type NodeInit, type UiTree, type WindowInit } from '../../src/screen/index.js';

export const CLASSES = [
  'android.widget.TextView',
  'android.widget.Button',
  'android.widget.LinearLayout',
  'a.b.Row',
] as const;
export const TEXTS = [
  '',
  'Save',
  'Cancel',
  'Ada Lovelace',
  " it's  two ",
  'say "hi"',
  'ÄÖ 雷',
  '12',
  '-3.5',
  'a-b',
] as const;
export const IDS = ['', 'com.app:id/title', 'com.app:id/save', 'android:id/text1'] as const;

/** Small trees over few values, so that equals and near-equals are common. */
export const arbitraryTree: fc.Arbitrary<UiTree> = fc
  .array(
    arbitraryNode(4).map((root): WindowInit => ({ root, modal: false })),
    { minLength: 1, maxLength: 2 },
  )
  .map((windows) => buildTree(windows));

function arbitraryNode(depth: number): fc.Arbitrary<NodeInit> {
  const children = depth === 0 ? fc.constant([]) : fc.array(arbitraryNode(depth - 1), { maxLength: 3 });
  return fc.record({
    class: fc.constantFrom(...CLASSES),
    text: fc.constantFrom(...TEXTS),
    resourceId: fc.constantFrom(...IDS),
    contentDesc: fc.constantFrom('', 'Save', 'More options'),
    clickable: fc.boolean(),
    checked: fc.boolean(),
    error: fc.constantFrom(undefined, 'Too short'),
    range: fc.constantFrom(
      undefined,
      { min: 0, max: 10, current: 2.5 },
      { min: 0, max: 1, current: 0.5, whole: false },
    ),
    children,
  });
}
