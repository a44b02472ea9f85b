import { AppstoreOutlined, CustomerServiceOutlined, NotificationOutlined, PhoneOutlined, SettingOutlined, TeamOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Session } from '../api/types';
import { mayReadSettings, maySeeBoard, mayWriteNotices, worksAtDesk } from '../session/rights';
import type { TextKey } from '../text/texts';

export interface Place {
  path: string;
  text: TextKey;
  icon: ReactNode;
  /** Pressed after `g`. */
  letter: string;
  /** Who goes there; everybody where not given. */
  for?: (session: Session) => boolean;
}

/** The pages people go to, in the order of the navigation. A new page needs a line here and a route. */
export const PLACES: readonly Place[] = [
  { path: '/desk', text: 'nav.desk', icon: <CustomerServiceOutlined aria-hidden />, letter: 'd', for: worksAtDesk },
  { path: '/board', text: 'nav.board', icon: <AppstoreOutlined aria-hidden />, letter: 'b', for: maySeeBoard },
  { path: '/calls', text: 'nav.calls', icon: <PhoneOutlined aria-hidden />, letter: 'c' },
  { path: '/operators', text: 'nav.operators', icon: <TeamOutlined aria-hidden />, letter: 'o' },
  { path: '/notices', text: 'nav.notices', icon: <NotificationOutlined aria-hidden />, letter: 'n', for: mayWriteNotices },
  { path: '/settings', text: 'nav.settings', icon: <SettingOutlined aria-hidden />, letter: 's', for: mayReadSettings },
];

export const placesFor = (session: Session): Place[] => PLACES.filter((place) => place.for?.(session) ?? true);

/** Where somebody begins the day: operators at their desk, everybody else with the calls. */
export const firstPlace = (session: Session): string => (worksAtDesk(session) ? '/desk' : '/calls');
