/**
 * What says that something went wrong, per locale. General words of user interfaces; no app's own. One too many stops a run, and one too few takes a
 * failure for the end. Chinese has no words to split at, and a part of the text decides.
 */
const FAILED: Readonly<Record<'en' | 'de' | 'zh', string>> = {
  en:
    'error errors fail fails failed failure failing unable cannot cant not no never nothing none without wrong problem problems trouble oops sorry ' +
    'unfortunately invalid incorrect denied refused rejected forbidden missing unavailable unreachable unsuccessful unknown unexpected offline ' +
    'timeout exceeded expired full later retry again abort aborted cancelled canceled interrupted stopped crashed corrupt corrupted blocked limit',
  de:
    'fehler fehlgeschlagen fehlgeschlagene scheiterte gescheitert nicht kein keine keinen keiner keinem keines nichts nie ohne leider problem probleme ' +
    'störung ungültig ungültige falsch falsche abgelehnt verweigert unbekannt unbekannte unerwartet unerwartete unmöglich erfolglos nochmal erneut ' +
    'später abgebrochen abbruch überschritten abgelaufen voll entschuldigung offline zeitüberschreitung unterbrochen gesperrt',
  zh: '错误 失败 无法 不能 不可 没有 未能 未 出错 异常 问题 抱歉 重试 再试 稍后 无效 拒绝 超时 断开 中断 取消 已满 离线 不存在',
};

const WORDS = new Set([FAILED.en, FAILED.de].flatMap((words) => words.split(' ')));
const PARTS = FAILED.zh.split(' ');

/**
 * Does a text say that something went wrong, or did not happen? Pure.
 *
 * @example saysFailed("Couldn't save") // true
 */
export function saysFailed(text: string): boolean {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}']+/gu) ?? [];
  return words.some((word) => WORDS.has(word) || word.endsWith("n't")) || PARTS.some((part) => text.includes(part));
}
