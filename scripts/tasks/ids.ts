/** Names an app's nodes by their resource ids. @example const id = idsOf('net.gsantner.markor'); await hand.tap(id('add')); */
export function idsOf(app: string): (name: string) => string {
  return (name) => `id=${app}:id/${name}`;
}
