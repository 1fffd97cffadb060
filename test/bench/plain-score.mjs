import { Decimal } from 'decimal.js';

/** The default sheet's arithmetic written straight out: no formula, no clause, no list of what is missing. */
export const plainScore = ({ figures, judgements }) => {
  const land = new Exact(figures.landMu);
  const intensity = new Exact(figures.fixedAssetInvestmentYuan).div(10_000).div(land);
  const tax = new Exact(figures.annualTaxYuan).div(10_000).div(land);
  const energy = new Exact(figures.energyEquivalentTce).div(
    new Exact(figures.annualAddedValueYuan).div(10_000),
  );
  let total = pointsAt(intensity, intensityKnots)
    .plus(pointsAt(tax, taxKnots))
    .plus(pointsAt(energy, energyKnots));
  for (const [item, option] of Object.entries(judgements)) {
    total = total.plus(grades[item][option]);
  }
  return { total, verdict: verdictOf({ total, intensity, tax }) };
};

const verdictOf = ({ total, intensity, tax }) => {
  if (intensity.lt(200) || tax.lt(20)) return 'refused';
  if (total.gte(80)) return 'recommended';
  return total.gte(60) ? 'conditional' : 'declined';
};

const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
const knots = (...pairs) => pairs.map(([at, points]) => [new Exact(at), new Exact(points)]);
const intensityKnots = knots([0, 0], [200, 12], [300, 20]);
const taxKnots = knots([0, 0], [20, 12], [30, 20]);
const energyKnots = knots(['0.2', 15], ['0.371', 9], ['0.742', 0]);
const grades = {
  'industry-fit': { pillar: 20, encouraged: 14, allowed: 8, restricted: 0 },
  environment: { good: 5, fair: 3, poor: 0 },
  safety: { good: 5, fair: 3, poor: 0 },
  technology: { good: 5, fair: 3, poor: 0 },
  investor: { strong: 10, fair: 6, weak: 0 },
};

const pointsAt = (value, line) => {
  if (value.lt(line[0][0])) return line[0][1];
  for (let i = 1; i < line.length; i++) {
    const [[from, start], [to, end]] = [line[i - 1], line[i]];
    if (value.lt(to)) {
      const within = value.minus(from).times(end.minus(start)).div(to.minus(from));
      return start.plus(within).toDecimalPlaces(20, Decimal.ROUND_HALF_UP);
    }
  }
  return line.at(-1)[1];
};
