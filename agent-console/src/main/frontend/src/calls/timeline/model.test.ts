import { describe, expect, it } from 'vitest';
import { aCall, anEndedCall, ARRIVED, at } from '../../test/samples';
import { covers, itemsOf, startOf } from './items';
import { bursts, timelineOf, type Span } from './model';

const lane = (call: ReturnType<typeof aCall>, kind: string, now = ARRIVED + 200_000): Span[] =>
  timelineOf(call, now).lanes.find((one) => one.kind === kind)?.spans ?? [];
const edges = (spans: Span[]): [string, number, number][] => spans.map(({ kind, from, to }) => [kind, from, to]);

describe('bursts of a cadence', () => {
  it('begin with sound and repeat', () => {
    expect(edges(bursts([1000, 4000], 11_000, 'ring'))).toEqual([
      ['ring', 0, 1000],
      ['ring', 5000, 6000],
      ['ring', 10_000, 11_000],
    ]);
  });

  it('make one ring of the two bursts of a British ring', () => {
    const rings = bursts([400, 200, 400, 2000], 3500, 'ring');
    expect(rings.map(({ ring, from }) => [ring, from])).toEqual([
      [1, 0],
      [1, 600],
      [2, 3000],
    ]);
  });

  it('are cut where the ringing ends', () => {
    expect(edges(bursts([1000, 4000], 5300, 'ring'))).toEqual([
      ['ring', 0, 1000],
      ['ring', 5000, 5300],
    ]);
  });

  it('of an unknown cadence are none', () => {
    expect(bursts([], 5000, 'ring')).toEqual([]);
  });
});

describe('the timeline of an answered call', () => {
  const call = anEndedCall();

  it('tells rings heard from rings that are only counted, up to the limit', () => {
    expect(edges(lane(call, 'rings'))).toEqual([
      ['ring', 0, 1000],
      ['counted-ring', 5000, 6000],
      ['counted-ring', 10_000, 11_000],
    ]);
  });

  it('shows what the caller heard without a hole', () => {
    expect(edges(lane(call, 'caller'))).toEqual([
      ['greeting', 1000, 6000],
      ['waiting', 6000, 22_000],
      ['talk', 22_000, 82_000],
      ['hold', 40_000, 50_000],
    ]);
  });

  it('gives each operator who was offered the call a lane', () => {
    const lanes = timelineOf(call, ARRIVED).lanes.filter(({ kind }) => kind === 'offer');
    expect(lanes.map(({ operator, spans }) => [operator, spans[0]?.result])).toEqual([
      ['1001', 'missed'],
      ['1002', 'answered'],
    ]);
  });

  it('puts a second offer to the same operator into the same lane', () => {
    const twice = anEndedCall({
      offers: [
        { operator: '1001', from: at(1000), to: at(16_000), result: 'missed' },
        { operator: '1001', from: at(20_000), to: at(22_000), result: 'answered' },
      ],
    });
    expect(lane(twice, 'offer')).toHaveLength(2);
  });

  it('marks answers, limit and end in the order of time', () => {
    expect(timelineOf(call, ARRIVED).marks).toEqual([
      { kind: 'line-answered', at: 1000 },
      { kind: 'limit', at: 15_000 },
      { kind: 'operator-answered', at: 22_000 },
      { kind: 'end', at: 82_000 },
    ]);
  });

  it('cuts a greeting that the operator broke into', () => {
    const early = anEndedCall({ operatorAnsweredAt: at(3000), holds: [] });
    expect(edges(lane(early, 'caller')).slice(0, 2)).toEqual([
      ['greeting', 1000, 3000],
      ['talk', 3000, 82_000],
    ]);
  });
});

describe('the timeline of a live call', () => {
  it('grows with the clock and says what is still open', () => {
    const ringing = aCall({ offers: [{ operator: '1001', from: at(1010), to: null, result: null }] });
    const [offer] = lane(ringing, 'offer', ARRIVED + 7000);
    expect(offer).toMatchObject({ from: 1010, to: 7000, open: true });
  });

  it('does not run backwards on a desk whose clock is behind', () => {
    expect(timelineOf(aCall(), ARRIVED - 60_000).end).toBe(1000);
  });
});

describe('items', () => {
  it('are in the order of time, moments before the stretches that they begin', () => {
    const items = itemsOf(timelineOf(anEndedCall(), ARRIVED));
    const starts = items.map(startOf);
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
    const answered = items.findIndex(({ mark }) => mark?.kind === 'line-answered');
    expect(items[answered + 1]?.span?.kind).toBe('greeting');
  });

  it('take the bursts of one ring as one', () => {
    const british = aCall({ cadence: { name: 'uk', pattern: [400, 200, 400, 2000] } });
    const timeline = timelineOf(british, ARRIVED + 2900);
    const [item] = itemsOf(timeline);
    expect(item?.span).toMatchObject({ ring: 1, from: 0, to: 1000 });
    expect(timeline.lanes[0]?.spans.every((span) => covers(item, span))).toBe(true);
  });
});
