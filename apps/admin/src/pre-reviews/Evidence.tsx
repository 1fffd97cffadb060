import { FileTiles } from '../kernel/parts/FileTile.js';
import type { PreReviewDetail } from '../kernel/views.js';

/** The files that prove a figure. */
export const Evidence = ({ review, field }: { review: PreReviewDetail; field: string }) => {
  const ids = review.statement.evidence[field] ?? [];
  return <FileTiles files={review.files.filter(({ id }) => ids.includes(id))} />;
};
