import type { ReactNode } from 'react';
import { required, SelectInput, useTranslate } from 'react-admin';
import { ReasonSheet as Sheet } from '../kernel/form/ReasonSheet.js';
import type { ItemSheetProps } from './ItemActions.js';
import { useMeetingVerb } from './useMeetingVerb.js';

const of = (field: string) => `resources.review-meetings.fields.${field}`;

interface Props extends ItemSheetProps {
  verb: string;
  noun: string;
  children?: ReactNode;
}

const ReasonSheet = ({ item, meeting, onClose, verb, noun, children }: Props) => {
  const translate = useTranslate();
  const send = useMeetingVerb(meeting.id, onClose);
  return (
    <Sheet<{ userId?: string }>
      title={`${translate(`meetings.verb_${verb}`)} · ${item.lead.name}`}
      resource="review-meetings"
      text={`meetings.verb_${verb}`}
      onSubmit={({ reason, userId }) =>
        send(`items/${item.id}/${noun}`, { reason, ...(userId && { userId }) })
      }
      onClose={onClose}
    >
      {children}
    </Sheet>
  );
};

/** 回避, of one's own accord. */
export const RecuseSheet = (props: ItemSheetProps) => (
  <ReasonSheet {...props} verb="recuse" noun="recusals" />
);

/** 回避, as the chair ordered. */
export const OrderRecusalSheet = (props: ItemSheetProps) => {
  const { members } = props.meeting;
  const choices = members
    .filter(({ attendance }) => attendance !== 'released')
    .map(({ userId, name, unit }) => ({ id: userId, name: `${name}（${unit}）` }));
  return (
    <ReasonSheet {...props} verb="orderRecusal" noun="recusals">
      <SelectInput
        source="userId"
        label={of('userId')}
        choices={choices}
        validate={required()}
        fullWidth
      />
    </ReasonSheet>
  );
};

export const RemoveSheet = (props: ItemSheetProps) => (
  <ReasonSheet {...props} verb="remove" noun="removal" />
);
