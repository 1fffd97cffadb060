import {
  type Ageing,
  ageingOf,
  type CountyPack,
  type Finding,
  judgeRegistration,
} from '@luodi/domain';
import { standingReview, type StoredAgreement } from './stored-agreement.js';

/** The seam between rows and rules: what today's registration of an agreement would be told. */
export const registrationFindings = (
  agreement: StoredAgreement,
  today: string,
  pack: CountyPack,
): Finding[] =>
  judgeRegistration(
    {
      ...agreement,
      today,
      fileCount: agreement.files.length,
      review: standingReview(agreement),
    },
    pack,
  );

type Waiting = Pick<StoredAgreement, 'kind' | 'status' | 'signedOn' | 'isConverted' | 'isOver'>;

export const ageing = (agreement: Waiting, today: string, pack: CountyPack): Ageing | null =>
  ageingOf({ ...agreement, today }, pack);
