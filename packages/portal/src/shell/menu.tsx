import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../elements/icon.tsx';
import { useMay, useSession } from '../session/session.ts';
import { places } from './navigation.ts';

/** The list of pages that this person may open. */
export function Menu() {
  const { t } = useTranslation();
  const may = useMay();
  const { operator } = useSession();
  return (
    <ul className="menu">
      {places
        .filter((place) => may(place.needs) && (operator || !place.operator))
        .map((place) => (
          <li key={place.word}>
            <Link to={place.to} activeOptions={{ exact: place.to === '/' }}>
              <Icon name={place.icon} />
              {t(`menu.${place.word}`)}
            </Link>
          </li>
        ))}
    </ul>
  );
}
