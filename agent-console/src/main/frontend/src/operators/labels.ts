import type { Operator } from '../api/types';

/** An operator nobody has named yet is called by the extension. */
export const ownName = ({ extension, name }: Operator): string => (name === extension ? '' : name);

/** Extension and name in one text, for choices and labels. */
export const operatorLabel = (operator: Operator): string => `${operator.extension} ${ownName(operator)}`.trim();
