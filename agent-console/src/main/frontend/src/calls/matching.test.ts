import { describe, expect, it } from 'vitest';
import { aCall, anEndedCall, at } from '../test/samples';
import type { CallFilter } from './filter';
import { matches, standardOf } from './matching';

describe('a call that comes by event', () => {
  it.each<[CallFilter, boolean]>([
    [{}, true],
    [{ from: at(0) }, true],
    [{ from: at(1) }, false],
    [{ to: at(0) }, false],
    [{ to: at(1) }, true],
    [{ line: '100' }, true],
    [{ line: '200' }, false],
    [{ operator: '1002' }, true],
    [{ operator: '1001' }, false],
    [{ caller: '138' }, true],
    [{ caller: '8000' }, false],
    [{ outcome: 'answered' }, true],
    [{ outcome: 'closed' }, false],
    [{ standard: 'missed' }, true],
    [{ standard: 'met' }, false],
    [{ line: '100', caller: '139' }, false],
  ])('belongs to the list of %j: %s', (filter, belongs) => {
    expect(matches(anEndedCall(), filter)).toBe(belongs);
  });

  it('without a number is found by no number', () => {
    expect(matches(aCall({ caller: null }), { caller: '1' })).toBe(false);
  });

  it('with a masked number is found where the digits shown agree', () => {
    const masked = aCall({ caller: '138****8000' });
    expect(matches(masked, { caller: '13812' })).toBe(true);
    expect(matches(masked, { caller: '139' })).toBe(false);
  });
});

describe('the standard', () => {
  it('is missed where either clock says so', () => {
    expect(standardOf(anEndedCall({ lineWithinStandard: false, operatorWithinStandard: true }))).toBe('missed');
    expect(standardOf(anEndedCall({ lineWithinStandard: true, operatorWithinStandard: false }))).toBe('missed');
  });

  it('is met only by an operator in time', () => {
    expect(standardOf(anEndedCall({ lineWithinStandard: true, operatorWithinStandard: true }))).toBe('met');
    expect(standardOf(anEndedCall({ lineWithinStandard: true, operatorWithinStandard: null }))).toBe('none');
  });
});
