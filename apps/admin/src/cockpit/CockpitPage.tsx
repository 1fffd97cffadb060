import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Button, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { todayOn } from '../kernel/dates.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { Page } from '../kernel/parts/Page.js';
import { CockpitBody } from './CockpitBody.js';
import { UnitPicker } from './UnitPicker.js';
import { useCockpit } from './useCockpit.js';

/** 领导驾驶舱: one screen for whoever answers; every figure opens exactly its rows. */
export const CockpitPage = () => {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const { data, error, refetch } = useCockpit();
  return (
    <Page
      title={translate('cockpit.title')}
      actions={
        <>
          <UnitPicker />
          <AsOf />
          <Button
            component={Link}
            to={`/cockpit/print?${params}`}
            size="small"
            startIcon={<PrintIcon />}
          >
            {translate('reports.print')}
          </Button>
        </>
      }
    >
      <LoadState data={data} error={error} refetch={refetch} height={480} />
      {data && <CockpitBody cockpit={data} />}
    </Page>
  );
};

const AsOf = () => {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const ask = (day: string): void => {
    const next = new URLSearchParams(params);
    if (day && day !== todayOn()) next.set('asOf', day);
    else next.delete('asOf');
    setParams(next, { replace: true });
  };
  return (
    <TextField
      type="date"
      size="small"
      label={translate('dashboard.as_of_day')}
      value={params.get('asOf') ?? todayOn()}
      onChange={({ target }) => ask(target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: todayOn() } }}
      sx={{ m: 0, bgcolor: 'background.paper' }}
    />
  );
};
