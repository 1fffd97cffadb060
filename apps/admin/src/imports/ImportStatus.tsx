import { useTranslate } from 'react-admin';
import { Light } from '../kernel/parts/Light.js';
import type { ImportView } from '../kernel/views.js';

const colours = {
  checking: 'yellow',
  checked: 'yellow',
  registered: 'green',
  withdrawn: 'gray',
  failed: 'red',
} as const;

/** Where an import stands, in shape, colour and word. */
export const ImportStatus = ({ status }: Pick<ImportView, 'status'>) => {
  const translate = useTranslate();
  return <Light colour={colours[status]} text={translate(`import_status.${status}`)} />;
};
