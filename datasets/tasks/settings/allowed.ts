import type { Phone } from '../../../scripts/tasks/phone.js';

/** What every app with a screen is allowed to do that a person allows, as {@link allowance} says it. */
export async function readAllowed(phone: Phone): Promise<readonly string[]> {
  const listed = await phone.shell('pm list packages');
  const apps = [...listed.matchAll(/^package:(\S+)$/gm)].map(([, app = '']) => app);
  const told = apps.map(async (app) => {
    const granted = (await phone.shell(`dumpsys package ${app}`)).matchAll(
      /^\s+android\.permission\.(\w+): granted=true/gm,
    );
    return [...granted].map(([, permission = '']) => allowance(app, permission));
  });
  return (await Promise.all(told)).flat().sort();
}

export function allowance(app: string, permission: string): string {
  return `${app} ${permission}`;
}
