import { describe, expect, it } from 'vitest';
import { draftOf, entryOf, isRecordComplete, missing, newDraft, type Draft } from './entries';

const draft = (different: Partial<Draft>): Draft => ({ ...newDraft('e1'), ...different });
const NOW = Date.parse('2026-11-23T10:00:00Z');
const ANSWERED = draft({ content: '管理費何時到期', answer: '月底' });

describe('an entry', () => {
  it('needs its content and an answer', () => {
    expect(missing(draft({}))).toEqual(['content', 'answer']);
    expect(missing(ANSWERED)).toEqual([]);
  });

  it('without an answer needs a promise with reason and due time (B6)', () => {
    expect(missing(draft({ content: 'x', settling: 'promise' }))).toEqual(['reason', 'due']);
    expect(missing(draft({ content: 'x', settling: 'promise', reason: 'y', due: '2026-11-24T10:00' }), NOW)).toEqual([]);
    expect(missing(draft({ content: 'x', settling: 'promise', reason: 'y', due: '2026-11-22T10:00' }), NOW)).toEqual(['due']);
  });

  it('keeps an answer that was begun before a promise was chosen, but does not send it', () => {
    const both = draft({ content: 'x', settling: 'promise', answer: 'begun', reason: 'y', due: '2026-11-24T10:00' });
    expect(entryOf(both)).toMatchObject({ answer: null, promise: { reason: 'y' } });
  });

  it('comes back from the server as it was written', () => {
    const promised = draft({ content: 'x', settling: 'promise', reason: 'y', due: '2026-11-24T10:00' });
    expect(draftOf(entryOf(promised))).toEqual(promised);
    expect(draftOf(entryOf(ANSWERED))).toEqual(ANSWERED);
  });
});

describe('a record', () => {
  it('needs one entry at least, and every one settled (B5)', () => {
    expect(isRecordComplete([])).toBe(false);
    expect(isRecordComplete([ANSWERED])).toBe(true);
    expect(isRecordComplete([ANSWERED, draft({ content: 'open' })])).toBe(false);
  });

  it('is not held up by an entry that nobody wrote into', () => {
    expect(isRecordComplete([ANSWERED, draft({})])).toBe(true);
    expect(isRecordComplete([draft({})])).toBe(false);
  });

  it('has a manner only as a complaint (C4), and remembers it meanwhile', () => {
    const complaint = draft({ kind: 'complaint', manner: 'hope', content: 'x', answer: 'y' });
    expect(entryOf(complaint).manner).toBe('hope');
    expect(entryOf({ ...complaint, kind: 'enquiry' }).manner).toBeNull();
    expect(draftOf(entryOf(complaint))).toEqual(complaint);
  });
});
