import { useTranslate } from 'react-admin';

/** A percentage as the server reckoned it; without one it says so. */
export const PercentText = ({ value }: { value: string | null }) => {
  const translate = useTranslate();
  return (
    <>
      {value === null ? translate('progress.no_percent') : translate('progress.percent', { value })}
    </>
  );
};
