import { useState } from 'react';

const KEY = 'hotline.consulted';

interface Consulted {
  call: string;
  to: string;
}

function stored(): Consulted | null {
  try {
    const { call, to } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Consulted>;
    return typeof call === 'string' && typeof to === 'string' ? { call, to } : null;
  } catch {
    return null;
  }
}

/**
 * Whom the operator asks while a caller is on hold. The PBX does not tell of it
 * before it ends, so this browser remembers it, through a reload and in another window.
 */
export function useConsulted(call: { id: string; stage: string } | null) {
  const [consulted, setConsulted] = useState(stored);
  // What was remembered from a page before this one was begun with the caller on hold.
  const [held, setHeld] = useState(consulted !== null);
  const here = consulted !== null && consulted.call === call?.id;
  const set = (next: Consulted | null) => {
    if (next === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(next));
    setHeld(false);
    setConsulted(next);
  };
  const holding = here && call.stage === 'holding';
  if (holding && !held) setHeld(true);
  // The caller was on hold for it and is not any more: the colleague has left.
  const over = here && held && call.stage === 'talking';
  return {
    consulting: here && !over ? consulted.to : null,
    begin: (to: string) => { if (call !== null) set({ call: call.id, to }); },
    end: () => { set(null); },
  };
}
