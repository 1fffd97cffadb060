export { AlertScan, alertsHourlyTopic, alertsNightlyTopic } from './alert-scan.js';
export { AlertsModule } from './alerts.module.js';
export { Escalation } from './escalation.js';
