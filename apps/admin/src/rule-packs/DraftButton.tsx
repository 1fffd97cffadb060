import AddIcon from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { useCanAccess, useCreate, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { asProblem } from '../kernel/problem.js';

interface Props {
  label: string;
  /** The version to start from; the one in force when absent. */
  basedOnId?: string;
  variant?: 'contained' | 'outlined';
}

/** Starts a new version and opens it for writing. */
export const DraftButton = ({ label, basedOnId, variant = 'contained' }: Props) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const { canAccess } = useCanAccess({ resource: 'rule-packs', action: 'create' });
  const [create, { isPending }] = useCreate<{ id: string; basedOnId?: string }>();
  if (!canAccess) return null;
  const draft = () =>
    void create(
      'rule-packs',
      { data: basedOnId ? { basedOnId } : {} },
      {
        onSuccess: ({ id }) => void navigate(`/rule-packs/${id}`),
        onError: (error) => notify(asProblem(error).detail, { type: 'error' }),
      },
    );
  return (
    <Button variant={variant} startIcon={<AddIcon />} disabled={isPending} onClick={draft}>
      {translate(label)}
    </Button>
  );
};
