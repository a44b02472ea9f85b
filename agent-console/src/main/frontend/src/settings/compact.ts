/** Lists that are short enough to be written into one field, and how they are read from it. */

const items = (text: string): string[] => text.split(/[,，、;\n]+/).map((item) => item.trim()).filter((item) => item !== '');

const numberIn = (text: string | undefined): number => {
  const number = Number(text);
  return Number.isInteger(number) ? number : 0;
};

export const wordsIn = (text: string): string[] => text.split(/[\s,，、;]+/).filter((word) => word !== '');

/** `english 8, repair 5` */
export const levelsIn = (text: string): Record<string, number> =>
  Object.fromEntries(items(text).map((item) => {
    const [skill = '', level] = item.split(/\s+/);
    return [skill, numberIn(level)];
  }));

export const textOfLevels = (levels: Record<string, number>): string =>
  Object.entries(levels).map(([skill, level]) => `${skill} ${level}`).join(', ');

export interface Step {
  afterSeconds: number;
  minimumLevel: number;
}

/** `30 2, 60 0`: after 30 s level 2 is enough, after 60 s everybody. */
export const stepsIn = (text: string): Step[] =>
  items(text).map((item) => {
    const [after, level] = item.split(/\s+/);
    return { afterSeconds: numberIn(after), minimumLevel: numberIn(level) };
  });

export const textOfSteps = (steps: Step[]): string =>
  steps.map(({ afterSeconds, minimumLevel }) => `${afterSeconds} ${minimumLevel}`).join(', ');
