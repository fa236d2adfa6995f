import { checkHolds, type Final, screenHolds } from '../../machine/index.js';
import { listIdsOn, type Screen } from '../../screen/index.js';
import { hasGaps } from './list-read.js';
import type { Run } from './run.js';
import { listOf, scrolling } from './scroll-to-find.js';
import { walkList } from './walk-list.js';

/**
 * Did this run act on a row that the final wants to be gone, and is it nowhere in its list now? On the first screen it may have lain below the end, so that
 * its absence there says nothing; the list is looked through to both of its ends. False wherever nobody can tell.
 */
export async function hasGone(run: Run, { checks }: Final, screen: Screen): Promise<boolean> {
  const others = checks.filter(({ kind }) => kind !== 'absent');
  const whole = [
    screen,
    ...run.steps.map(({ before }) => before).filter((before) => screenHolds(others, before, run.bindings)),
  ];
  const stood = checks.filter(
    (check) =>
      check.kind === 'absent' &&
      run.steps.some(
        ({ how, before }) =>
          how === 'acted' &&
          (screenHolds(others, before, run.bindings) || isFoundIn(before, whole)) &&
          !checkHolds(check, before, run.bindings).holds,
      ),
  );
  if (stood.length === 0) return false;
  const isBack = (now: Screen) => !screenHolds([...others, ...stood], now, run.bindings);
  // Of what scrolls otherwise than a list, or beside another one, the end is not known.
  if (listOf(screen) === undefined) return !isBack(screen) && scrolling(screen).length === 0;
  const { isLeftOff, isToEnds, read } = await walkList(run, screen, {
    listOn: listOf,
    directions: ['forward', 'backward'],
    finger: 'last',
    isEnough: isBack,
  });
  return !isLeftOff && isToEnds && !hasGaps(read);
}

/** Was a screen the hits of a search in the list that another page shows as a whole, here and as it was before? */
function isFoundIn(hits: Screen, [page, ...earlier]: readonly Screen[]): boolean {
  const isSearched = page?.tree.nodes.some(({ visible, editable, text }) => visible && editable && text !== '');
  const lists = new Set([page, ...earlier].flatMap((each) => (each === undefined ? [] : listIdsOn(each))));
  return hits.package === page?.package && !isSearched && listIdsOn(hits).some((id) => lists.has(id));
}
