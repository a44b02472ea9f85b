import { useSyncExternalStore } from 'react';

/** The headset of this desk: kept in the browser, because it belongs to the desk and not to the person. */
export interface Devices {
  microphone: string;
  speaker: string;
  /** 0 to 100. */
  volume: number;
}

const KEY = 'hotline.headset';
const USUAL: Devices = { microphone: '', speaker: '', volume: 90 };
const listeners = new Set<() => void>();
let known: { text: string | null; devices: Devices } = { text: null, devices: USUAL };

function read(): Devices {
  const text = localStorage.getItem(KEY);
  if (text !== known.text) known = { text, devices: parsed(text) };
  return known.devices;
}

/** Anything unknown in the store reads as the usual. */
function parsed(text: string | null): Devices {
  try {
    const { microphone, speaker, volume } = { ...USUAL, ...(JSON.parse(text ?? '{}') as Partial<Devices>) };
    return { microphone, speaker, volume };
  } catch {
    return USUAL;
  }
}

export function chooseDevices(change: Partial<Devices>): void {
  localStorage.setItem(KEY, JSON.stringify({ ...read(), ...change }));
  listeners.forEach((listener) => {
    listener();
  });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useDevices = (): Devices => useSyncExternalStore(subscribe, read);
