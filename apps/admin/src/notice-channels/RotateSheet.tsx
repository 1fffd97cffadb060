import { useTranslate } from 'react-admin';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { useVerb } from '../kernel/form/useVerb.js';
import type { ChannelRow } from '../kernel/views.js';
import { SecretInput } from './SecretInput.js';

/** A new signing secret; the receiver has a day to change over. */
export const RotateSheet = ({ channel, onClose }: { channel: ChannelRow; onClose: () => void }) => {
  const translate = useTranslate();
  const send = useVerb({ resource: 'notice-channels', id: channel.id }, onClose);
  return (
    <SheetForm<{ kind: string; secret?: string }>
      title={translate('channels.rotate')}
      resource="notice-channels"
      defaultValues={{ kind: channel.kind }}
      intro={translate('channels.rotate_hint')}
      onSubmit={({ secret }) => send('secret-rotation', { secret: secret || null })}
      onClose={onClose}
    >
      <SecretInput />
    </SheetForm>
  );
};
