export {
  isApprovalWaiting,
  isReportNear,
  isSettlementLate,
  outwardReminder,
} from './outward-reminder.js';
