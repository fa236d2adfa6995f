import { checkHolds } from '../../src/machine/index.js';
import { buildTree, type NodeInit } from '../../src/screen/index.js';
import { screenOf } from '../screen/screens.js';

/** What came of one selector. */
export interface Told {
  readonly selector: string;
  readonly present: boolean;
  readonly absent: boolean;
  readonly why: string;
}

/** 1,000 nodes with 200 signs each: whoever compares each with each looks a million times. */
const children = Array.from({ length: 1_000 }, (_, index): NodeInit => ({ text: `${'a'.repeat(200)}${index}` }));
const screen = screenOf(
  buildTree([
    {
      root: {
        bounds: { left: 0, top: 0, right: 1080, bottom: 2400 },
        children: children.map((node) => ({ ...node, bounds: { left: 0, top: 0, right: 1080, bottom: 2400 } })),
      },
    },
  ]),
);

/** Selectors that cost more than their length lets expect, and one that costs what it looks like. */
const bombs = [
  `//*[starts-with(@text,'aaa')]`,
  `//*${'[//*'.repeat(20)}${']'.repeat(20)}`,
  `//*${'[following::*'.repeat(8)}${']'.repeat(8)}`,
  `//*[count(//*[count(//*[count(//*)>1])>1])>1]`,
  `//*[@text=//*/@text and @text=//*/@text and //*[@text=//*[@text=//*/@text]/@text]]`,
  `//*[matches(@text,'^(a|a|a|a)*(a|a|a|a)*b$')]`,
  `//*[matches(@text,'(a*)*(a*)*(a*)*!')]`,
  `//*[matches(@text,'${'(a?)'.repeat(60)}${'a'.repeat(60)}$')]`,
  `//*[contains(${'concat(@text,'.repeat(30)}@text${')'.repeat(30)},'b')]`,
  `//*[string-length(${'concat('.repeat(12)}@text${',@text,@text,@text,@text)'.repeat(12)})>1]`,
  Array.from({ length: 60 }, () => '//*/preceding::*').join('|'),
  `//*${'/..//*'.repeat(30)}`,
];

process.stdout.write(
  JSON.stringify(
    bombs.map((selector): Told => {
      const present = checkHolds({ kind: 'present', selector }, screen, {});
      const absent = checkHolds({ kind: 'absent', selector }, screen, {});
      return { selector, present: present.holds, absent: absent.holds, why: absent.holds ? '' : absent.seen };
    }),
  ),
);
