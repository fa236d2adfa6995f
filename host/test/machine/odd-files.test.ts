import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { bindExplicit, checkMachine, parseMachine } from '../../src/machine/index.js';
import { reasonOf } from './bound.js';

const MEGABYTE = 2 ** 20;

describe('a machine file that means harm', () => {
  it('is read or refused, and names that every object has are names like others', () => {
    const named = parseMachine(
      'machine __proto__/constructor\ngoal "Do {__proto__} {constructor}"\napp a.b\nparam __proto__, constructor, toString: text\nstate hasOwnProperty\n  verify //a\n  do type //a $__proto__ -> valueOf\nfinal valueOf\n  verify //*[@text=$constructor]\n',
    );
    assert.ok(named.kind === 'machine');
    assert.deepEqual(
      named.machine.params.map(({ name }) => name),
      ['__proto__', 'constructor', 'toString'],
    );
    checkMachine(named.machine);
    assert.match(reasonOf(bindExplicit(named.machine, {})), /needs '__proto__', 'constructor', 'toString'/);
  });

  it('of very many lines, or of one very long one, is told of line by line', () => {
    const many = parseMachine('do\n'.repeat(3_000));
    assert.equal(many.kind === 'refused' && many.problems.length, 3_000);
    const long = parseMachine(`machine a/b\ngoal "${'x'.repeat(MEGABYTE)}"\napp a.b\n`);
    assert.notEqual(long.kind, undefined);
    const deep = parseMachine(`machine a/b\napp a.b\nlet x = ${'digits('.repeat(50_000)}`);
    assert.match(deep.kind === 'refused' ? (deep.problems[0]?.sentence ?? '') : '', /nested more than 32 deep/);
  });
});
