export { deliveryAgainst } from './delivery.js';
export type { DeliveryYear } from './delivery.js';
export { promisedCurve } from './forecast.js';
export type { ForecastYear, Promised } from './forecast.js';
