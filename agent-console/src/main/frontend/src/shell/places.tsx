import { PhoneOutlined, TeamOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { TextKey } from '../text/texts';

export interface Place {
  path: string;
  text: TextKey;
  icon: ReactNode;
  /** Pressed after `g`. */
  letter: string;
}

/** The pages people go to, in the order of the navigation. A new page needs a line here and a route. */
export const PLACES: readonly Place[] = [
  { path: '/calls', text: 'nav.calls', icon: <PhoneOutlined aria-hidden />, letter: 'c' },
  { path: '/operators', text: 'nav.operators', icon: <TeamOutlined aria-hidden />, letter: 'o' },
];
