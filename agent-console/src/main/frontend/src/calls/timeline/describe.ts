import type { Call } from '../../api/types';
import type { Tone } from '../../theme/palettes';
import type { Params, TextKey } from '../../text/texts';
import type { Item } from './items';
import type { Span } from './model';

export type Translate = (key: TextKey, params?: Params) => string;

/** What an item is, in words; times stand beside it. */
export function describe(item: Item, call: Call, t: Translate): string {
  if (item.mark) {
    return item.mark.kind === 'end' && call.releasedBy !== null
      ? t('timeline.end-by', { who: t(`released.${call.releasedBy}`) })
      : t(`timeline.${item.mark.kind}`);
  }
  const { kind, ring, operator, result } = item.span;
  if (kind === 'offer') {
    return t('timeline.offer', { operator: operator ?? '', result: t(`offer.${result ?? 'ringing'}`) });
  }
  return t(`timeline.${kind}`, { ring: ring ?? 0 });
}

/** The colour of a span; its words say the same. */
export function toneOf(span: Span): Tone {
  switch (span.kind) {
    case 'ring':
    case 'greeting':
      return 'info';
    case 'counted-ring':
      return 'idle';
    case 'waiting':
      return 'warn';
    case 'talk':
      return 'good';
    case 'hold':
      return 'hold';
    case 'offer':
      return offerTone(span.result ?? null);
  }
}

function offerTone(result: Span['result'] | null): Tone {
  if (result === 'answered') return 'good';
  if (result === null || result === undefined) return 'info';
  return result === 'withdrawn' ? 'idle' : 'bad';
}
