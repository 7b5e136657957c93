import { useTranslation } from 'react-i18next';
import { Icon } from '../elements/icon.tsx';
import { kindText, warningText } from './words.ts';

interface Row {
  readonly kind: string;
  readonly value: string;
  readonly warning?: { readonly reason: string } | undefined;
}

/** Indicators in their normal form. No value is a link: it may be the very thing nobody should open. */
export function IndicatorTable({ of }: { of: readonly Row[] }) {
  const { t } = useTranslation('indicators');
  return (
    <ul className="finds">
      {of.map(({ kind, value, warning }) => (
        <li className="find" key={`${kind} ${value}`}>
          <div className="find-what">
            <span className="small muted">{kindText(t, kind)}</span>
            <code className="find-value">{value}</code>
            {warning && (
              <span className="find-warning small">
                <Icon name="it-warning-circle" small /> {warningText(t, warning.reason)}
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
