import { NavLink } from 'react-router';
import { useSession } from '../session/session';
import { useText } from '../text/language';
import { BrandMark } from './BrandMark';
import { placesFor } from './places';
import styles from './Navigation.module.css';

/** A rail at the side; at the foot, within reach of the thumb, on a phone. */
export function Navigation() {
  const t = useText();
  const session = useSession();
  return (
    <nav className={styles.rail} aria-label={t('nav.label')}>
      <div className={styles.brand}>
        <BrandMark size={28} />
        <span className={styles.name}>{t('app.name')}</span>
      </div>
      <ul className={styles.list}>
        {placesFor(session).map((place) => (
          <li key={place.path}>
            <NavLink to={place.path} className={styles.link ?? ''}>
              {place.icon}
              <span>{t(place.text)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
