import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { request } from '../kernel/http.js';
import type { ReceptionDetail } from '../kernel/views.js';
import { costsBody } from './receptionForm.js';
import { Costs } from './ReceptionParts.js';

interface Props {
  reception: ReceptionDetail;
  onClose: () => void;
}

/** What it came to, line by line with the vouchers; starts from what was planned. */
export const CostsSheet = ({ reception, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { id, version, actualCosts, costs, lead } = reception;
  const send = async (values: { actualCosts?: unknown }) => {
    const body = { actualCosts: costsBody(values.actualCosts) };
    await request('PATCH', `/receptions/${id}`, { body, ifMatch: version });
    notify('receptions.done', { type: 'success' });
    refresh();
    onClose();
  };
  return (
    <SheetForm<{ actualCosts?: unknown }>
      title={translate('receptions.enterCosts')}
      resource="receptions"
      defaultValues={{ actualCosts: actualCosts.length ? actualCosts : costs }}
      onSubmit={send}
      onClose={onClose}
    >
      <Costs source="actualCosts" isActual leadId={lead?.id} />
    </SheetForm>
  );
};
