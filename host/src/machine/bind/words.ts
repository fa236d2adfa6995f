/** Languages whose goals can be bound. */
export type Language = 'en' | 'de' | 'zh';

interface Words {
  /** Phrases that carry no meaning of their own: skipped in a goal, and not missed when a goal lacks them. */
  readonly fillers: readonly string[];
  /**
   * Words that join, negate or place: inside the bare text of a slot they are more likely a second wish than a part of the value, so that
   * the value must then be quoted.
   */
  readonly joiners: ReadonlySet<string>;
  /** Words that order something: they are no part of a bare value either, and a sentence that begins with one is a second wish. */
  readonly orders: ReadonlySet<string>;
  /** Words that a second wish begins with. */
  readonly nexts: ReadonlySet<string>;
}

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

function set(words: string): ReadonlySet<string> {
  return new Set(list(words));
}

/** The closed lists. Growing one makes binding laxer (fillers) or stricter (joiners); nothing else decides what a word means. */
export const languages: Readonly<Record<Language, Words>> = {
  en: {
    fillers: [
      'please',
      'kindly',
      'just',
      'the',
      'a',
      'an',
      'can you',
      'could you',
      'would you',
      'hey',
      'hello',
      'thanks',
      'thank you',
    ],
    joiners: set(`
      and und or but nor then after afterwards before also plus besides next finally first
      not no never without except unless dont don't doesnt doesn't cannot
      if when while until because so in on at to from with by for as into onto than that which who whose
      named called her him it them his its their this these those all every any both each via near instead only like than through during between
      everything everybody everyone anything anybody anyone nothing nobody
      today tomorrow tonight now later again once twice thrice times soon immediately
      below above beneath behind beside between among amongst around across along towards toward outside inside against despite per since
      & + ->`),
    orders:
      set(`add call cancel change close create delete dial edit erase export install make move open pay remove rename reply reset save send share
      submit turn uninstall update wipe`),
    nexts: set('and then also next finally afterwards'),
  },
  de: {
    fillers: [
      'bitte',
      'mal',
      'doch',
      'einmal',
      'der',
      'die',
      'das',
      'den',
      'dem',
      'des',
      'ein',
      'eine',
      'einen',
      'einem',
      'einer',
      'kannst du',
      'könntest du',
      'danke',
    ],
    joiners: set(`
      und oder aber sondern dann danach anschließend vorher auch außerdem zuerst zuletzt
      nicht kein keine keinen keinem keiner nie niemals ohne außer
      wenn falls als während bis weil in im an am auf aus mit bei für zu zum zur nach vom durch
      namens genannt ihn ihr ihm es sie sein seine ihre dies diese dieser dieses alle allen alles jeden jeder jede jedes beide
      über statt nur via um ab bis gegen unter hinter neben zwischen vor seit wegen jemand niemand nichts
      heute morgen jetzt später sofort wieder nochmal zweimal
      & + ->`),
    orders:
      set(`ändere anrufen ruf rufe benenne bezahle bearbeite entferne erstelle installiere kopiere lösche öffne schicke schließe sende speichere
      teile verschiebe verschicke wähle`),
    nexts: set('und dann danach anschließend außerdem'),
  },
  zh: {
    fillers: ['请', '麻烦', '麻烦你', '麻烦您', '帮我', '请帮我', '一个', '个', '谢谢', '吧', '一下'],
    joiners: set(`
      然后 并且 并 和 或 或者 但 但是 而且 接着 之后 以后 以前 再 还有 同时 最后 首先
      不 没 没有 别 勿 除了 除非 如果 的时候 直到 因为 在 从 到 给 把 用 为 她 他 它 他们 她们 所有 每 全部 任何 大家 一切 除外 以外
      & + ->
      今天 明天 现在 稍后 马上 两次 再次`),
    orders: set(`打电话 拨打 呼叫 发送 发给 删除 打开 关闭 保存 分享 支付 购买 移动 重命名 修改 编辑 安装 卸载 添加`),
    nexts: set('然后 接着 之后 再 最后'),
  },
};
