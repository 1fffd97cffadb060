import { ReasonSheet as Sheet } from '../kernel/form/ReasonSheet.js';
import { useVerb } from '../kernel/form/useVerb.js';

interface Props {
  resource?: string;
  id: string;
  /** The verb as the API's noun. */
  noun: string;
  /** Which texts: `pre_reviews.<text>` and `pre_reviews.<text>_intro`. */
  text: string;
  onClose: () => void;
}

/** A verb of a round, of an opinion or of a condition that only asks why. */
export const ReasonSheet = ({ resource = 'pre-reviews', id, noun, text, onClose }: Props) => {
  const send = useVerb({ resource, id }, onClose);
  return (
    <Sheet
      resource="pre-reviews"
      text={`pre_reviews.${text}`}
      onSubmit={({ reason }) => send(noun, { reason })}
      onClose={onClose}
    />
  );
};
