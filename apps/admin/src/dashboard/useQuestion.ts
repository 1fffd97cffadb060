import { bases, type Basis, rankingBasis } from '@luodi/domain';
import { useSearchParams } from 'react-router-dom';

/** What the figures are asked: the address holds it, so a link asks the same question again. */
export interface Question {
  basis: Basis;
  asOf: string | null;
  knownBy: string | null;
}

export const useQuestion = (): { question: Question; ask: (change: Partial<Question>) => void } => {
  const [params, setParams] = useSearchParams();
  const basis = bases.find(({ id }) => id === params.get('basis'))?.id ?? rankingBasis;
  const question = { basis, asOf: params.get('asOf'), knownBy: params.get('knownBy') };
  const ask = (change: Partial<Question>) => {
    // What else the address holds is another's question and stays.
    const wanted = { ...Object.fromEntries(params), ...question, ...change };
    const stated = Object.entries(wanted).filter(([, value]) => value);
    setParams(Object.fromEntries(stated) as Record<string, string>, { replace: true });
  };
  return { question, ask };
};

export const isPast = ({ asOf, knownBy }: Question): boolean => Boolean(asOf ?? knownBy);
