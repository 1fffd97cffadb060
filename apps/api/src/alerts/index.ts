export { AlertScan, alertsHourlyTopic, alertsNightlyTopic } from './alert-scan.js';
export { AlertLights } from './alert-lights.js';
export { AlertView } from './alert.view.js';
export { AlertsReadModel } from './alerts.read-model.js';
export { AlertsModule } from './alerts.module.js';
export { Escalation } from './escalation.js';
