import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OPERATOR_STATES, OUTCOMES, ROLES } from '../api/types';
import en from './en.json';
import { LANGUAGES } from './languages';
import { textIn, TEXTS } from './texts';
import zhHans from './zh-Hans.json';
import zhHant from './zh-Hant.json';

const sources = join(import.meta.dirname, '..');
const java = join(sources, '../../../../..');
const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

/** Codes such as `operator-not-found`, from the constants of a Java enum. */
function constants(path: string): string[] {
  const body = readFileSync(join(java, path), 'utf8').split(/enum \w+ \{/)[1]?.split(';')[0] ?? '';
  return [...body.matchAll(/^\s*([A-Z][A-Z_]+)\b/gm)].map(([, name = '']) => name.toLowerCase().replaceAll('_', '-'));
}

const program = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => readFileSync(join(sources, file), 'utf8'))
  .join('\n');

describe('texts', () => {
  it('have the same keys in the same order in every language', () => {
    expect(Object.keys(zhHant)).toEqual(Object.keys(en));
    expect(Object.keys(zhHans)).toEqual(Object.keys(en));
  });

  it.each(Object.keys(en) as (keyof typeof en)[])('%s says something with the same places everywhere', (key) => {
    for (const language of LANGUAGES) {
      expect(TEXTS[language][key].trim()).not.toBe('');
      expect(places(TEXTS[language][key])).toEqual(places(en[key]));
    }
  });

  it('are Chinese in Chinese and not in English', () => {
    const latin = ['calls.csv', 'cadence'];
    expect(Object.values(en).join('')).not.toMatch(/\p{Script=Han}/u);
    for (const texts of [zhHant, zhHans]) {
      const foreign = Object.entries(texts).filter(([, text]) => !/\p{Script=Han}/u.test(text));
      expect(foreign.filter(([key]) => !latin.includes(key))).toEqual([['timeline.offer', '{operator}：{result}']]);
    }
  });

  it('do not mix the two writings', () => {
    expect(Object.values(zhHans).join('')).not.toMatch(/[來電話線員鈴聲鐘問應處時間開關態號碼請試錄務頁連機]/);
    expect(Object.values(zhHant).join('')).not.toMatch(/[来电话线员铃声钟问应处时间开关态号码请试录务页连机]/);
  });

  it('are all used', () => {
    const unused = Object.keys(en).filter((key) => {
      const prefix = key.slice(0, key.indexOf('.') + 1);
      const composed = program.includes(`\`${prefix}\${`) || program.includes(`named('${prefix.slice(0, -1)}'`);
      const partly = program.includes(`\`${key.replace(/(line|voice)/, '${kind}').replace(/(close|open)-/, '${verb}-')}\``);
      return !program.includes(`'${key}'`) && !composed && !partly;
    });
    expect(unused).toEqual([]);
  });

  it('fill their places and leave unknown ones standing', () => {
    expect(textIn('en', 'timeline.offer', { operator: '1001', result: 'missed' })).toBe('1001: missed');
    expect(textIn('en', 'timeline.offer', { operator: '1001' })).toBe('1001: {result}');
  });
});

describe('every code that the application sends has a text', () => {
  const problems = constants('agent-console/src/main/java/org/openhotline/console/problem/Problem.java');
  const gaps = constants('hotline-core/src/main/java/org/openhotline/call/Gap.java');

  it('reads the codes from the application itself', () => {
    expect(problems).toContain('operator-not-found');
    expect(gaps).toContain('fallback');
  });

  it.each([
    ...problems.map((id) => `problem.${id}`),
    ...gaps.map((gap) => `gap.${gap}`),
    ...OUTCOMES.map((outcome) => `outcome.${outcome}`),
    ...OPERATOR_STATES.map((state) => `state-of.${state}`),
    ...ROLES.map((role) => `role.${role}`),
    ...['network', 'unexpected', 'unknown'].map((id) => `problem.${id}`),
  ])('%s', (key) => {
    expect(en).toHaveProperty([key]);
  });
});
