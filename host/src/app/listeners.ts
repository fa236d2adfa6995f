import type { ReplayListener } from '../preact/index.js';

/** Tells several listeners, one after the other. */
export function both(...listeners: readonly ReplayListener[]): ReplayListener {
  return {
    launching: (app) => {
      for (const listener of listeners) listener.launching?.(app);
    },
    started: async (screen) => {
      for (const listener of listeners) await listener.started?.(screen);
    },
    stepping: (sentence) => {
      for (const listener of listeners) listener.stepping?.(sentence);
    },
    stepped: async (step) => {
      for (const listener of listeners) await listener.stepped?.(step);
    },
    missed: async (miss) => {
      for (const listener of listeners) await listener.missed?.(miss);
    },
    detoured: async (step) => {
      for (const listener of listeners) await listener.detoured?.(step);
    },
    rejoined: (detour) => {
      for (const listener of listeners) listener.rejoined?.(detour);
    },
  };
}
