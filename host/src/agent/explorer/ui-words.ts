/**
 * Words of user interfaces in the languages whose dangerous words are known too (actions/irreversible-words): what Android and its apps call
 * things everywhere. A word that is also an English one is left out; one that says two things says both.
 */
const GERMAN = `
erstellen erstelle anlegen neu neue neuer neues neuen: create
hinzufügen: add
schreiben verfassen: write
öffnen: open
anzeigen zeigen: show
bearbeiten ändern ändere: edit
umbenennen: rename
verschieben: move
kopieren: copy
suchen suche finden: search
speichern sichern: save
fertig: done
weiter: next
fortfahren: continue
bestätigen: confirm
übernehmen anwenden: apply
zulassen erlauben: allow
ja: yes
überspringen: skip
später: later
kontakt kontakte kontaktdaten: contact
person personen: person
vorname vornamen: first name
nachname familienname zuname: last name
namen: name
dateiname: filename
ordnername: folder name
telefon telefonnummer rufnummer handynummer: phone
nummer: number
mobil mobiltelefon mobilnummer: mobile
privat: private
arbeit dienstlich geschäftlich: work
mailadresse: mail
adresse: address
straße: street
firma unternehmen: company
geburtstag: birthday
notiz notizen: note
titel überschrift: title
betreff: subject
inhalt: content
beschreibung: description
nachricht nachrichten: message
ordner: folder
datei dateien: file
kalender: calendar
termin termine: event
aufgabe aufgaben: task
datum: date
uhrzeit: time
beginn beginnt: start
ende endet: end
von: from
bis nach: to
ziel: destination
ort: location
betrag: amount
kategorie: category
wecker: alarm
einstellung einstellungen: settings
netzwerk: network
wlan: wifi
flugmodus: airplane mode
gerät geräte: device
helligkeit: brightness
anzeige: display
ton töne: sound
lautstärke: volume
design: theme
eingeben eintragen: enter
hier: here
bitte: please
pflichtfeld erforderlich: required
vollständiger: full
der das ein eine einen einem zu zum zur mit und auf im für verwenden:
`;

const CHINESE = `
新建 创建 添加 新增: add
编辑 修改: edit
重命名: rename
移动: move
复制: copy
打开: open
查看: show
显示: display
搜索 查找: search
保存 存储: save
完成: done
确定: ok
继续: continue
下一步: next
确认: confirm
应用: apply
允许: allow
跳过: skip
联系人 通讯录: contact
姓名 名称: name
名字: first name
姓氏: last name
电话号码 电话: phone
号码: number
手机: mobile
住宅: home
工作: work
单位: work
电子邮件 邮箱: mail
公司: company
地址: address
生日: birthday
笔记 备忘录 便签: note
标题: title
主题: subject
内容 正文: content
说明 描述: description
消息 短信: message
文件夹: folder
文件: file
日历: calendar
活动 日程: event
日期: date
时间: time
开始: start
结束: end
地点: location
金额: amount
类别: category
闹钟: alarm
设置: settings
书写: write
输入: enter
在此处 在这里 此处 这里 在此: here
撰写 写: write
请 在:
网络: network
互联网: internet
蓝牙: bluetooth
设备: device
飞行模式: airplane mode
亮度: brightness
声音: sound
音量: volume
使用:
`;

const ENGLISH_OF = { de: read(GERMAN), zh: read(CHINESE) };
const LONGEST_CHINESE = Math.max(...[...ENGLISH_OF.zh.keys()].map((word) => word.length));

/** The languages whose words on a screen are known, beside English. */
export type KnownLanguage = keyof typeof ENGLISH_OF;

/** What a word of a screen is in English, in small letters; the word itself where it is not known. Pure. */
export function inEnglish(word: string): readonly string[] {
  const german = ENGLISH_OF.de.get(word);
  if (german !== undefined) return german;
  return /\p{Script=Han}/u.test(word) ? chineseInEnglish(word) : [word];
}

/** The language of a word that is known, where it is not English. Pure. */
export function languageOfWord(word: string): KnownLanguage | undefined {
  if (ENGLISH_OF.de.has(word)) return 'de';
  return /\p{Script=Han}/u.test(word) ? 'zh' : undefined;
}

/** Chinese has no spaces: the longest words that are known, and what is left between them. */
function chineseInEnglish(text: string): readonly string[] {
  const found: string[] = [];
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const length = longestAt(text, at);
    if (length > 0) {
      if (rest !== '') found.push(rest);
      rest = '';
      found.push(...(ENGLISH_OF.zh.get(text.slice(at, at + length)) ?? []));
    } else rest += text.charAt(at);
    at += Math.max(length, 1);
  }
  return rest === '' ? found : [...found, rest];
}

function longestAt(text: string, at: number): number {
  for (let length = LONGEST_CHINESE; length > 0; length -= 1)
    if (at + length <= text.length && ENGLISH_OF.zh.has(text.slice(at, at + length))) return length;
  return 0;
}

function read(rows: string): ReadonlyMap<string, readonly string[]> {
  const lines = rows.trim().split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [words = '', english = ''] = line.split(':');
      return words.split(' ').map((word) => [word, english.split(' ').filter(Boolean)] as const);
    }),
  );
}
